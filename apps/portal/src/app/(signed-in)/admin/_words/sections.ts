/** One page of the room, with the ability that opens it. */
export interface AdminSection {
  readonly key:
    | "people"
    | "invitations"
    | "applications"
    | "organisations"
    | "organisation"
    | "membership"
    | "tokens"
    | "mail"
    | "break-glass"
    | "audit"
    | "system"
    | "settings"
    | "access";
  readonly href: string;
}

interface SectionRule extends AdminSection {
  readonly opens: string;
}

const sections: readonly SectionRule[] = [
  { key: "people", href: "/admin/people", opens: "person.read" },
  { key: "invitations", href: "/admin/invitations", opens: "invitation.read" },
  { key: "applications", href: "/admin/applications", opens: "application.read" },
  { key: "organisations", href: "/admin/organisations", opens: "organisation.admit" },
  { key: "organisation", href: "/admin/organisation", opens: "sign-in-policy.read" },
  { key: "membership", href: "/admin/membership", opens: "membership.withdraw" },
  { key: "tokens", href: "/admin/tokens", opens: "organisation-token.read" },
  { key: "break-glass", href: "/admin/break-glass", opens: "break-glass.read" },
  { key: "audit", href: "/admin/audit", opens: "audit.read" },
  { key: "mail", href: "/admin/mail", opens: "mail.read" },
  { key: "system", href: "/admin/system", opens: "platform.read" },
  { key: "settings", href: "/admin/settings", opens: "settings.read" },
  { key: "access", href: "/admin/access", opens: "access.explain" },
];

/** Which pages of the room does this reader have? Drawn from the abilities the api sent. */
export function sectionsFor(abilities: readonly string[]): AdminSection[] {
  return sections.filter(({ opens }) => abilities.includes(opens)).map(({ key, href }) => ({ key, href }));
}
