import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { AdminWords } from "../_words/words";

/** Which roles, by name? None is said as such. */
export function RoleList({
  roles,
  words,
}: {
  readonly roles: readonly string[];
  readonly words: AdminWords;
}): ReactNode {
  if (roles.length === 0) return <span className="text-ink-3">{words.t("noRole")}</span>;
  return (
    <span className="inline-flex flex-wrap gap-1 max-sm:justify-end">
      {roles.map((role) => (
        <Badge key={role}>{words.role(role)}</Badge>
      ))}
    </span>
  );
}
