import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { isScoredConfidence, type Confidence } from "@interphase/minerals/contract";
import { Badge } from "@/components/ui/badge";
import { getFormats } from "@/i18n/format";

interface ConfidenceBadgeProps {
  readonly confidence: Confidence;
  readonly isEstimated?: boolean | null;
}

/** How well is this figure known? An unverified one says so wherever it goes. */
export async function ConfidenceBadge({ confidence, isEstimated }: ConfidenceBadgeProps): Promise<ReactNode> {
  const t = await getTranslations("world.confidence");
  const { pair } = await getFormats();
  const isVerified = isScoredConfidence(confidence);
  const label = t(`${confidence}.label`);
  const saysItself = isVerified || label === t("unverified");
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge kind={isVerified ? "plain" : "unverified"} title={t(`${confidence}.why`)}>
        {saysItself ? label : pair(t("unverified"), label)}
      </Badge>
      {isEstimated === true ? <Badge title={t("estimated.why")}>{t("estimated.label")}</Badge> : null}
    </span>
  );
}
