import { parseNumber } from "@interphase/spreadsheet/contract";
import { remember, type CellReader } from "./cell-reader.js";
import { currencyNames } from "./choice-text.js";

/** What a line says about its price. **Units and range** USD per tonne, null unknown. */
export type Price = { unitPriceUsdPerTonne: number | null; currency: string | null };

type Currency = { code: string; usdPerUnit: number | null };

const known: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));
const withRate = /^(.*?[^\d\s=:@.,])\s*[=:@\s]\s*([\d.,]+)$/u;

/** A rate has no thousands, so its one sign is the decimal one. */
function parseRate(text: string): number | undefined {
  const rate = parseNumber(text, text.includes(",") ? "comma" : "point");
  return typeof rate === "number" && rate > 0 ? rate : undefined;
}

function parseCurrency(text: string): Currency | undefined {
  if (text.length > 40) return undefined;
  const match = withRate.exec(text);
  const name = (match?.[1] ?? text).trim();
  const code = currencyNames.get(name.toLowerCase()) ?? currencyNames.get(name) ?? name.toUpperCase();
  if (!known.has(code)) return undefined;
  if (match === null) return { code, usdPerUnit: null };
  const usdPerUnit = parseRate(match[2] ?? "");
  return usdPerUnit === undefined ? undefined : { code, usdPerUnit };
}

/** Reads price, currency and rate: a price in another currency needs its rate on the line, else it is unknown. */
export class PriceReader {
  private readonly currencies = new Map<string, Currency | { code: null }>();

  constructor(private readonly cells: CellReader) {}

  /** **Fails** currency.unknown, number.* */
  read(): Price {
    const { cells } = this;
    const price = cells.number("unit_price_usd_per_t", false);
    const currency = this.currency("currency");
    const column = this.rate();
    const rate = column ?? currency?.usdPerUnit ?? null;
    const original = this.currency("converted_from")?.code ?? null;
    const code = currency?.code ?? null;
    if (price === null || code === null || code === "USD") {
      return { unitPriceUsdPerTonne: price, currency: original ?? code };
    }
    const at = { row: cells.row, column: cells.nameOf("currency") };
    if (rate === null) {
      cells.book.notice("price-unknown", at, { currency: code }, code);
      return { unitPriceUsdPerTonne: null, currency: code };
    }
    cells.book.notice("price-converted", at, { currency: code, usdPerUnit: rate }, `${code}${rate}`);
    return { unitPriceUsdPerTonne: price * rate, currency: code };
  }

  private currency(key: "currency" | "converted_from"): Currency | null {
    const text = this.cells.code(key);
    if (text === null) return null;
    const currency = remember(this.currencies, text, (value) => parseCurrency(value) ?? { code: null });
    if (currency.code !== null) return currency;
    return this.cells.problem(key, "currency.unknown");
  }

  private rate(): number | null {
    const cell = this.cells.cell("exchange_rate");
    const text = typeof cell === "number" ? String(cell) : this.cells.code("exchange_rate");
    if (text === null) return null;
    const rate = parseRate(text);
    if (rate !== undefined) return rate;
    return this.cells.problem("exchange_rate", "number.not-a-number", { expected: "rate" });
  }
}
