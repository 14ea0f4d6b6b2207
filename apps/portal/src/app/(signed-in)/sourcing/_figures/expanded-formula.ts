import type { TraceEntry } from "@interphase/sourcing/contract";

type Write = (figure: number) => string;

const sumMethods: Readonly<Record<string, (entry: TraceEntry, write: Write) => string>> = {
  "company-hhi": (entry, write) => squares(entry, write),
  "world-hhi": (entry, write) => squares(entry, write),
  "company-concentration": (entry, write) => weighted(entry, write),
  "world-concentration": (entry, write) => weighted(entry, write),
};

const mostTerms = 8;

function numbersByName(entry: TraceEntry): Map<string, number> {
  return new Map(
    entry.inputs.flatMap(({ name, value }) => (typeof value === "number" ? [[name, value] as const] : [])),
  );
}

function shareTerms(entry: TraceEntry): [string, number][] {
  return entry.inputs.flatMap(({ name, value }): [string, number][] => {
    const iso3 = /^S ([A-Z]{3})$/.exec(name)?.[1];
    return iso3 === undefined || iso3 === "XXX" || typeof value !== "number" ? [] : [[iso3, value]];
  });
}

function joined(terms: readonly string[]): string {
  const more = terms.length - mostTerms;
  return more > 0 ? `${terms.slice(0, mostTerms).join(" + ")} + … (${String(more)})` : terms.join(" + ");
}

function squares(entry: TraceEntry, write: Write): string {
  const terms = shareTerms(entry).map(([, share]) => `${write(share)}²`);
  return terms.length === 0 ? "" : `Σ S_c² = ${joined(terms)}`;
}

function weighted(entry: TraceEntry, write: Write): string {
  const byName = numbersByName(entry);
  const terms = shareTerms(entry).map(([iso3, share]) => {
    const factor =
      byName.get(`t value ${iso3}`) ?? byName.get(`t̄ value ${iso3}`) ?? byName.get(`t̄ ${iso3}`) ?? 1;
    return `${write(share)}²·${write(byName.get(`r ${iso3}`) ?? 0.5)}·${write(factor)}`;
  });
  return terms.length === 0 ? "" : `10·Σ S_c²·r_c·t_c = 10·(${joined(terms)})`;
}

/** Names inside a formula give way to their values, the longest names first, so that "need a year" is not cut at "need". */
function substituted(entry: TraceEntry, write: Write): string {
  let text = entry.formula;
  const inputs = [...numbersByName(entry)].sort((a, b) => b[0].length - a[0].length);
  inputs.forEach(([name], index) => {
    const isWord = /^[\p{L}\p{N} _]+$/u.test(name);
    if (isWord && name.length > 2) text = text.replaceAll(name, `\uE000${String(index)}\uE001`);
  });
  if (!text.includes("\uE000")) return "";
  return text.replace(/\uE000(\d+)\uE001/g, (_, index: string) => write(inputs[Number(index)]?.[1] ?? 0));
}

/** How does a formula read with its values in it? Empty where the table of inputs says it better. */
export function expandFormula(entry: TraceEntry, write: Write): string {
  return (sumMethods[entry.method] ?? substituted)(entry, write);
}
