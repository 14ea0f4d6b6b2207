import type { NotificationDomain, NotificationKind } from "../../notifications/notification-kinds.js";

/** What is said of a kind? `is` in the list and in mails, `name` in the settings, `why` it is there. Nothing of what it is about. */
export interface NotificationWords {
  readonly is: string;
  readonly name: string;
  readonly why: string;
}

/** What do notifications say in English? */
export const notifications: Readonly<Record<NotificationKind, NotificationWords>> = {
  "finding.assigned": {
    is: "A finding in a sourcing plan is assigned to you",
    name: "A finding is assigned to me",
    why: "It was assigned to you, and it is still found.",
  },
  "ballot.vote-waits": {
    is: "A ballot waits for your vote",
    name: "A ballot waits for my vote",
    why: "You may vote for your organisation, and it has not voted yet.",
  },
  "ballot.cannot-open": {
    is: "A ballot that is due cannot open",
    name: "A ballot that I run cannot open",
    why: "You run this ballot, and its page says what stands in the way.",
  },
  "ballot.not-held": {
    is: "A ballot was never opened and is not held",
    name: "A ballot that I run was never opened",
    why: "You run this ballot, and its closing has passed.",
  },
  "ballot.extended": {
    is: "A ballot has been extended",
    name: "A ballot is extended",
    why: "You see this ballot.",
  },
  "ballot.closed": {
    is: "A ballot has closed; you can see its result",
    name: "A ballot has closed",
    why: "You see this ballot.",
  },
  "ballot.annulled": {
    is: "A ballot has been annulled",
    name: "A ballot is annulled",
    why: "You see this ballot.",
  },
  "group.item-waits": {
    is: "An action item in a working group is yours",
    name: "An action item is mine",
    why: "It was given to you.",
  },
  "group.application-waits": {
    is: "An organisation applies to join a working group",
    name: "An organisation applies to join a group that I chair",
    why: "You chair this group.",
  },
  "group.invitation-waits": {
    is: "Your organisation is invited into a working group",
    name: "My organisation is invited into a group",
    why: "You can accept for your organisation.",
  },
  "group.name-waits": {
    is: "Somebody named for a clean team waits for counsel",
    name: "A name for a clean team waits for counsel",
    why: "You confirm or refuse whom organisations name.",
  },
  "group.place-given": {
    is: "Your organisation has joined a working group",
    name: "My organisation joins a group",
    why: "You give your organisation’s seats there.",
  },
  "group.seat-given": {
    is: "You have a seat in a working group",
    name: "I am given a seat in a group",
    why: "Your organisation gave it to you.",
  },
  "group.decision-recorded": {
    is: "A working group has decided something",
    name: "A group of mine records a decision",
    why: "You belong to this group.",
  },
  "meeting.item-waits": {
    is: "A late item of an agenda waits for counsel",
    name: "A late item of an agenda waits for counsel",
    why: "You decide on late items.",
  },
  "meeting.minutes-wait": {
    is: "Minutes of a meeting wait for counsel",
    name: "Minutes wait for counsel",
    why: "You approve minutes.",
  },
  "meeting.called": {
    is: "A meeting of a working group is called",
    name: "A meeting of a group of mine is called",
    why: "You sit in this group.",
  },
  "meeting.minutes-approved": {
    is: "Minutes of a meeting are approved",
    name: "Minutes of a group of mine are approved",
    why: "You sit in this group.",
  },
  "talent.application-waits": {
    is: "An application in a talent programme waits for your organisation’s decision",
    name: "An application for an offer of my organisation waits",
    why: "You decide on applications for your organisation’s offers.",
  },
  "talent.offer-waits": {
    is: "A place in a talent programme is offered to you and waits for your answer",
    name: "A place is offered to me",
    why: "You applied for it.",
  },
  "talent.mentoring-waits": {
    is: "You are asked to be the mentor of a placement",
    name: "I am asked to be a mentor",
    why: "Your organisation named you, and you have not accepted yet.",
  },
  "talent.check-in-waits": {
    is: "A check-in of a placement is near or late",
    name: "A check-in of a placement of mine is near or late",
    why: "You are the candidate or the mentor of this placement.",
  },
  "talent.intake-longer": {
    is: "An intake of a talent programme closes later than announced",
    name: "An intake that I applied in, or that my organisation offers in, closes later",
    why: "You have applied in this intake, or your organisation offers places there.",
  },
  "talent.decided": {
    is: "A host has decided on your application in a talent programme",
    name: "A host has decided on my application",
    why: "You applied for it.",
  },
  "talent.placed": {
    is: "Somebody has taken a place that your organisation offered",
    name: "Somebody has taken a place with my organisation",
    why: "You decide on applications for your organisation’s offers, or you are the mentor.",
  },
  "access.request-waits": {
    is: "A request to open your organisation’s private rows waits for an answer",
    name: "A request to open private rows of my organisation waits",
    why: "You can answer it for your organisation.",
  },
  "membership.application-waits": {
    is: "An application for membership waits for the secretariat",
    name: "An application for membership waits",
    why: "You decide on applications.",
  },
  "membership.withdrawal-waits": {
    is: "The withdrawal of an organisation waits for a second person",
    name: "The withdrawal of an organisation waits",
    why: "You can confirm it.",
  },
  "membership.question-answered": {
    is: "An applicant has answered a question",
    name: "An applicant answers a question",
    why: "You decide on applications.",
  },
  "membership.role-given": {
    is: "A role has been given to you",
    name: "A role is given to me",
    why: "It changes what you can do.",
  },
};

/** What are the domains called, above their kinds? */
export const notificationDomains: Readonly<Record<NotificationDomain, string>> = {
  findings: "Findings",
  ballots: "Ballots",
  groups: "Working groups",
  meetings: "Meetings",
  membership: "Membership",
  talent: "Talent programmes",
  access: "Access to private rows",
};
