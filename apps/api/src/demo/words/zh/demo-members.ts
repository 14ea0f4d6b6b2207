/** What are the demo's members called in the script of their own country? By slug; the rest by their English name alone. */
export const demoNativeNames: Readonly<Record<string, string>> = {
  "salar-norte": "Litio Salar Norte S.A.",
  jinghe: "晶河锂盐有限公司",
  sulfion: "スルフィオン電解質株式会社",
  "hanul-materials": "한울고체소재",
  "hanul-cell": "한울셀",
  yunque: "云雀动力电池有限公司",
  aurelia: "Aurelia Motori S.p.A.",
  qinglu: "青鹭汽车有限公司",
  lakeside: "Institut für Festkörperionik am See",
  rollpress: "Rollpress Systeme GmbH",
  observatory: "Observatoire des normes de batteries",
};

/** What is the applicant of the demo called in Chinese? */
export const demoApplicantName = "石桥隔膜材料有限公司";

/** What are the tiers called in Chinese? */
export const demoTierNames = { full: "正式会员", associate: "准会员" } as const;
