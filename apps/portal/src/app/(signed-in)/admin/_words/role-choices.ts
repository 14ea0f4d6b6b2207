import { isRole, scopeKindOf } from "@interphase/access";

import type { RoleChoice } from "../_components/role-field";
import type { AdminWords } from "./words";

/** Which roles can be chosen in a form, by name, with what each is for? A group's chair is appointed on the group's own page. */
export function roleChoices(roles: readonly string[], { role, roleHelp, t }: AdminWords): RoleChoice[] {
  const isGroups = (value: string) => isRole(value) && scopeKindOf[value] === "group";
  return roles
    .filter((value) => !isGroups(value))
    .map((value) => ({
      value,
      label: role(value),
      help: roleHelp(value),
      needsScope: t.has(`scopedRoles.${value}`),
    }));
}
