import {
  groupVisibilities,
  joinModes,
  mostCharter,
  mostGroupName,
  type GroupDetail,
} from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActInput, ActSelect, ActText } from "@/components/ui/act-form";

import type { GroupWords } from "../_words/words";

interface GroupFieldsProps {
  readonly words: GroupWords;
  readonly group?: GroupDetail;
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
export function GroupFields({ words: { t }, group }: GroupFieldsProps): ReactNode {
  const help = t("nameHelp", { most: mostGroupName });
  const [joinMode, visibility] = [group?.joinMode ?? "application", group?.visibility ?? "members"];
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
    </div>
  );
}
