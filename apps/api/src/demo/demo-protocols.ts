import type { Actor } from "@interphase/access";
import {
  beginNextVersionRoute,
  createProtocolRoute,
  moveProtocolRoute,
  publishProtocolRoute,
  readLibraryProtocol,
  libraryNames,
  type DraftState,
  type LibraryName,
} from "@interphase/protocols";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { BallotDuties } from "../consortium/ballots/ballot-duties.service.js";
import { Database } from "../platform/database/database.service.js";
import type { OwnerConnection } from "../platform/database/owner-connection.js";
import { systemScope } from "../platform/database/scope.js";
import { askedBy } from "../platform/http/route-action.js";
import { ProtocolDrafts, type TaggedDraft } from "../protocols/drafts/protocol-drafts.service.js";
import { ProtocolMoves } from "../protocols/drafts/protocol-moves.service.js";
import type { DemoPerson } from "./demo-alliance.js";
import { demoProtocolBallot, holdDemoProtocolBallot } from "./demo-ballots.repository.js";
import { demoGroups } from "./demo-groups.js";

/** Of the library, what the group still writes on; the rest was released, the first of it with a next version in work. */
const unfinished: readonly LibraryName[] = ["gitt", "dsc-charged-electrode"];
const jsonObject = z.record(z.string(), z.unknown());
const released = libraryNames.filter((name) => !unfinished.includes(name));

/** Releases the demo's protocols by the registry's own services, as the steward, through a ballot of the first group. */
@Injectable()
export class DemoProtocols {
  constructor(
    private readonly database: Database,
    private readonly drafts: ProtocolDrafts,
    private readonly moves: ProtocolMoves,
    private readonly duties: BallotDuties,
  ) {}

  /** After people, groups and ballots are there. The ballot is named while it is to come, as the registry wants it, and held then. */
  async release(
    owner: OwnerConnection,
    people: readonly (DemoPerson & { readonly id: string })[],
    steward: Actor,
    at: string,
  ): Promise<void> {
    const groupId = demoGroups[0]?.id;
    if (groupId === undefined) return;
    const scope = { organisationId: null, personId: steward.personId };
    const ids = await this.database.runAs(scope, () => this.putToBallot(steward, groupId));
    await this.database.runAs(scope, async () => {
      for (const name of unfinished) await this.write(steward, groupId, name);
    });
    await holdDemoProtocolBallot(owner, people, at);
    await this.database.runAs(systemScope("directory"), () => this.duties.settle(demoProtocolBallot.id));
    await this.database.runAs(scope, async () => {
      for (const id of ids) await this.publish(steward, id);
      const [first] = ids;
      if (first !== undefined) await this.beginNext(steward, first);
    });
  }

  private async putToBallot(steward: Actor, groupId: string): Promise<string[]> {
    const ids: string[] = [];
    for (const name of released) {
      const id = await this.write(steward, groupId, name);
      await this.move(steward, id, "ballot");
      ids.push(id);
    }
    return ids;
  }

  private async write(steward: Actor, groupId: string, name: LibraryName): Promise<string> {
    const document = jsonObject.parse(readLibraryProtocol(name));
    const made = await this.drafts.create(askedBy(steward, createProtocolRoute), groupId, document);
    const id = idOf(name, made);
    for (const to of ["proposed", "working-draft", "committee-draft"] as const)
      await this.move(steward, id, to);
    return id;
  }

  private async publish(steward: Actor, id: string): Promise<void> {
    await this.move(steward, id, "approved");
    const published = await this.moves.publish(askedBy(steward, publishProtocolRoute), id, "any");
    if (!published.ok) throw new Error(`a demo protocol was not released: ${published.failure.code}`);
  }

  private async beginNext(steward: Actor, id: string): Promise<void> {
    idOf("the next version", await this.drafts.beginNext(askedBy(steward, beginNextVersionRoute), id));
    for (const to of ["proposed", "working-draft"] as const) await this.move(steward, id, to);
  }

  private async move(steward: Actor, id: string, to: DraftState): Promise<void> {
    const step = { to, ...(to === "ballot" && { ballotId: demoProtocolBallot.id }) };
    const moved = await this.moves.move(askedBy(steward, moveProtocolRoute), id, "any", step);
    idOf(`the step to ${to}`, moved);
  }
}

function idOf(what: string, made: TaggedDraft): string {
  if (!made.ok) throw new Error(`the demo's protocols: ${what} was refused: ${made.failure.code}`);
  return made.value.protocolId;
}
