import type { DocumentProblem } from "@interphase/protocols";
import { Injectable } from "@nestjs/common";
import { documentOf } from "../registry/protocol-release.mapper.js";
import { ProtocolReckoner } from "../reckoning/protocol-reckoner.service.js";
import type { StoredDraft } from "./protocol-drafts.repository.js";

type Text = Pick<StoredDraft, "sha256" | "document">;

/** For how many texts is it known what is wrong with them? */
const mostKnown = 50;

/**
 * What is wrong with the text of a version in work? It is looked through in a thread of its own, once for each text, by its hash, however
 * often it is read and moved. One that could not be looked through says so as a problem: it is still read and saved, and not moved along.
 */
@Injectable()
export class ProtocolProblems {
  private readonly known = new Map<string, readonly DocumentProblem[]>();

  constructor(private readonly reckoner: ProtocolReckoner) {}

  /** The one that was asked for longest ago is forgotten first. */
  async of(asker: string, { sha256, document }: Text): Promise<readonly DocumentProblem[]> {
    const before = this.known.get(sha256);
    if (before !== undefined) return this.keep(sha256, before);
    const found = await this.reckoner.findProblems(asker, documentOf(document));
    return found.isFinal ? this.keep(sha256, found.problems) : found.problems;
  }

  private keep(sha256: string, problems: readonly DocumentProblem[]): readonly DocumentProblem[] {
    this.known.delete(sha256);
    this.known.set(sha256, problems);
    const [oldest] = this.known.keys();
    if (this.known.size > mostKnown && oldest !== undefined) this.known.delete(oldest);
    return problems;
  }
}
