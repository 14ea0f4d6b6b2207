import type { PlainStep, Step } from "@interphase/protocols/contract";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";

import {
  amountText,
  endsText,
  levelText,
  targetText,
  tolerated,
  type DocumentWords,
} from "../../_words/amounts";

type Of<Type extends Step["type"]> = Extract<Step, { readonly type: Type }>;

function spectrumText(step: Of<"eis">, words: DocumentWords): string {
  const { t, formats } = words;
  const said = [
    t("steps.settings.eis", {
      control: t(`steps.quantities.${step.control}`),
      amplitude: amountText(step.amplitude.amount, words),
      as: t(`steps.amplitudes.${step.amplitude.as}`),
      from: amountText(step.fromFrequency, words),
      to: amountText(step.toFrequency, words),
      points: step.pointsPerDecade,
    }),
  ];
  if (step.bias !== undefined) said.push(t("steps.settings.bias", { bias: amountText(step.bias, words) }));
  if (step.measuresPerPoint !== undefined)
    said.push(t("steps.settings.measures", { count: step.measuresPerPoint }));
  if (step.driftCorrection === true) said.push(t("steps.settings.drift"));
  return formats.clauses(said);
}

function trainText(step: Of<"pulse-train">, words: DocumentWords): string {
  const { t, formats } = words;
  const said = [
    t("steps.settings.pulses", {
      pulses: amountText(step.pulses, words),
      current: levelText(step.current, words),
    }),
  ];
  if (step.pulseEnds !== undefined)
    said.push(t("steps.settings.pulseEnds", { ends: endsText(step.pulseEnds, words) }));
  if (step.restEnds !== undefined)
    said.push(t("steps.settings.restEnds", { ends: endsText(step.restEnds, words) }));
  return formats.clauses(said);
}

function jumpText(step: Of<"jump">, { t, ...rest }: DocumentWords): string {
  const words = { t, ...rest };
  const said = t("steps.settings.jump", {
    to: targetText(step.to, words),
    when: endsText(step.when, words),
  });
  return step.atMost === undefined
    ? said
    : rest.formats.clauses([said, t("steps.settings.atMost", { count: step.atMost })]);
}

function setPointText(step: Of<"temperature" | "pressure">, words: DocumentWords): string {
  const { t, formats } = words;
  const said = [tolerated(step.target, step.tolerance, words)];
  if (step.rate !== undefined) said.push(t("steps.settings.rate", { rate: amountText(step.rate, words) }));
  return formats.clauses(said);
}

/** What is set in a step; nothing of a rest, a heading or what is done by hand. */
function settingText(step: PlainStep, words: DocumentWords): string | null {
  const { t } = words;
  switch (step.type) {
    case "rest":
    case "operation":
      return null;
    case "current":
      return levelText(step.current, words);
    case "voltage":
      return amountText(step.voltage, words);
    case "current-voltage":
      return t("steps.settings.currentVoltage", {
        current: levelText(step.current, words),
        voltage: amountText(step.voltage, words),
      });
    case "power":
      return levelText(step.power, words);
    case "resistance":
      return amountText(step.resistance, words);
    case "eis":
      return spectrumText(step, words);
    case "scan":
      return t("steps.settings.scan", {
        from: step.from === undefined ? t("steps.openCircuit") : amountText(step.from, words),
        to: amountText(step.to, words),
        rate: amountText(step.rate, words),
      });
    case "pulse-train":
      return trainText(step, words);
    case "ramp":
      return t("steps.settings.ramp", {
        of: t(`steps.quantities.${step.of}`),
        from: levelText(step.from, words),
        to: levelText(step.to, words),
        over: amountText(step.over, words),
      });
    case "temperature":
    case "pressure":
      return setPointText(step, words);
    case "jump":
      return jumpText(step, words);
  }
}

function loopText(step: Of<"loop">, words: DocumentWords): string | null {
  const { t, formats } = words;
  const said = [];
  if (step.passes !== undefined) said.push(t("version.times", { count: amountText(step.passes, words) }));
  if (step.until !== undefined) said.push(t("steps.settings.until", { ends: endsText(step.until, words) }));
  if (step.counter !== undefined) said.push(t("steps.settings.counter", { name: step.counter }));
  return said.length === 0 ? null : formats.clauses(said);
}

function ByHand({
  step,
  words,
}: {
  readonly step: Of<"operation">;
  readonly words: DocumentWords;
}): ReactNode {
  const { t, say, formats, nameOf } = words;
  return (
    <>
      <span className="prose-width block">{say(step.instruction)}</span>
      {step.instrument === undefined ? null : (
        <span className="block">{formats.pair(t("steps.instrument"), step.instrument)}</span>
      )}
      {(step.settings ?? []).map(({ name, label, amount, tolerance }) => (
        <span key={name} className="block">
          {formats.pair(say(label), tolerated(amount, tolerance, words))}
        </span>
      ))}
      {step.records === undefined ? null : (
        <span className="block text-ink-2">
          {formats.pair(t("steps.records"), formats.some(step.records.map(nameOf)))}
        </span>
      )}
    </>
  );
}

function StepItem({ step, words }: { readonly step: Step; readonly words: DocumentWords }): ReactNode {
  const { t, say, formats } = words;
  const type = t(`steps.types.${step.type}`);
  const setting =
    step.type === "loop" ? loopText(step, words) : step.type === "group" ? null : settingText(step, words);
  const ends = "ends" in step ? step.ends : undefined;
  return (
    <li className="wrap-anywhere">
      <span className="font-medium">{step.label === undefined ? type : say(step.label)}</span>{" "}
      <code className="text-12 text-ink-3">{step.id}</code>{" "}
      {step.optional === true ? <Badge>{t("version.optional")}</Badge> : null}
      {setting === null ? null : (
        <span className="block">
          {step.label === undefined || step.type === "loop" ? setting : formats.pair(type, setting)}
        </span>
      )}
      {step.type === "operation" ? <ByHand step={step} words={words} /> : null}
      {ends === undefined ? null : (
        <span className="block">{formats.pair(t("steps.ends.title"), endsText(ends, words))}</span>
      )}
      {step.note === undefined ? null : (
        <span className="prose-width block whitespace-pre-line text-ink-2">{say(step.note)}</span>
      )}
      {"steps" in step ? <StepList steps={step.steps} words={words} /> : null}
    </li>
  );
}

/** What is done, in its order, with what is set and what ends it? Loops and groups hold steps of their own. */
export function StepList(props: {
  readonly steps: readonly Step[];
  readonly words: DocumentWords;
}): ReactNode {
  return (
    <ol className="mt-1 list-decimal space-y-2 pl-6">
      {props.steps.map((step) => (
        <StepItem key={step.id} step={step} words={props.words} />
      ))}
    </ol>
  );
}
