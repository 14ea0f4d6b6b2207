import { nobody, type RoleRows, type Sending } from "@interphase/contract/testing";
import {
  acceptTalentOfferRoute,
  applyForTalentRoute,
  decideTalentApplicationRoute,
  talentApplicationRoute,
  talentApplicationsRoute,
  withdrawTalentApplicationRoute,
} from "./talent-application.contract.js";
import {
  acceptMentoringRoute,
  completePlacementRoute,
  keepCheckInRoute,
  namePlacementMentorRoute,
  planCheckInRoute,
  talentPlacementRoute,
} from "./talent-placement.contract.js";
import {
  changeTalentIntakeRoute,
  createTalentIntakeRoute,
  createTalentOfferRoute,
  createTalentProgrammeRoute,
  talentIntakesRoute,
  talentOfferRoute,
  talentOffersRoute,
  talentProgrammeRoute,
  talentProgrammesRoute,
} from "./talent-programme.contract.js";
import { talentConsentVersion } from "./talent-programme.js";

/*
 * A programme is the alliance's. At home and away are a host's offer, an application to it by somebody of the alliance and the placement
 * that came of another; `self` is an application of whoever asks to the host away.
 */
const members = "++++ +++n n+++ n";
/** The host's representative and whoever runs the programmes; for everybody else it is not there. */
const ofHost = "n+nn +nnn nnnn n";
const ofRunner = "nnnn +nnn nnnn n";
/** One's own, where one's role lets one apply. */
const ofCandidate = "++++ fnnn nnnn n";

const programme = (row: string, send?: () => Sending) => ({
  guard: "action" as const,
  rows: { alliance: row },
  token: send === undefined ? "n" : "s",
  withheld: send === undefined ? "2" : "n",
  ...(send && { send }),
});

/** Something that is done to a placement: by the host's representative, if at all; whoever runs the programmes sees it. */
const placement = (home: string, withheld: string, send?: RoleRows[string]["send"]) => ({
  guard: "action" as const,
  rows: { home: `${home} fnnn nnnn n`, away: "nnnn fnnn nnnn n" },
  token: "s",
  withheld,
  ...(send && { send }),
});

const emptyProgramme = {
  name: { en: "Half a year elsewhere", zh: null },
  about: "What people do",
  kind: "exchange",
  sectors: [],
  professions: [],
  rungs: [],
  skills: [],
};

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [talentProgrammesRoute.id]: {
    guard: "action",
    rows: { none: "++++ +++e e+++ e" },
    token: "e",
    withheld: "2",
  },
  [createTalentProgrammeRoute.id]: {
    guard: "action",
    rows: { none: "ffff +fff ffff f" },
    token: "s",
    withheld: "f",
    send: () => ({ json: emptyProgramme }),
  },
  [talentProgrammeRoute.id]: programme(members),
  [talentIntakesRoute.id]: programme(members),
  [talentOffersRoute.id]: { ...programme(members), rows: { home: members, away: members } },
  [talentOfferRoute.id]: {
    guard: "action",
    rows: { home: members, away: members, alliance: nobody },
    token: "n",
    withheld: "2",
  },
  [createTalentIntakeRoute.id]: programme("ffff +ffn nfff n", () => ({
    json: {
      opensAt: "2026-01-01T00:00:00.000Z",
      closesAt: "2026-01-02T00:00:00.000Z",
      startsOn: "2026-02-01",
    },
  })),
  [changeTalentIntakeRoute.id]: programme("ffff +ffn nfff n", () => ({
    json: {
      opensAt: "2026-01-01T00:00:00.000Z",
      closesAt: "2026-01-02T00:00:00.000Z",
      startsOn: "2026-02-01",
    },
  })),
  [createTalentOfferRoute.id]: {
    guard: "action",
    rows: { alliance: "f+ff fffn nfff n" },
    token: "s",
    withheld: "n",
    send: ({ idOf }) => ({
      json: {
        intakeId: idOf("intakeId"),
        title: "Impedance",
        description: "What is to be learned",
        places: 1,
        months: 6,
        mentorId: idOf("mentorId"),
      },
    }),
  },
  [talentApplicationsRoute.id]: {
    guard: "action",
    rows: { away: "++++ +nnn nnnn n" },
    token: "s",
    withheld: "2",
    send: () => ({ query: "of=mine" }),
  },
  [applyForTalentRoute.id]: {
    guard: "action",
    rows: { home: "++++ fffn nfff n", away: "++++ fffn nfff n" },
    token: "s",
    withheld: "2",
    send: ({ idOf }) => ({
      json: {
        offerId: idOf("offerId"),
        statement: "Why I would like to come",
        showsProfile: false,
        consentVersion: talentConsentVersion,
      },
    }),
  },
  [talentApplicationRoute.id]: {
    guard: "action",
    rows: { self: "++++ +nnn nnnn n", home: ofHost, away: ofRunner },
    token: "s",
    withheld: "2",
  },
  [withdrawTalentApplicationRoute.id]: {
    guard: "action",
    rows: { self: ofCandidate, home: "nfnn fnnn nnnn n", away: "nnnn fnnn nnnn n" },
    token: "s",
    withheld: "2",
  },
  [decideTalentApplicationRoute.id]: {
    guard: "action",
    rows: { self: "ffff fnnn nnnn n", home: "n+nn fnnn nnnn n", away: "nnnn fnnn nnnn n" },
    token: "s",
    withheld: "n",
    send: () => ({ json: { decision: "wait" } }),
  },
  [acceptTalentOfferRoute.id]: {
    guard: "action",
    rows: { self: ofCandidate, home: "nfnn fnnn nnnn n", away: "nnnn fnnn nnnn n" },
    token: "s",
    withheld: "2",
  },
  [talentPlacementRoute.id]: {
    guard: "action",
    rows: { home: ofHost, away: ofRunner },
    token: "s",
    withheld: "2",
  },
  [namePlacementMentorRoute.id]: placement("n+nn", "n", ({ idOf }) => ({
    json: { mentorId: idOf("mentorId") },
  })),
  // Whoever was asked is somebody else of the host.
  [acceptMentoringRoute.id]: placement("nfnn", "2"),
  [planCheckInRoute.id]: placement("n+nn", "n", ({ soon }) => ({ json: { plannedOn: soon.slice(0, 10) } })),
  [keepCheckInRoute.id]: placement("n+nn", "2", () => ({ json: { note: null } })),
  [completePlacementRoute.id]: placement("n+nn", "n"),
};
