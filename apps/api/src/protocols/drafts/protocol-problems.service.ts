import { findDocumentProblems, type DocumentProblem } from "@interphase/protocols";
import { Injectable } from "@nestjs/common";
import { documentOf } from "../registry/protocol-release.mapper.js";
import type { StoredDraft } from "./protocol-drafts.repository.js";

type Text = Pick<StoredDraft, "sha256" | "document">;

/** For how many texts is it known what is wrong with them? */
const mostKnown = 50;

/**
 * What is wrong with the text of a version in work? A large one takes a second of the processor that every request waits for, so each
 * text is looked at once, by its hash, however often it is read and moved.
 */
@Injectable()
export class ProtocolProblems {
  private readonly known = new Map<string, readonly DocumentProblem[]>();

  /** The one that was asked for longest ago is forgotten first. */
  of({ sha256, document }: Text): readonly DocumentProblem[] {
    const problems = this.known.get(sha256) ?? findDocumentProblems(documentOf(document));
    this.known.delete(sha256);
    this.known.set(sha256, problems);
    const [oldest] = this.known.keys();
    if (this.known.size > mostKnown && oldest !== undefined) this.known.delete(oldest);
    return problems;
  }
}
