import type { AuditScopeItem } from "@interphase/audit/contract";
import type { AdminWords } from "../../_words/words";

/** Whose record is it, by name? */
export function scopeName(scope: Pick<AuditScopeItem, "scope" | "name">, { t }: AdminWords): string {
  if (scope.scope === "platform" || scope.scope === "alliance") return t(`audit.scopes.${scope.scope}`);
  return scope.name ?? scope.scope;
}
