import type * as english from "../en/minerals.js";

/** What should be known about a mineral's figures before they are read? */
export const mineralNotes: typeof english.mineralNotes = {
  lithium: "瓶颈在加工环节，而非开采环节。",
  nickel: "精炼数据为原生镍，并非电池级。",
  manganese: "没有公开发布的分国别精炼数据。",
  "natural-graphite": "精炼数据合并了天然与人造的电池级石墨。",
  "rare-earths": "产量仅按稀土合计发布。",
  lanthanum: "仅在稀土合计中报告。",
  yttrium: "仅在稀土合计中报告。",
  zirconium: "数据为锆英石精矿。",
  germanium: "锌和煤的副产品，没有独立的开采环节。",
  titanium: "矿山数据为钛铁矿与金红石之和；金属以海绵钛计。",
  phosphorus: "白磷（黄磷），P2S5 和 LiPF6 的前体。",
  indium: "锌的副产品。",
  sulfur: "以回收硫为主，很少开采。",
};
