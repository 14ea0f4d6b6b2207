import type { RoleChoice } from "../_components/role-field";
import type { AdminWords } from "./words";

/** Which roles can be chosen in a form, by name, with what each is for? */
export function roleChoices(roles: readonly string[], { role, roleHelp, t }: AdminWords): RoleChoice[] {
  return roles.map((value) => ({
    value,
    label: role(value),
    help: roleHelp(value),
    needsScope: t.has(`scopedRoles.${value}`),
  }));
}
