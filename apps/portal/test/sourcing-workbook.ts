/** A workbook of few lines as CSV. **Shape** `cobaltMix` is the mine mix of the cobalt line, so that two versions can differ. */
export function workbookOf(cobaltMix = "COD:92;IDN:8"): { name: string; mimeType: string; buffer: Buffer } {
  const lines = [
    "line,mineral,material,form,supplier,supplier_country,mined_in,refined_in,annual_quantity_t,contained_fraction,unit_price_usd_per_t,contract_end,stock_t,lead_time_days,qualification,qualification_months,plant_country",
    `L-1,cobalt,cobalt sulfate,sulfate,First Metals,CHN,${cobaltMix},CHN,5200,0.205,7400,2029-03-31,620,75,qualified,9,KOR`,
    "L-2,nickel,nickel sulfate,sulfate,镍业有限公司,IDN,IDN,IDN:70;CHN:30,14800,0.22,4100,2029-12-31,900,65,qualified,6,KOR",
    "L-3,natural-graphite,spherical graphite,anode,Anode Works,CHN,CHN:85;MOZ:10,CHN,7300,1,6200,2029-01-31,300,70,qualified,12,KOR",
    "L-4,lithium,lithium hydroxide,hydroxide,Salt Lakes,CHL,CHL,,2100,0.165,12500,2029-06-30,,80,qualified,6,KOR",
  ];
  return { name: "plan 2031.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n"), "utf8") };
}

/** A workbook with four problems in three lines: a repeated id, no such mineral, no number, no such country. */
export const badWorkbook = {
  name: "bad.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "line,mineral,supplier,mined_in,annual_quantity_t",
      "1,cobalt,First,COD,100",
      "1,kryptonite,Second,COD,100",
      "3,cobalt,Third,Atlantis,many",
    ].join("\n"),
    "utf8",
  ),
};
