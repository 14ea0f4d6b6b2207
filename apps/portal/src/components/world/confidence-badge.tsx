import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { isScoredConfidence, type Confidence } from "@interphase/minerals/contract";
import { Badge } from "@/components/ui/badge";

interface ConfidenceBadgeProps {
  readonly confidence: Confidence;
  readonly isEstimated?: boolean | null;
}

/** How well is this figure known? An unverified one says so wherever it goes. */
export async function ConfidenceBadge({ confidence, isEstimated }: ConfidenceBadgeProps): Promise<ReactNode> {
  const t = await getTranslations("world.confidence");
  const isVerified = isScoredConfidence(confidence);
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge kind={isVerified ? "plain" : "unverified"} title={t(`${confidence}.why`)}>
        {isVerified ? t(`${confidence}.label`) : `${t("unverified")}: ${t(`${confidence}.label`)}`}
      </Badge>
      {isEstimated === true ? <Badge title={t("estimated.why")}>{t("estimated.label")}</Badge> : null}
    </span>
  );
}
