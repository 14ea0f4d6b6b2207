import type { Actor } from "@interphase/access";
import type { AskedBallotDocument } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { mayReadDocuments } from "./ballot-facts.js";
import { BallotDocumentsRepository, type NewBallotDocument } from "./ballot-documents.repository.js";
import type { BallotSeat } from "./ballot-facts.js";

/** Which documents may stand beside a ballot? */
@Injectable()
export class BallotDocuments {
  constructor(private readonly documents: BallotDocumentsRepository) {}

  /**
   * What is asked for, as it is kept. A version is one of the group's that the actor reads: any other is answered as one that is not there.
   * **Fails** ballots.document-unknown.
   */
  async compose(
    actor: Actor,
    held: BallotSeat,
    asked: readonly AskedBallotDocument[],
  ): Promise<Outcome<readonly NewBallotDocument[]>> {
    const versions = asked.flatMap((one) => (one.kind === "version" ? [one] : []));
    const found =
      held.groupId !== null && versions.length > 0 && mayReadDocuments(actor, held)
        ? await this.documents.findVersions(held.groupId, versions)
        : [];
    const documents: NewBallotDocument[] = [];
    for (const one of asked) {
      if (one.kind === "link") {
        const { title, url, sha256 } = one;
        documents.push({
          title,
          sha256,
          url,
          documentId: null,
          number: null,
          fileName: null,
          sizeBytes: null,
        });
        continue;
      }
      const version = found.find(
        ({ documentId, number }) => documentId === one.documentId && number === one.number,
      );
      if (version === undefined) return refuse("ballots.document-unknown");
      documents.push({ ...version, url: null });
    }
    return { ok: true, value: documents };
  }
}
