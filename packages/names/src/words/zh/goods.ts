import type * as english from "../en/goods.js";

/**
 * What is each traded form called?
 */
export const forms: typeof english.forms = {
  ore: "矿石",
  concentrate: "精矿",
  intermediate: "中间品",
  carbonate: "碳酸盐",
  hydroxide: "氢氧化物",
  sulfate: "硫酸盐",
  oxide: "氧化物",
  metal: "金属",
  sulfide: "硫化物",
  precursor: "前驱体",
  cathode: "正极材料",
  anode: "负极材料",
  cell: "电芯",
  other: "其他形态",
};

/**
 * What is each stage of supply called?
 */
export const stages: typeof english.stages = {
  mine: "开采",
  refine: "精炼",
  material: "电池材料",
  cell: "电芯",
};

/**
 * What is each kind of measure or policy event called?
 */
export const measureKinds: typeof english.measureKinds = {
  "export-ban": "出口禁令",
  "export-quota": "出口配额",
  "export-licence": "出口许可",
  "export-tax": "出口税",
  nationalisation: "国有化",
  stockpile: "储备",
  suspension: "暂停",
  tariff: "关税",
};
