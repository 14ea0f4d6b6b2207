import type { Gap } from "@interphase/minerals";
import type { TraceEntry } from "../assessment-result.js";
import type { GroupCover } from "./cover.js";
import { splitLongest, traceEntry, traceInput, type TraceInput } from "./trace-entry.js";
import type { MineralTraceContext } from "./trace-context.js";

function coverGap(group: GroupCover): Gap | null {
  if (group.knownStockLineCount === 0)
    return { code: "stock-unknown", message: "No line of the group states its stock." };
  if (group.months === null)
    return { code: "no-need", message: "The group needs nothing, so its stock has no end." };
  if (!group.atLeast) return null;
  return {
    code: "stock-partly-unknown",
    message: `${String(group.unknownStockLineCount)} lines of the group state no stock: the cover is at least this.`,
  };
}

/** Beyond so many groups the entry of `/monthsOfCover` explains the rest. */
const mostGroups = 1000;

/** How long does the stock last, group by group? Stock in transit is not on hand. */
export function traceCover({ detail, path }: MineralTraceContext): TraceEntry[] {
  const { cover } = detail;
  const none: Gap = { code: "stock-unknown", message: "No group has a known stock and a need." };
  const formula = "12 x contained stock on hand / contained need a year";
  const shortest = cover.groups.filter((group) => group.months !== null);
  const { shown, rest } = splitLongest(shortest);
  const inputs = shown.map((group) =>
    traceInput(`months of ${describeGroup(group)}`, group.months, "months"),
  );
  const left = rest.map((group) => group.months ?? Infinity);
  const others =
    rest.length === 0 ? [] : [traceInput("least of the further groups", Math.min(...left), "months")];
  return [
    traceEntry(
      `${path}/monthsOfCover`,
      "months-of-cover",
      "the shortest group's months",
      [...inputs, ...others],
      { months: cover.months },
      [cover.months === null ? none : null],
    ),
    ...cover.groups
      .slice(0, mostGroups)
      .map((group, index) =>
        traceEntry(
          `${path}/monthsOfCover/groups/${String(index)}`,
          "months-of-cover",
          formula,
          [
            traceInput("contained stock on hand", group.stockTonnes, "t"),
            traceInput("contained need", group.needTonnes, "t/a"),
            traceInput("lines with a stock", group.knownStockLineCount, "lines"),
            traceInput("lines without", group.unknownStockLineCount, "lines"),
          ],
          { months: group.months },
          [coverGap(group)],
        ),
      ),
  ];
}

/** How is an interchange group called? */
export function describeGroup(group: {
  readonly form: string | null;
  readonly material: string | null;
}): string {
  return (
    [group.material, group.form].filter((part) => part !== null).join(", ") ||
    "lines without form and material"
  );
}

function wayInputs({ detail }: MineralTraceContext): TraceInput[] {
  const touched = detail.ways
    .filter((way) => way.touch.touched > 0)
    .sort((a, b) => b.tonnes * b.touch.touched - a.tonnes * a.touch.touched);
  const { shown, rest } = splitLongest(touched);
  const inputs = shown.flatMap((way, index): TraceInput[] => [
    traceInput(
      `tonnes of way ${String(index + 1)} by ${[...way.touch.measures].join(" ")}`,
      way.tonnes,
      "t/a",
    ),
    traceInput(`touched at mine of way ${String(index + 1)}`, way.touch.touchedMine, "1"),
    traceInput(`touched at refine of way ${String(index + 1)}`, way.touch.touchedRefine, "1"),
    traceInput(`touched of way ${String(index + 1)}`, way.touch.touched, "1"),
  ]);
  if (rest.length === 0) return inputs;
  const left = rest.reduce((sum, way) => sum + way.tonnes * way.touch.touched, 0);
  return [...inputs, traceInput(`touched tonnes of ${String(rest.length)} further ways`, left, "t/a")];
}

/** How much of the volume and spend do measures touch? **Shape** the most touched ways first. */
export function traceTouched(context: MineralTraceContext): TraceEntry[] {
  const { detail, path } = context;
  const { purchase, measures } = detail;
  const gaps = detail.ways.flatMap((way) => [...way.touch.gaps.values()]);
  const noPrice: Gap = { code: "no-price", message: "No line that contains the mineral has a price." };
  const [method, formula] = [
    "touched-by-measures",
    "1 - (1 - mine)·(1 - refine) of each way, exact with routes, at value factors",
  ];
  return [
    traceEntry(
      `${path}/touchedByMeasures/volumeFraction`,
      method,
      `Σ tonnes x touched / contained tonnes; touched = ${formula}`,
      [traceInput("contained tonnes", purchase.tonnes, "t/a"), ...wayInputs(context)],
      { touchedTonnes: purchase.touchedTonnes },
      gaps,
    ),
    traceEntry(
      `${path}/touchedByMeasures/spendUsd`,
      method,
      `Σ spend of the line x touched; touched = ${formula}`,
      [
        traceInput("spend", purchase.spendUsd, "USD/a"),
        traceInput("Σ spend x touched", purchase.touchedSpendUsd, "USD/a"),
      ],
      {},
      [purchase.pricedLineCount === 0 ? noPrice : null, ...gaps],
    ),
    traceEntry(
      `${path}/touchedByMeasures/measures`,
      method,
      "ids of the measures that touch more than 0 in value, sorted",
      measures.map((id) => traceInput("measure", id, null)),
      {},
      gaps,
    ),
  ];
}

/** From how many suppliers does the mineral come, and how evenly? */
export function traceSuppliers({ detail, path }: MineralTraceContext): TraceEntry[] {
  const { suppliers } = detail;
  const { shown, rest } = splitLongest(suppliers.listParts());
  const inputs = shown.map((part) => traceInput(part.name, part.tonnes, "t/a"));
  const squares = rest.reduce((sum, part) => sum + part.shareFraction ** 2, 0);
  const others =
    rest.length === 0
      ? []
      : [traceInput(`Σ share² of ${String(rest.length)} further suppliers`, squares, "1")];
  const all = [traceInput("contained tonnes", detail.purchase.tonnes, "t/a"), ...inputs, ...others];
  const method = "suppliers";
  return [
    traceEntry(
      `${path}/suppliers/count`,
      method,
      "distinct parents, else suppliers, trimmed and case-folded",
      [traceInput("suppliers", suppliers.count, "suppliers")],
    ),
    traceEntry(
      `${path}/suppliers/largestShareFraction`,
      method,
      "largest supplier's tonnes / contained tonnes",
      all.slice(0, 2),
    ),
    traceEntry(`${path}/suppliers/hhi`, method, "Σ (supplier's tonnes / contained tonnes)²", all),
  ];
}
