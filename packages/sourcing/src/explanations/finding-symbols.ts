import { getMineral, mineralIds } from "@interphase/minerals";

/** By which letters are the numbers of a finding written? Words of one language are no mathematics. */
const symbols: Readonly<Record<string, string>> = {
  value: "v",
  limit: "v_0",
  ruleLimit: "v_r",
  stakeUsd: "E",
  rankUsd: "W",
  missingMonths: "Δm",
  remedyGoodsTonnes: "ΔG",
  remedyUsd: "K",
  spendUsd: "E_g",
  attributedSpendUsd: "A_k",
  pricedGoodsTonnes: "G_p",
  goodsTonnes: "G",
  endingTonnes: "G_e",
  needTonnes: "N_g",
  committedNeedTonnes: "N_c",
  committedMaxTonnes: "M_c",
  months: "m_g",
  monthsToHold: "m_r",
  monthsToEnd: "m_e",
  monthsToReplace: "R_g",
  qualifiedSourceCount: "n_q",
  daysAgo: "d",
  knownShare: "S_c",
  countryShare: "S_c",
  unknownShare: "U",
  supplierShare: "s_i",
  supplierHhi: "H",
  touchedShare: "τ",
  concentration: "C",
};

const ofMineral: Readonly<Record<string, string>> = { share: "τ", spend: "A" };

/** By which symbol is a number of a finding written? **Shape** that of one mineral has its element below. */
export function symbolOfFinding(name: string): string {
  const own = Object.hasOwn(symbols, name) ? symbols[name] : undefined;
  if (own !== undefined) return own;
  const [what = "", whose = ""] = name.split("_", 2);
  const mineralId = mineralIds.find((id) => id === whose);
  const letter = ofMineral[what];
  return letter === undefined || mineralId === undefined ? name : `${letter}_${getMineral(mineralId).symbol}`;
}
