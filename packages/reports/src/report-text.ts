import { nameForm, nameStage, type Locale } from "@interphase/names";

const texts = {
  title: ["Mineral supply-risk assessment", "矿产供应风险评估"],
  plan: ["Plan", "采购计划"],
  version: ["version", "版本"],
  organisation: ["Organisation", "组织"],
  assessedOn: ["Assessed as of", "评估基准日"],
  edition: ["Reference facts", "参考数据版本"],
  homeArea: ["Home area", "本土范围"],
  hash: ["Result SHA-256", "结果 SHA-256"],
  methods: ["Methods version", "方法版本"],
  confidential: ["Private to the organisation named above.", "仅供上述组织内部使用。"],
  page: ["Page", "第"],
  summary: ["What is most exposed, and why", "哪些矿产最受影响，原因何在"],
  noMinerals: ["The plan holds no known mineral.", "该计划不含已知矿产。"],
  heatMap: ["Concentration of the company's mix by mineral and stage", "按矿产与环节划分的公司采购集中度"],
  heatMapNote: [
    "Weighted concentration 0-10 (higher is more exposed). Hatched: origin wholly unknown. A dash: no figure exists at that stage.",
    "加权集中度 0–10（越高风险越大）。斜线：来源完全未知。短横：该环节无数据。",
  ],
  mine: [nameStage("mine", "en", "title"), nameStage("mine", "zh", "title")],
  refine: [nameStage("refine", "en", "title"), nameStage("refine", "zh", "title")],
  company: ["Company", "公司"],
  world: ["World", "全球"],
  map: ["Where the world produces, and where the company buys", "全球产地与公司采购来源"],
  mapNote: [
    "Left: share of world production. Right: share of the company's contained tonnes. Boundaries are drawn for orientation and imply no opinion on any status.",
    "左：占全球产量的份额；右：占公司含量吨数的份额。边界仅供定位，不代表对任何地位的意见。",
  ],
  flow: ["From mine to plant", "从矿山到工厂"],
  flowNote: [
    "Width is contained tonnes a year; grey hatching is unknown origin.",
    "宽度为年含量吨数；灰色为来源未知。",
  ],
  supplier: ["Supplier", "供应商"],
  plant: ["Plant", "工厂"],
  unknown: ["unknown", "未知"],
  timeline: ["When each group runs out, and when it could be replaced", "各物料组何时耗尽、何时可替代"],
  timelineNote: [
    "Months from the assessment date. Bar: stock on hand; pale bar: goods in transit; diamond: lead time plus requalification; tick: contract end.",
    "自评估日起的月数。实条：现有库存；浅条：在途；菱形：交货期加再认证；竖线：合同到期。",
  ],
  scatter: ["Spend at risk against months of cover", "受影响支出与库存覆盖月数"],
  scatterX: ["months of cover", "库存覆盖月数"],
  scatterY: ["spend on lines containing it, US$", "相关采购支出（美元）"],
  findings: ["Findings", "发现"],
  noFindings: ["No rule found anything above its limit.", "没有规则超过其限值。"],
  remedy: ["What would clear it", "如何消除"],
  figures: ["Figures by mineral", "各矿产数据"],
  mineral: ["Mineral", "矿产"],
  contained: ["Contained", "含量"],
  spend: ["Spend", "支出"],
  cover: ["Cover", "覆盖"],
  hhi: ["HHI", "HHI"],
  concentration: ["Weighted concentration", "加权集中度"],
  sourcingConcentration: ["Sourcing concentration", "采购集中度得分"],
  sourcingNote: [
    "Sourcing concentration applies the EU formula to the company's mix. It is not comparable with the EU list.",
    "采购集中度得分将欧盟公式用于公司采购结构，不能与欧盟清单直接比较。",
  ],
  geoPolRisk: ["GeoPolRisk", "GeoPolRisk"],
  touched: ["Touched by measures", "受措施影响"],
  suppliers: ["Suppliers", "供应商"],
  unknownOrigin: ["Origin unknown", "来源未知"],
  methodNotes: ["Method notes", "方法说明"],
  gaps: ["Gaps that were filled in", "填补的数据缺口"],
  noGaps: ["None.", "无。"],
  sources: ["Sources", "数据来源"],
  unverified: ["unverified", "未核实"],
  publisher: ["Publisher", "发布者"],
  licence: ["Licence", "许可"],
  low: ["low", "下限"],
  value: ["value", "取值"],
  high: ["high", "上限"],
  stage: ["Stage", "环节"],
  country: ["Country", "国家"],
  share: ["Share", "占比"],
  rule: ["Rule", "规则"],
  subject: ["Subject", "对象"],
  limit: ["Limit", "限值"],
  message: ["Finding", "发现内容"],
  form: ["Form", "形态"],
  material: ["Material", "材料"],
  months: ["Months", "月数"],
  atLeast: ["At least", "至少"],
  metric: ["Figure", "指标"],
  formula: ["Formula", "公式"],
  input: ["Input", "输入"],
  unit: ["Unit", "单位"],
  facts: ["Facts", "事实编号"],
  year: ["Year", "年份"],
  confidence: ["Confidence", "可信度"],
  tonnes: ["Tonnes", "吨"],
  series: ["World series", "全球序列"],
  field: ["Field", "字段"],
} as const satisfies Record<string, readonly [string, string]>;

/** Which texts does a report have? */
export type ReportTextKey = keyof typeof texts;

/** What does a report say for a key in a language? */
export function reportText(key: ReportTextKey, locale: Locale): string {
  return texts[key][locale === "zh" ? 1 : 0];
}

/** What is a traded form called in a language? Null stays null: the form is not stated. */
export function formText(form: string | null, locale: Locale): string | null {
  return form === null ? null : nameForm(form, locale);
}

const methodNotes: readonly (readonly [string, string])[] = [
  [
    "HHI is the sum of squared shares. Its low end treats unknown origin as infinitely many countries, its high end as the one that concentrates most.",
    "HHI 为份额平方和。下限将未知来源视为无数个国家，上限视为使集中度最高的一个国家。",
  ],
  [
    "Weighted concentration is ten times the sum of squared shares, each weighted by governance risk (World Bank WGI, six indicators) and by Interphase trade factors v1 (ban 1.3, quota 1.2, licence or tax 1.1), which are not the EU's table.",
    "加权集中度为份额平方和乘以十，并按治理风险（世界银行 WGI 六项指标）与 Interphase 贸易系数 v1（禁令 1.3、配额 1.2、许可或税 1.1，非欧盟表格）加权。",
  ],
  [
    "GeoPolRisk multiplies the concentration of world mining with the company's import-weighted political instability (Gemechu 2015; Koyamparambath 2022, 2024).",
    "GeoPolRisk 将全球开采集中度乘以公司按进口加权的政治不稳定性（Gemechu 2015；Koyamparambath 2022、2024）。",
  ],
  [
    "Months of cover divide stock on hand by need within one form and formula; goods in transit do not count. A group with unknown stock is shown as 'at least' or left out.",
    "库存覆盖月数在同一形态与化学式内以现有库存除以需求；在途货物不计。库存未知的组标为“至少”或略去。",
  ],
  [
    "Unknown origin is never spread silently: every figure carries the interval it opens. Figures marked recalled are shown with a badge and are not scored.",
    "未知来源从不被默默分摊：每个数字都给出由此产生的区间。凭记忆录入的数字带标记，不计入评分。",
  ],
];

/** Which notes explain the methods of version 1, in a language? */
export function methodNoteTexts(locale: Locale): readonly string[] {
  return methodNotes.map((note) => note[locale === "zh" ? 1 : 0]);
}
