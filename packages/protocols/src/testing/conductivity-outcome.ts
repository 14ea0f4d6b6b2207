import type { ProtocolDocument } from "../document/document.js";

type Outcome = Pick<ProtocolDocument, "derived" | "acceptance" | "results" | "report" | "references">;

/** What comes of measuring the conductivity of a pellet? */
export const conductivityOutcome: Outcome = {
  derived: [
    {
      name: "sigma",
      label: { en: "Ionic conductivity", zh: "离子电导率" },
      unit: "mS/cm",
      formula: "thickness / (resistance * area)",
    },
  ],
  acceptance: [
    {
      id: "residuals",
      label: { en: "Kramers-Kronig residuals", zh: "Kramers-Kronig 残差" },
      of: "kk_residual",
      test: { operator: "at-most", limit: { value: 1, unit: "%" } },
      jurisdiction: "international",
      standing: "in-force",
      unverified: true,
    },
  ],
  results: {
    fields: [
      {
        name: "pellet",
        label: { en: "Pellet", zh: "压片编号" },
        type: "string",
        constraints: { required: true },
      },
      {
        name: "thickness",
        label: { en: "Thickness", zh: "厚度" },
        type: "number",
        unit: "mm",
        constraints: { required: true, minimum: 0.01, maximum: 20 },
      },
      { name: "mass", label: { en: "Mass", zh: "质量" }, type: "number", unit: "mg" },
      {
        name: "resistance",
        label: { en: "Total resistance", zh: "总电阻" },
        type: "number",
        unit: "Ohm",
        constraints: { required: true, minimum: 0.001, maximum: 1e12 },
      },
      { name: "kk_residual", label: { en: "Largest residual", zh: "最大残差" }, type: "number", unit: "%" },
    ],
    primaryKey: ["pellet"],
  },
  report: [
    { name: "contacts", label: { en: "Contacts", zh: "电极材料" }, required: true },
    { name: "circuit", label: { en: "Equivalent circuit", zh: "等效电路" }, required: true },
    { name: "pellets", label: { en: "Number of pellets", zh: "压片数量" }, required: true },
  ],
  references: [
    {
      id: "vadhva-2021",
      kind: "paper",
      citation:
        "P. Vadhva et al., Electrochemical Impedance Spectroscopy for All-Solid-State Batteries, ChemElectroChem 8 (2021).",
      unverified: true,
    },
  ],
};
