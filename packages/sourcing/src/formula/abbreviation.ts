const named: Readonly<Record<string, string>> = {
  LFP: "LiFePO4",
  LCO: "LiCoO2",
  LMO: "LiMn2O4",
  LNMO: "LiNi0.5Mn1.5O4",
  LTO: "Li4Ti5O12",
  NCA: "LiNi0.8Co0.15Al0.05O2",
  LLZO: "Li7La3Zr2O12",
};

function layered(nickel: number, manganese: number, cobalt: number): string | undefined {
  if (nickel === manganese && manganese === cobalt && (nickel === 1 || nickel === 3)) {
    return "Li3NiMnCoO6";
  }
  if (nickel + manganese + cobalt !== 10 || nickel * manganese * cobalt === 0) return undefined;
  return `LiNi0.${nickel}Mn0.${manganese}Co0.${cobalt}O2`;
}

/**
 * Which formula does a usual name such as NMC811 or LFP stand for?
 * **Shape** NMCabc is Ni, Mn, Co in tenths; NCMabc is Ni, Co, Mn; 111 and 333 are thirds. undefined: not a name.
 */
export function findAbbreviation(text: string): string | undefined {
  const name = text.toUpperCase().replaceAll("-", "");
  const simple = Object.hasOwn(named, name) ? named[name] : undefined;
  if (simple !== undefined) return simple;
  const match = /^(NMC|NCM)(\d)(\d)(\d)$/.exec(name);
  if (match === null) return undefined;
  const [first, second, third] = [Number(match[2]), Number(match[3]), Number(match[4])];
  return match[1] === "NMC" ? layered(first, second, third) : layered(first, third, second);
}
