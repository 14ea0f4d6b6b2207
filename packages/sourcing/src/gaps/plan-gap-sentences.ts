import type { GapSentences } from "./gap-sentence.js";

const mineral = "(?<mineral>[a-z-]+)";
const measure = "(?<measure>[a-z]{3}-[a-z0-9-]+)";
const stage = "(?<stage>mine|refine)";

/** How are the gaps of a plan said: origins, prices, stock and world series? */
export const planGapSentences: GapSentences = {
  "no-need": {
    en: "Nothing is needed, so stock has no end.",
    zh: "没有需求，因此库存不会用完。",
    told: [
      [/^The group needs nothing,/u, "该组没有需求，因此库存不会用完。"],
      [
        new RegExp(`^Nothing of ${mineral} is needed:`, "u"),
        "{mineral}没有需求：无法说明需求损失的份额，也没有短缺。",
      ],
    ],
  },
  "no-price": {
    en: "No line with the mineral has a price, so the spend is unknown.",
    zh: "含该矿物的行都没有单价，支出未知。",
    told: [
      [/^No line has a price, so what the plan costs/u, "所有行都没有单价，计划的支出未知。"],
      [/^No priced line names the mineral,/u, "没有写明该矿物且有单价的行，得分没有可用的价格。"],
      [/^No line that contains the mineral has a price\.$/u, "含该矿物的行都没有单价。"],
      [/^No line of the plan has a price\.$/u, "计划中的行都没有单价。"],
    ],
  },
  "no-stage": {
    en: "No stage is both applicable and at least partly known.",
    zh: "没有既适用又至少部分已知的环节，因此没有数值。",
  },
  "no-world-series": {
    en: "There is no world series, so there is no world figure.",
    zh: "没有世界序列，因此没有世界数字。",
    told: [
      [/^There is no world series at mine, so there is no score/u, "开采环节没有世界序列，因此没有得分。"],
      [
        new RegExp(`^No world series at ${stage}: the company`, "u"),
        "{stage}环节没有世界序列：只用公司部分 C·(1 - ρ)。",
      ],
      [new RegExp(`^There is no world series at ${stage} `, "u"), "{stage}环节没有世界序列。"],
    ],
  },
  "not-the-eu-list": {
    en: "The EU formula on the company's mix: not comparable with the EU list.",
    zh: "欧盟公式用于公司自身的来源结构：不可与欧盟公布的清单比较。",
  },
  "origin-unknown": {
    en: "Part of the contained tonnes has no known country.",
    zh: "部分含量吨的来源国未知。",
    told: [
      [
        new RegExp(`^(?<share>[\\d.e-]+) of the contained tonnes have no known country at ${stage}\\.$`, "u"),
        "{share} 的含量吨在{stage}环节没有已知国家。",
      ],
    ],
  },
  "price-missing": {
    en: "Lines without a price are not in the spend.",
    zh: "没有单价的行未计入支出。",
    told: [
      [
        new RegExp(`^(?<count>\\d+) lines? of ${mineral} states? no price:`, "u"),
        "{mineral}有 {count} 行没有单价：其价格变动的支出未计入。",
      ],
      [/^(?<count>\d+) lines .*(?:spend|it)\.$/u, "{count} 行没有单价，未计入。"],
    ],
  },
  "quantity-capped": { en: "Very large quantities are capped.", zh: "过大的数量按上限计。" },
  "stock-partly-unknown": {
    en: "Some lines state no stock: the cover is at least this.",
    zh: "部分行未写库存：可维持月数至少如此。",
    told: [[/^(?<count>\d+) lines of the group/u, "该组有 {count} 行未写库存：可维持月数至少如此。"]],
  },
  "stock-unknown": {
    en: "No line of the group states its stock.",
    zh: "该组没有任何一行写明库存。",
    told: [
      [/^No group has a known stock and a need\.$/u, "没有库存已知且有需求的组。"],
      [new RegExp(`^Some lines of ${mineral} state no stock;`, "u"), "{mineral}有些行未写库存，按 0 计。"],
    ],
  },
  "substitution-one": {
    en: "Substitution is taken as 1: no table of it is openly published.",
    zh: "替代系数取 1：没有公开发布的表格。",
  },
  "too-large": {
    en: "The spend is too large to be written as a number.",
    zh: "支出过大，无法写成数字。",
  },
};

/** How are the assumptions of a scenario said? */
export const scenarioGapSentences: GapSentences = {
  "ban-loss": {
    en: "A ban is assumed to stop all touched flow as long as it lasts.",
    zh: "假设禁令在实施期间使所涉流量全部中断。",
  },
  "licence-loss": {
    en: "A licence is assumed to stop all touched flow at first and part of it later.",
    zh: "假设许可证制度起初使所涉流量全部中断，之后中断一部分。",
    told: [
      [
        /for (?<count>\d+) months and (?<percent>\d+) % of it after that\.$/u,
        "假设许可证制度使所涉流量先全部中断 {count} 个月，之后中断 {percent} %。",
      ],
    ],
  },
  "measure-recalled": {
    en: "A measure recalled, not read, takes its loss in high alone.",
    zh: "未经核实的措施，其损失仅计入上限。",
    told: [
      [
        new RegExp(`^${measure} is [a-z-]+, not read:`, "u"),
        "措施 {measure} 未经核实：其损失仅计入上限，不计入下限和估计值。",
      ],
    ],
  },
  "measure-supposed": {
    en: "A measure is supposed to be in effect although it is not on that day.",
    zh: "假设某措施已生效，尽管当日并未生效。",
    told: [
      [
        new RegExp(`^${measure} begins on (?<from>[\\d-]+) only; on (?<date>[\\d-]+) it`, "u"),
        "措施 {measure} 自 {from} 起才生效；此处假设 {date} 已生效。",
      ],
      [
        new RegExp(`^${measure} ended on .*; on (?<date>[\\d-]+) it`, "u"),
        "措施 {measure} 已结束；此处假设 {date} 仍生效。",
      ],
      [
        new RegExp(`^${measure} has been paused since .*; on (?<date>[\\d-]+) it`, "u"),
        "措施 {measure} 正在暂停；此处假设 {date} 已生效。",
      ],
      [
        new RegExp(`^${measure} was paused until .*; on (?<date>[\\d-]+) it`, "u"),
        "措施 {measure} 暂停期满，之后情况未知；此处假设 {date} 已生效。",
      ],
    ],
  },
  "nothing-short": { en: "No group is short in value.", zh: "按估计值没有任何一组短缺。" },
  "price-moves": {
    en: "Spot and index lines move at once, fixed lines after their end.",
    zh: "现货与指数定价的行立即变动，固定价的行到期后变动；没有定价方式的行，若为框架、包销或自有合同则按固定价计；没有到期日的固定价行不变动。",
  },
  "price-of-compounds": {
    en: "A compound's whole price moves with each mineral in it.",
    zh: "化合物的整个价格随其中每种矿物变动，而不只是为该矿物支付的部分；在计划合计中，每行只按最大的一次变动计一次。",
  },
  "quota-loss": {
    en: "A quota's loss is one less the quota over the last unrestricted year.",
    zh: "损失 = 1 - 配额 / 最近一个不受限制年份的产量。",
    told: [
      [
        /= 1 - (?<quota>[\d.]+) \/ (?<production>[\d.]+) t \((?<year>\d+)\)\.$/u,
        "损失 = 1 - 配额 / 最近一个不受限制年份的产量 = 1 - {quota} / {production} 吨（{year} 年）。",
      ],
    ],
  },
  "quota-volume-unknown": {
    en: "The volume of a quota or the production before it is not known.",
    zh: "配额的数量或之前的产量未知：所涉流量的损失介于零与全部之间，估计值按全部计。",
    told: [
      [
        new RegExp(`^The volume of ${measure} or the production`, "u"),
        "措施 {measure} 的配额数量或之前的产量未知：所涉流量的损失介于零与全部之间，估计值按全部计。",
      ],
    ],
  },
  "tax-no-loss": {
    en: "An export tax is assumed to raise the price, not to stop the flow.",
    zh: "假设出口税使价格上涨，但不中断流量。",
  },
  "transit-not-counted": {
    en: "Goods in transit are not counted where the scenario says nothing of transit.",
    zh: "情景没有说明在途时间，因此在途量未计入。",
    told: [
      [
        new RegExp(
          `^(?<tonnes>[\\d.e+]+) t of ${mineral} are in transit .* They are (?<months>[\\d.e+-]+) months`,
          "u",
        ),
        "{mineral}有 {tonnes} 吨在途，情景没有说明在途时间，因此未计入；相当于 {months} 个月的需求，填入在途月数即可计入。",
      ],
      [
        new RegExp(`^(?<tonnes>[\\d.e+]+) t of ${mineral} are in transit`, "u"),
        "{mineral}有 {tonnes} 吨在途，情景没有说明在途时间，因此未计入。",
      ],
    ],
  },
};
