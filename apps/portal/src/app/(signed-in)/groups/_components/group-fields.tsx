import {
  coolingOffBars,
  fewestCoolingOffDays,
  fewestLockDays,
  groupVisibilities,
  joinModes,
  mostCharter,
  mostCoolingOffDays,
  mostGroupName,
  mostLockDays,
  usualLockDays,
  type GroupDetail,
} from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActInput, ActSelect, ActText } from "@/components/ui/act-form";

import type { GroupWords } from "../_words/words";

interface GroupFieldsProps {
  readonly words: GroupWords;
  readonly group?: GroupDetail;
  /** Is it, or is it to be, a clean team? */
  readonly isCleanTeam?: boolean;
}

interface NameFieldProps {
  readonly id: "nameEn" | "nameZh";
  readonly label: string;
  readonly help: string;
  readonly value: string | null | undefined;
}

function NameField({ id, label, help, value }: NameFieldProps): ReactNode {
  return (
    <ActInput
      id={id}
      name={id}
      label={label}
      help={help}
      maxLength={mostGroupName}
      autoComplete="off"
      defaultValue={value ?? ""}
    />
  );
}

/** What is a group called and for, who comes in, and who learns of it? The narrower choice is the one that is offered first. */
export function GroupFields({ words, group, isCleanTeam = false }: GroupFieldsProps): ReactNode {
  const { t } = words;
  const help = t("nameHelp", { most: mostGroupName });
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <NameField id="nameEn" label={t("nameEn")} help={help} value={group?.name.en} />
        <NameField id="nameZh" label={t("nameZh")} help={help} value={group?.name.zh} />
      </div>
      <ActText
        id="charter"
        name="charter"
        rows={8}
        label={t("charter")}
        help={t("charterHelp", { most: mostCharter })}
        defaultValue={group?.charter}
      />
      <ActInput
        id="lockDays"
        name="lockDays"
        type="number"
        min={fewestLockDays}
        max={mostLockDays}
        label={t("lock")}
        help={t("lockHelp", { least: fewestLockDays, most: mostLockDays })}
        defaultValue={String(group?.lockDays ?? usualLockDays)}
      />
      {isCleanTeam ? (
        <CleanTeamFields words={words} group={group} />
      ) : (
        <OpenFields words={words} group={group} />
      )}
    </div>
  );
}

interface KindFieldsProps {
  readonly words: GroupWords;
  readonly group: GroupDetail | undefined;
}

/** Of which kind is a group that is no clean team, who comes in, and who learns of it? */
function OpenFields({ words: { t }, group }: KindFieldsProps): ReactNode {
  const [joinMode, visibility] = [group?.joinMode ?? "application", group?.visibility ?? "members"];
  return (
    <>
      <ActSelect
        id="kind"
        name="kind"
        label={t("kind")}
        defaultValue={group?.kind ?? "working"}
        options={(["working", "commercial"] as const).map((value) => ({
          value,
          label: `${t(`kinds.${value}`)} · ${t(`kindHelp.${value}`)}`,
        }))}
      />
      <ActSelect
        id="joinMode"
        name="joinMode"
        label={t("joinMode")}
        defaultValue={joinMode}
        options={joinModes.map((value) => ({
          value,
          label: `${t(`joinModes.${value}`)} · ${t(`joinModeHelp.${value}`)}`,
        }))}
      />
      <ActSelect
        id="visibility"
        name="visibility"
        label={t("visibility")}
        defaultValue={visibility}
        options={groupVisibilities.map((value) => ({ value, label: t(`visibilities.${value}`) }))}
        help={`${t("visibilities.alliance")}: ${t("visibilityHelp.alliance")} ${t("visibilities.members")}: ${t("visibilityHelp.members")}`}
      />
    </>
  );
}

/** How do people of a clean team cool off? Said once, when it is set up; whether it takes in organisations can change. */
function CleanTeamFields({ words: { t }, group }: KindFieldsProps): ReactNode {
  if (group !== undefined)
    return (
      <>
        <input type="hidden" name="visibility" value="members" />
        <ActSelect
          id="joinMode"
          name="joinMode"
          label={t("joinMode")}
          defaultValue={group.joinMode}
          options={(["invitation", "closed"] as const).map((value) => ({
            value,
            label: `${t(`joinModes.${value}`)} · ${t(`joinModeHelp.${value}`)}`,
          }))}
        />
      </>
    );
  return (
    <>
      <input type="hidden" name="kind" value="clean-team" />
      <ActInput
        id="coolingOffDays"
        name="coolingOffDays"
        type="number"
        min={fewestCoolingOffDays}
        max={mostCoolingOffDays}
        label={t("coolingOffDays")}
        help={t("coolingOffDaysHelp", { least: fewestCoolingOffDays, most: mostCoolingOffDays })}
        defaultValue="180"
      />
      <ActSelect
        id="bars"
        name="bars"
        label={t("bars")}
        options={coolingOffBars.map((value) => ({ value, label: t(`barred.${value}`) }))}
        help={t("barsHelp")}
      />
    </>
  );
}
