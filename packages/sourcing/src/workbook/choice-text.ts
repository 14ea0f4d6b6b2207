import type { MineralId } from "@interphase/minerals/contract";
import type { Locale } from "@interphase/names";
import { contractTypes, forms, priceBases, qualifications, supplierRoles } from "../plan-choices.js";

function choices<T extends string>(
  values: readonly T[],
  names: Readonly<Record<NoInfer<T>, string>>,
): Map<string, T> {
  const map = new Map<string, T>();
  for (const value of values) {
    for (const name of [value, ...names[value].split(",")]) map.set(choiceKey(name), value);
  }
  return map;
}

function choiceKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}%]/gu, "");
}

/** Which value of a closed list does a text mean? undefined: none of them. */
export function findChoice<T>(text: string, map: ReadonlyMap<string, T>): T | undefined {
  return text.length > 80 ? undefined : map.get(choiceKey(text));
}

/** In which letters is a value named in each language? null: by the value itself, which is what programs write. */
export const lettersOfNames: Readonly<Record<Locale, RegExp | null>> = { en: null, zh: /\p{Script=Han}/u };

/** Which form does a name mean? */
export const formNames = choices(forms, {
  ore: "ores,矿石,原矿",
  concentrate: "concentrates,精矿",
  intermediate: "intermediates,MHP,matte,中间品,中间产品",
  carbonate: "碳酸盐",
  hydroxide: "氢氧化物",
  sulfate: "sulphate,硫酸盐",
  oxide: "氧化物",
  metal: "金属",
  sulfide: "sulphide,硫化物",
  precursor: "pCAM,前驱体",
  cathode: "CAM,cathode material,正极材料,正极",
  anode: "anode material,负极材料,负极",
  other: "other form,其他形态,其他,其它",
});

/** Which contract type does a name mean? */
export const contractTypeNames = choices(contractTypes, {
  spot: "现货",
  framework: "framework agreement,框架,框架协议",
  offtake: "off-take,包销,承购,包销协议",
  owned: "own,自有",
});

/** Which supplier role does a name mean? */
export const supplierRoleNames = choices(supplierRoles, {
  producer: "manufacturer,生产商,生产企业",
  toller: "tolling,代工,代加工,加工商",
  trader: "distributor,贸易商,经销商",
});

/** Which state of qualification does a name mean? */
export const qualificationNames = choices(qualifications, {
  qualified: "yes,approved,已认证,合格",
  "in-progress": "in qualification,ongoing,认证中",
  "not-qualified": "unqualified,no,未认证",
});

/** Which price basis does a name mean? */
export const priceBasisNames = choices(priceBases, {
  fixed: "fixed price,固定价,固定",
  index: "indexed,指数,指数定价",
  spot: "现货,现货价",
});

/** Which volume basis does a name mean? */
export const volumeBasisNames = choices(["gross", "contained"], {
  gross: "毛重,实物量,实物",
  contained: "含量,金属量,折金属量",
});

/** How many tonnes is one of a unit? **Source** the international avoirdupois pound of 1959: 0.45359237 kg exactly. */
export const tonnesPerUnit = { t: 1, kg: 1 / 1000, lb: 0.45359237 / 1000 } as const;

/** Which unit of mass does a name mean? "ton" alone is none: it is three different ones. */
export const unitNames = choices(["t", "kg", "lb"], {
  t: "tonne,tonnes,metric ton,metric tons,mt,吨,公吨",
  kg: "kgs,kilogram,kilograms,kilo,千克,公斤",
  lb: "lbs,pound,pounds,磅",
});

/** Which ISO 4217 code does a currency sign or name mean? */
export const currencyNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      美元: "USD",
      $: "USD",
      us$: "USD",
      欧元: "EUR",
      "€": "EUR",
      英镑: "GBP",
      "£": "GBP",
      日元: "JPY",
      韩元: "KRW",
    },
    ...{ 人民币: "CNY", 元: "CNY", rmb: "CNY", cnh: "CNY", "cn¥": "CNY" },
  }),
);

const mineralNameLists: Readonly<Record<MineralId, string>> = {
  lithium: "Li,锂",
  cobalt: "Co,钴",
  nickel: "Ni,镍",
  manganese: "Mn,锰",
  "natural-graphite": "C,graphite,graphite (natural),天然石墨,石墨",
  "rare-earths": "REE,rare earth,rare earths (group),rare earth elements,TREO,稀土,稀土元素",
  lanthanum: "La,镧",
  yttrium: "Y,钇",
  zirconium: "Zr,锆",
  tantalum: "Ta,钽",
  germanium: "Ge,锗",
  titanium: "Ti,titanium (metal),titanium metal,钛,钛金属",
  "phosphate-rock": "phosphate,磷矿,磷矿石,磷酸盐岩",
  phosphorus: "P,white phosphorus,磷,黄磷",
  indium: "In,铟",
  bauxite: "铝土矿,铝矾土",
  aluminium: "Al,aluminum,铝",
  silicon: "Si,silicon metal,金属硅,硅,工业硅",
  sulfur: "S,sulphur,硫,硫磺",
  fluorspar: "F,fluorine,fluorite,萤石,氟石,氟",
  iron: "Fe,铁",
  copper: "Cu,铜",
};

/** Which mineral does an id, a name in either language or a symbol mean? Case is forgiven. */
export const mineralNames: ReadonlyMap<string, MineralId> = choices(
  Object.keys(mineralNameLists) as MineralId[],
  mineralNameLists,
);

/** Which group ids of the reference facts stand for the group as a whole here? */
export const rareEarthGroups: ReadonlySet<string> = new Set([
  "rareearthslight",
  "rareearthsheavy",
  "lree",
  "hree",
  "轻稀土",
  "重稀土",
]);
