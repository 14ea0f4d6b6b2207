import type { Condition, ProtocolDocument } from "@interphase/protocols/contract";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-head";

import { amountText, tolerated, type DocumentWords } from "../../_words/amounts";

interface ConditionsProps {
  readonly document: ProtocolDocument;
  readonly words: DocumentWords;
}

const prepared = [
  "fabricationPressure",
  "fabricationHold",
  "fabricationTemperature",
  "thicknessBefore",
  "thicknessAfter",
  "area",
  "density",
  "mass",
] as const;
const surrounding = ["temperature", "dewPoint", "relativeHumidity", "stackPressure"] as const;
const recorded = ["every", "voltageChange", "currentChange", "temperatureChange"] as const;

function ConditionLine(props: {
  readonly label: string;
  readonly condition: Condition | undefined;
  readonly words: DocumentWords;
}): ReactNode {
  const { label, condition, words } = props;
  if (condition === undefined) return null;
  return (
    <li className="wrap-anywhere">
      {words.formats.pair(label, tolerated(condition.amount, condition.tolerance, words))}{" "}
      {condition.unverified === true ? (
        <Badge kind="unverified">{words.t("version.unverified")}</Badge>
      ) : null}
      {condition.note === undefined ? null : (
        <span className="prose-width block text-ink-2">{words.say(condition.note)}</span>
      )}
    </li>
  );
}

const List = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <ul className="list-disc space-y-1 pl-6">{children}</ul>
);

function Preparation({ document: { preparation }, words }: ConditionsProps): ReactNode {
  const { t, say, formats } = words;
  const { contacts, instructions } = preparation;
  if (Object.keys(preparation).length === 1 && instructions.length === 0) return null;
  return (
    <Section id="preparation" title={t("preparation.title")}>
      <List>
        {instructions.map((instruction) => (
          <li key={say(instruction)} className="prose-width wrap-anywhere whitespace-pre-line">
            {say(instruction)}
          </li>
        ))}
        {prepared.map((name) => (
          <ConditionLine
            key={name}
            label={t(`preparation.${name}`)}
            condition={preparation[name]}
            words={words}
          />
        ))}
        {contacts === undefined ? null : <li>{formats.pair(t("preparation.contacts"), say(contacts))}</li>}
      </List>
    </Section>
  );
}

function Surroundings({ document: { environment }, words }: ConditionsProps): ReactNode {
  const { t, say, formats } = words;
  if (Object.keys(environment).length === 0) return null;
  return (
    <Section id="environment" title={t("environment.title")}>
      <List>
        {surrounding.map((name) => (
          <ConditionLine
            key={name}
            label={t(`environment.${name}`)}
            condition={environment[name]}
            words={words}
          />
        ))}
        {environment.atmosphere === undefined ? null : (
          <li>{formats.pair(t("environment.atmosphere"), say(environment.atmosphere))}</li>
        )}
      </List>
    </Section>
  );
}

function Equipment({ document: { equipment }, words: { t, say } }: ConditionsProps): ReactNode {
  if (equipment.length === 0) return null;
  return (
    <Section id="equipment" title={t("equipment")}>
      <List>
        {equipment.map(({ id, label, requirement }) => (
          <li key={id} className="wrap-anywhere">
            {say(label)}
            {requirement === undefined ? null : (
              <span className="prose-width block text-ink-2">{say(requirement)}</span>
            )}
          </li>
        ))}
      </List>
    </Section>
  );
}

function Recorded({ document: { recording }, words }: ConditionsProps): ReactNode {
  const { t, formats } = words;
  if (Object.keys(recording).length === 0) return null;
  return (
    <Section id="recording" title={t("recording.title")} lead={t("recording.lead")}>
      <List>
        {recorded.map((name) => {
          const amount = recording[name];
          return amount === undefined ? null : (
            <li key={name}>{formats.pair(t(`recording.${name}`), amountText(amount, words))}</li>
          );
        })}
        {recording.quantities === undefined ? null : (
          <li>
            {formats.pair(
              t("recording.quantities"),
              formats.some(recording.quantities.map((name) => words.nameOf(name))),
            )}
          </li>
        )}
      </List>
    </Section>
  );
}

/** With what, of what and in which surroundings is it measured, and what is recorded meanwhile? */
export function ConditionSections(props: ConditionsProps): ReactNode {
  return (
    <>
      <Preparation {...props} />
      <Surroundings {...props} />
      <Equipment {...props} />
      <Recorded {...props} />
    </>
  );
}
