import type { ScenarioRequest } from "@interphase/sourcing/contract";

export type LossKind = "country" | "supplier" | "mineral-stage" | "measure";

/** One loss as typed: every field is a text, so that nothing typed is lost before it is right. */
export interface LossDraft {
  readonly kind: LossKind;
  readonly countryIso3: string;
  readonly supplier: string;
  readonly mineralId: string;
  readonly stage: string;
  readonly measureId: string;
  readonly percent: string;
  /** Of a measure in force when the plan was uploaded: is its loss in the plan's quantities already? Not answered: "". */
  readonly alreadyInQuantities: "" | "yes" | "no";
}

/** One entry of a choice: what is sent, and what is read. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Out of what is a scenario built? Names in the reader's language. */
export interface ScenarioChoices {
  readonly minerals: readonly Choice[];
  readonly countries: readonly Choice[];
  readonly suppliers: readonly string[];
  readonly measures: readonly Choice[];
  readonly stages: readonly Choice[];
  /** Measures that were in force when the plan was uploaded: each asks whether its loss is in the quantities already. */
  readonly askedMeasures: readonly string[];
}

export interface PriceDraft {
  readonly mineralId: string;
  readonly percent: string;
}

export interface ScenarioDraft {
  readonly name: string;
  readonly months: string;
  readonly transitMonths: string;
  readonly rampMonths: string;
  readonly losses: readonly LossDraft[];
  readonly prices: readonly PriceDraft[];
}

export const emptyLoss: LossDraft = {
  kind: "country",
  countryIso3: "",
  supplier: "",
  mineralId: "",
  stage: "",
  measureId: "",
  percent: "100",
  alreadyInQuantities: "",
};
export const emptyDraft: ScenarioDraft = {
  name: "",
  months: "6",
  transitMonths: "0",
  rampMonths: "0",
  losses: [emptyLoss],
  prices: [],
};

type StoredRequest = Omit<Required<ScenarioRequest>, "losses" | "prices"> & {
  readonly losses: readonly NonNullable<ScenarioRequest["losses"]>[number][];
  readonly prices: readonly NonNullable<ScenarioRequest["prices"]>[number][];
};

function answerOf(loss: StoredRequest["losses"][number]): LossDraft["alreadyInQuantities"] {
  if (loss.kind !== "measure" || loss.alreadyInQuantities === undefined) return "";
  return loss.alreadyInQuantities ? "yes" : "no";
}

/** Must this loss say whether it is in the plan's quantities already? */
export const isAsked = (loss: LossDraft, asked: readonly string[]): boolean =>
  loss.kind === "measure" && asked.includes(loss.measureId);

/** How does a scenario look in the form? Used for ready scenarios and for trying one again with a change. */
export function draftOf(request: StoredRequest): ScenarioDraft {
  return {
    name: request.name,
    months: String(request.months),
    transitMonths: String(request.transitMonths),
    rampMonths: String(request.rampMonths),
    losses: request.losses.map((loss) => ({
      ...emptyLoss,
      ...Object.fromEntries(
        Object.entries(loss).filter(([key]) => key !== "fraction" && key !== "alreadyInQuantities"),
      ),
      alreadyInQuantities: answerOf(loss),
      kind: loss.kind,
      percent: String(Math.round(loss.fraction * 1000) / 10),
    })),
    prices: request.prices.map((price) => ({
      mineralId: price.mineralId,
      percent: String(Math.round((price.factor - 1) * 1000) / 10),
    })),
  };
}

const numberIn = (text: string, least: number, most: number) => {
  const value = Number(text);
  return text.trim() !== "" && Number.isFinite(value) && value >= least && value <= most;
};

function isLossComplete(loss: LossDraft): boolean {
  if (!numberIn(loss.percent, 0, 100)) return false;
  if (loss.kind === "country") return loss.countryIso3 !== "";
  if (loss.kind === "supplier") return loss.supplier.trim() !== "";
  if (loss.kind === "measure") return loss.measureId !== "";
  return loss.mineralId !== "" && loss.stage !== "";
}

/** A field that says nothing sensible yet, and what is said of it. */
export interface DraftError {
  readonly fieldId: string;
  readonly key:
    | "errors.already"
    | "errors.loss"
    | "errors.months"
    | "errors.name"
    | "errors.nothing"
    | "errors.price"
    | "errors.ramp"
    | "errors.transit";
}

/** What is asked for but missing or out of range? Message keys by field. */
export function scenarioErrors(draft: ScenarioDraft, asked: readonly string[]): DraftError[] {
  const errors: DraftError[] = [];
  if (draft.name.trim() === "") errors.push({ fieldId: "scenario-name", key: "errors.name" });
  if (!numberIn(draft.months, 0.01, 120)) errors.push({ fieldId: "scenario-months", key: "errors.months" });
  if (!numberIn(draft.transitMonths, 0, 60))
    errors.push({ fieldId: "scenario-transit", key: "errors.transit" });
  if (!numberIn(draft.rampMonths, 0, 120)) errors.push({ fieldId: "scenario-ramp", key: "errors.ramp" });
  draft.losses.forEach((loss, index) => {
    if (!isLossComplete(loss)) errors.push({ fieldId: `loss-${String(index)}`, key: "errors.loss" });
    else if (isAsked(loss, asked) && loss.alreadyInQuantities === "")
      errors.push({ fieldId: `loss-${String(index)}-already-yes`, key: "errors.already" });
  });
  draft.prices.forEach((price, index) => {
    if (price.mineralId === "" || !numberIn(price.percent, -99.9, 99_900))
      errors.push({ fieldId: `price-${String(index)}`, key: "errors.price" });
  });
  if (draft.losses.length === 0 && draft.prices.length === 0)
    errors.push({ fieldId: "scenario-add-loss", key: "errors.nothing" });
  return errors;
}

/** The request a complete draft makes. The api checks it again; a name that is no mineral is its refusal to give. */
export function requestOf(draft: ScenarioDraft): ScenarioRequest {
  const losses = draft.losses.map((loss) => {
    const narrowed = { ...(loss.mineralId !== "" && { mineralId: loss.mineralId }) };
    const fraction = Number(loss.percent) / 100;
    switch (loss.kind) {
      case "country":
        return {
          kind: loss.kind,
          countryIso3: loss.countryIso3,
          ...narrowed,
          ...(loss.stage !== "" && { stage: loss.stage }),
          fraction,
        };
      case "supplier":
        return { kind: loss.kind, supplier: loss.supplier, ...narrowed, fraction };
      case "mineral-stage":
        return { kind: loss.kind, mineralId: loss.mineralId, stage: loss.stage, fraction };
      case "measure":
        return {
          kind: loss.kind,
          measureId: loss.measureId,
          fraction,
          ...(loss.alreadyInQuantities !== "" && { alreadyInQuantities: loss.alreadyInQuantities === "yes" }),
        };
    }
  });
  return {
    name: draft.name.trim(),
    months: Number(draft.months),
    transitMonths: Number(draft.transitMonths),
    rampMonths: Number(draft.rampMonths),
    losses,
    prices: draft.prices.map((price) => ({
      mineralId: price.mineralId,
      factor: 1 + Number(price.percent) / 100,
    })),
  } as ScenarioRequest;
}
