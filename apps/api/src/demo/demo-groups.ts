import { allianceRoles, organisationRoles, type Role } from "@interphase/access";
import type { GroupVisibility, JoinMode, SeatKind } from "@interphase/consortium";
import { demoGroupNames } from "./words/zh/demo-groups.js";

/** A working group of the demo: what it is about, who sits in it, what it has decided and what is to be done. */
export interface DemoGroup {
  readonly id: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly charter: string;
  readonly joinMode: JoinMode;
  readonly visibility: GroupVisibility;
  /** Which of the alliance's people leads it, by role? */
  readonly chair: Role;
  /** Who sits in it? **Shape** an organisation's slug, its person's role, their seat. */
  readonly seats: readonly (readonly [slug: string, role: Role, seat: SeatKind])[];
  readonly decisions: readonly { readonly title: string; readonly text: string; readonly daysAgo: number }[];
  /** What is to be done by one of those who sit in it, until when? */
  readonly actionItems: readonly {
    readonly text: string;
    readonly owner: { readonly slug: string; readonly role: Role };
    readonly inDays: number;
  }[];
}

const [, representative, researcher] = organisationRoles;
const [, steward] = allianceRoles;

/** Three groups: one that both members sit in, one that anybody may join, one that is applied to. */
export const demoGroups: readonly DemoGroup[] = [
  {
    id: "01980000-0000-7000-8000-0000000000d1",
    nameEn: "Interfaces",
    nameZh: demoGroupNames.interfaces,
    charter:
      "Understand how electrolyte and electrode degrade where they meet, by methods that every member can repeat. No prices, no suppliers, no capacities.",
    joinMode: "application",
    visibility: "alliance",
    chair: steward,
    seats: [
      ["east-member", researcher, "voting"],
      ["east-member", representative, "alternate"],
      ["west-member", researcher, "voting"],
    ],
    decisions: [
      {
        title: "Stack pressure is recorded with every cycling result",
        text: "In MPa, as measured, not as set. A result without it is not compared.",
        daysAgo: 20,
      },
    ],
    actionItems: [
      {
        text: "Send the list of pressure fixtures in use",
        owner: { slug: "west-member", role: researcher },
        inDays: 14,
      },
      {
        text: "Draft how contact loss is measured after cycling",
        owner: { slug: "east-member", role: researcher },
        inDays: 30,
      },
    ],
  },
  {
    id: "01980000-0000-7000-8000-0000000000d2",
    nameEn: "Test protocols",
    nameZh: demoGroupNames.protocols,
    charter:
      "Agree on protocols for ionic conductivity and critical current density, and propose them for ballot.",
    joinMode: "open",
    visibility: "alliance",
    chair: steward,
    seats: [["east-member", representative, "voting"]],
    decisions: [],
    actionItems: [],
  },
  {
    id: "01980000-0000-7000-8000-0000000000d3",
    nameEn: "Mineral supply",
    nameZh: demoGroupNames.supply,
    charter:
      "Share published facts on the supply of minerals that solid electrolytes add. What a member buys, from whom and at what price stays with the member.",
    joinMode: "application",
    visibility: "alliance",
    chair: steward,
    seats: [["west-member", representative, "voting"]],
    decisions: [],
    actionItems: [],
  },
];
