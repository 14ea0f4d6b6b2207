import { Injectable } from "@nestjs/common";
import type { Actor } from "@interphase/access";
import { compareActs, isToActOn, placeOfFinding, type FindingToActOn } from "@interphase/sourcing";
import { decodeCursor, encodeCursor, refuseCursor } from "../../platform/database/cursor.js";
import type { Outcome } from "../../platform/problems/failure.js";
import { keyOfPlace, toFindingState, toFound } from "./finding-state.mapper.js";
import { FindingStatesRepository } from "./finding-states.repository.js";
import { readsPlans } from "./finding-states.service.js";

/** A page of what there is to act on, and how much there is in all. */
export interface ActPage {
  readonly items: FindingToActOn[];
  readonly nextCursor: string | null;
  readonly count: number;
}

/** After which act does a page go on? Only what orders acts is kept, so that one settled meanwhile does not matter. */
type ActKey = Parameters<typeof compareActs>[0];

/** What is there to act on in the plans that the actor may read? In the caller's transaction. */
@Injectable()
export class FindingsToActOnService {
  constructor(private readonly repository: FindingStatesRepository) {}

  async list(
    actor: Actor,
    query: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Outcome<ActPage>> {
    const after = readCursor(query.cursor);
    if (!after.ok) return after;
    const all = readsPlans(actor) ? await this.collect() : [];
    const from = after.value;
    const rest = from === undefined ? all : all.filter((act) => compareActs(act, from) > 0);
    const items = rest.slice(0, query.limit);
    const last = rest.length > query.limit ? items.at(-1) : undefined;
    return {
      ok: true,
      value: { items, nextCursor: last === undefined ? null : writeCursor(last), count: all.length },
    };
  }

  private async collect(): Promise<FindingToActOn[]> {
    const acts = (await this.repository.listActs()).map((row) => {
      const found = toFound(row);
      return { ...found, key: keyOfPlace(placeOfFinding(found.planName, found.finding)) };
    });
    if (acts.length === 0) return [];
    const states = await this.repository.find(acts.map(({ key }) => key));
    return acts
      .flatMap(({ key, ...act }): FindingToActOn[] => {
        const row = states.get(key);
        const state = row === undefined ? null : toFindingState(row, act.finding);
        // The standing is computed already: what is settled still is to be left out.
        if (!isToActOn(act.finding, state ?? undefined)) return [];
        return [{ ...act, mineralIds: act.finding.mineralIds, state }];
      })
      .sort(compareActs);
  }
}

function writeCursor({ finding, planName, index }: ActKey): string {
  return encodeCursor([finding.rankUsd === null ? "" : String(finding.rankUsd), planName, index]);
}

function readCursor(cursor: string | undefined): Outcome<ActKey | undefined> {
  const decoded = decodeCursor(cursor, ["text", "text", "position"]);
  if (!decoded.ok) return decoded;
  if (decoded.value === undefined) return { ok: true, value: undefined };
  const [rank, planName, index] = decoded.value;
  const rankUsd = rank === "" ? null : Number(rank);
  if (Number.isNaN(rankUsd)) return refuseCursor();
  return { ok: true, value: { finding: { rankUsd }, planName: String(planName), index: Number(index) } };
}
