/*
 * Knows: how the rows of the role x route matrix are written, beside each contract, in `<thing>.roles.ts`.
 * Does not know: any route, any domain, how a request is sent.
 * Ask instead: apps/api/test/e2e/role-routes, which finds every such file and asks the api.
 */

/** Whose is what a request names? `none`: it names nothing. `self`: the caller's own. `home`: of the organisation that the first four roles are of, belonging to a colleague. `away`: of another member. `alliance`: of nobody's organisation. */
export const places = ["none", "self", "home", "away", "alliance", "platform"] as const;
export type Place = (typeof places)[number];

/** What is at the place that a request is about? `idOf` is an id that nothing has where the place has no such thing; `soon` is an instant in an hour. */
export interface Asking {
  readonly place: Place;
  readonly idOf: (name: string) => string;
  readonly soon: string;
  readonly password: string;
}

/** What is sent for a route? `path` fills placeholders that are no ids of the place. Bodies are right as far as they can be, so that the answer is about who asks. */
export interface Sending {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly json?: unknown;
  readonly fields?: Readonly<Record<string, string>>;
  readonly file?: { readonly name: string; readonly text: string };
  readonly ifMatch?: true;
}

/**
 * What does the api answer at one route, written out by hand?
 * **Shape** `rows` has one letter for each role, in the order analyst, representative, researcher, org-admin | secretariat,
 * protocol-steward, auditor, platform-admin | guest, group-chair, facility-manager, project-lead | counsel, for each place that is asked:
 *
 * + passes: done, or refused for its content alone (a wrong body, a conflict)
 * f 403, the action is not theirs · n 404, as if it were missing · e 200, an empty list
 * s 403, an access token does not pass · 2 403, the role waits for a second factor · g 403, the role is not theirs to give ·
 * . not asked
 *
 * The representative was given the home assessment by name, the researcher was not. `token` is an access token of the analyst
 * with the scope sourcing.plan.read alone, at the first row; `withheld` the analyst who has no second factor yet, at the same.
 */
export interface RouteRoles {
  readonly guard: "public" | "signed-in" | "action";
  readonly rows: Partial<Readonly<Record<Place, string>>>;
  readonly token: string;
  readonly withheld: string;
  readonly send?: (asking: Asking) => Sending;
}

/** What does the api answer at each route of one contract, by the route's id? */
export type RoleRows = Readonly<Record<string, RouteRoles>>;

/** A row in which every role passes. */
export const all = "++++ ++++ ++++ +";
/** A row for which the thing is missing, whoever asks. */
export const nobody = "nnnn nnnn nnnn n";
/** A row in which analysts pass and nobody else learns that the thing exists. */
export const analysts = "+nnn nnnn nnnn n";
/** A row in which an organisation's administrators pass and nobody else learns that the thing exists. */
export const administrators = "nnn+ nnnn nnnn n";

/** A public route. */
export const open: RouteRoles = { guard: "public", rows: { none: all }, token: "+", withheld: "+" };

/** One's own things, by session alone. */
export const own: RouteRoles = { guard: "signed-in", rows: { none: all }, token: "s", withheld: "+" };

/** A thing of one's own, by session alone: nobody else's. */
export const ownThing: RouteRoles = {
  guard: "signed-in",
  rows: { self: all, home: nobody, away: nobody, alliance: nobody },
  token: "s",
  withheld: "+",
};

/** What an organisation's administrator alone sees and changes. */
export const administration: RouteRoles = {
  guard: "action",
  rows: { home: administrators, away: nobody },
  token: "s",
  withheld: "n",
};

/** With the password of whoever asks: most changes to one's own account want it again. */
export const withPassword = ({ password }: Asking): Sending => ({ json: { password } });
