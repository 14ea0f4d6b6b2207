import type { ProtocolDocument } from "../document/document.js";
import { conductivityOutcome } from "./conductivity-outcome.js";

const parameters: ProtocolDocument["parameters"] = [
  {
    name: "area",
    label: { en: "Electrode area", zh: "电极面积" },
    quantity: "area",
    unit: "cm2",
    default: 0.785,
    range: { min: 0.05, max: 5 },
    why: { en: "A die of 10 mm diameter.", zh: "直径 10 mm 的模具。" },
  },
  {
    name: "temperature",
    label: { en: "Temperature", zh: "温度" },
    quantity: "temperature",
    unit: "Cel",
    default: 25,
    range: { min: 20, max: 60 },
    why: { en: "Conductivity depends on it exponentially.", zh: "电导率随温度呈指数变化。" },
  },
  {
    name: "stack_pressure",
    label: { en: "Stack pressure while measuring", zh: "测量时的堆叠压力" },
    quantity: "pressure",
    unit: "MPa",
    default: 50,
    range: { min: 1, max: 100 },
    why: {
      en: "Apparent conductivity of sulfide pellets rises with it; it is not the pressure of fabrication.",
      zh: "硫化物压片的表观电导率随之升高；它不是制样压力。",
    },
  },
  {
    name: "amplitude",
    label: { en: "Amplitude (peak)", zh: "激励幅值（峰值）" },
    quantity: "voltage",
    unit: "mV",
    default: 10,
    range: { min: 5, max: 50 },
    why: { en: "Small enough for a linear answer.", zh: "足够小以保证线性响应。" },
  },
  {
    name: "equilibration",
    label: { en: "Time at temperature", zh: "恒温时间" },
    quantity: "time",
    unit: "min",
    default: 60,
    range: { min: 30, max: 240 },
    why: { en: "Pellet and die come to one temperature.", zh: "使压片与模具温度一致。" },
  },
];

const preparation: ProtocolDocument["preparation"] = {
  fabricationPressure: { amount: { value: 300, unit: "MPa" }, tolerance: { value: 10, unit: "MPa" } },
  fabricationHold: { amount: { value: 3, unit: "min", unverified: true } },
  area: { amount: { parameter: "area" } },
  contacts: {
    en: "Ion-blocking metal on both faces: gold, platinum or polished stainless steel.",
    zh: "两面使用离子阻塞金属：金、铂或抛光不锈钢。",
  },
  instructions: [
    { en: "Dry the powder and press it in the die under argon.", zh: "在氩气中干燥粉末并在模具中压制。" },
    {
      en: "Measure the thickness before and after the measurement at three places.",
      zh: "测量前后各在三处测量厚度。",
    },
  ],
};

const steps: ProtocolDocument["steps"] = [
  {
    type: "operation",
    id: "measure-thickness",
    operation: "measure",
    instruction: { en: "Measure thickness and mass of the pellet.", zh: "测量压片的厚度和质量。" },
    records: ["thickness", "mass"],
  },
  { type: "pressure", id: "apply-pressure", target: { parameter: "stack_pressure" } },
  {
    type: "temperature",
    id: "reach-temperature",
    target: { parameter: "temperature" },
    tolerance: { value: 0.5, unit: "K" },
  },
  {
    type: "rest",
    id: "equilibrate",
    ends: { any: [{ quantity: "time", value: { parameter: "equilibration" } }] },
  },
  {
    type: "loop",
    id: "three-spectra",
    passes: { value: 3, unit: "1" },
    steps: [
      {
        type: "eis",
        id: "spectrum",
        control: "voltage",
        amplitude: { as: "peak", amount: { parameter: "amplitude" } },
        fromFrequency: { value: 1, unit: "MHz" },
        toFrequency: { value: 0.1, unit: "Hz" },
        pointsPerDecade: 10,
        measuresPerPoint: 3,
        ends: { any: [{ quantity: "time", value: { value: 30, unit: "min" } }] },
      },
      {
        type: "rest",
        id: "settle",
        ends: { any: [{ quantity: "time", value: { value: 5, unit: "min" } }] },
      },
    ],
  },
];

/**
 * How does a whole protocol look? Ionic conductivity of a pellet by impedance between ion-blocking contacts.
 * **Source** Vadhva et al., ChemElectroChem 8 (2021), for method and report; windows of frequency as published for sulfide pellets.
 */
export const conductivityExample: ProtocolDocument = {
  format: "interphase-protocol/1",
  title: {
    en: "Ionic conductivity of a pellet by impedance spectroscopy",
    zh: "压片离子电导率的阻抗谱测试",
  },
  summary: {
    en: "A pellet between ion-blocking contacts, three spectra at one temperature and one pressure, conductivity from the total resistance.",
    zh: "压片置于离子阻塞电极之间，在一个温度和压力下测三次阻抗谱，由总电阻求电导率。",
  },
  scope: {
    en: "Powders of solid electrolytes that are pressed cold.",
    zh: "可冷压成型的固态电解质粉末。",
  },
  kind: "ionic-conductivity",
  routes: ["sulfide", "halide"],
  cell: "blocking",
  parameters,
  preparation,
  environment: {
    temperature: { amount: { parameter: "temperature" }, tolerance: { value: 0.5, unit: "K" } },
    dewPoint: { amount: { value: -60, unit: "Cel" }, tolerance: { value: 10, unit: "K" }, unverified: true },
    stackPressure: { amount: { parameter: "stack_pressure" }, tolerance: { value: 1, unit: "MPa" } },
    atmosphere: { en: "Argon, or a gas-tight cell.", zh: "氩气，或气密电池。" },
  },
  equipment: [
    {
      id: "analyser",
      label: { en: "Impedance analyser", zh: "阻抗分析仪" },
      requirement: { en: "1 MHz to 0.1 Hz, checked on a dummy cell.", zh: "1 MHz 至 0.1 Hz，用假电池校验。" },
    },
    {
      id: "press",
      label: { en: "Press with a load cell", zh: "带力传感器的压机" },
      requirement: {
        en: "Holds the pressure within 1 MPa while measuring.",
        zh: "测量时压力保持在 ±1 MPa 内。",
      },
    },
  ],
  safety: {
    limits: [
      {
        id: "highest-temperature",
        quantity: "temperature",
        is: "at-most",
        value: { as: "absolute", amount: { value: 80, unit: "Cel" } },
      },
      {
        id: "highest-pressure",
        quantity: "pressure",
        is: "at-most",
        value: { as: "absolute", amount: { value: 120, unit: "MPa" } },
      },
    ],
    hazards: [{ en: "Sulfides give off H2S in moist air.", zh: "硫化物在潮湿空气中释放 H2S。" }],
  },
  recording: { every: { value: 10, unit: "s" } },
  steps,
  ...conductivityOutcome,
};
