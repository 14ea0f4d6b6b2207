import { writeName, type Locale, type NamePair, type NamePlace } from "./locale.js";

const forms: Readonly<Record<string, NamePair>> = {
  ore: ["ore", "矿石"],
  concentrate: ["concentrate", "精矿"],
  intermediate: ["intermediate", "中间品"],
  carbonate: ["carbonate", "碳酸盐"],
  hydroxide: ["hydroxide", "氢氧化物"],
  sulfate: ["sulfate", "硫酸盐"],
  oxide: ["oxide", "氧化物"],
  metal: ["metal", "金属"],
  sulfide: ["sulfide", "硫化物"],
  precursor: ["precursor", "前驱体"],
  cathode: ["cathode material", "正极材料"],
  anode: ["anode material", "负极材料"],
  cell: ["cells", "电芯"],
  other: ["other form", "其他形态"],
};

const stages: Readonly<Record<string, NamePair>> = {
  mine: ["mining", "开采"],
  refine: ["refining", "精炼"],
  material: ["cell materials", "电池材料"],
  cell: ["cells", "电芯"],
};

const measureKinds: Readonly<Record<string, NamePair>> = {
  "export-ban": ["export ban", "出口禁令"],
  "export-quota": ["export quota", "出口配额"],
  "export-licence": ["export licence", "出口许可"],
  "export-tax": ["export tax", "出口税"],
  nationalisation: ["nationalisation", "国有化"],
  stockpile: ["stockpile", "储备"],
  suspension: ["suspension", "暂停"],
  tariff: ["tariff", "关税"],
};

/** What is a traded form called? **Shape** the forms of a plan's lines and of measures; another word comes back as given. */
export function nameForm(form: string, locale: Locale, place: NamePlace = "sentence"): string {
  return writeName(forms, form, locale, place);
}

/** What is a stage of supply called? **Shape** mine, refine, material, cell; another word comes back as given. */
export function nameStage(stage: string, locale: Locale, place: NamePlace = "sentence"): string {
  return writeName(stages, stage, locale, place);
}

/** What is a kind of measure or policy event called? **Shape** a kind not known comes back as given. */
export function nameMeasureKind(kind: string, locale: Locale, place: NamePlace = "sentence"): string {
  return writeName(measureKinds, kind, locale, place);
}
