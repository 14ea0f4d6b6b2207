import type { Actor } from "@interphase/access";
import {
  isWritable,
  type DocumentProblem,
  type ProtocolDraft,
  type ProtocolDraftSummary,
  type ProtocolMove,
} from "@interphase/protocols";
import type { StoredGroup } from "../../consortium/groups/groups.repository.js";
import { documentOf, saidOf } from "../registry/protocol-release.mapper.js";
import { moversOf, movesOf } from "./protocol-access.service.js";
import type { ListedDraft, StoredDraft, StoredMove } from "./protocol-drafts.repository.js";

const toPerson = (id: string, displayName: string | null) =>
  displayName === null ? null : { id, displayName };

/** How does a version in work look in a list? */
export function toDraftSummary(draft: ListedDraft): ProtocolDraftSummary {
  const { protocolId, code, groupId, groupNameEn, groupNameZh, state, titleEn, titleZh, kind, changedAt } =
    draft;
  return {
    protocolId,
    code,
    group: { id: groupId, name: { en: groupNameEn, zh: groupNameZh } },
    state,
    title: titleEn === null && titleZh === null ? null : saidOf(titleEn, titleZh),
    kind,
    changedAt: changedAt.toISOString(),
  };
}

function toMove({ fromState, toState, at, personId, personName, reason }: StoredMove): ProtocolMove {
  const by = toPerson(personId, personName);
  return { from: fromState, to: toState, at: at.toISOString(), by, reason };
}

/** What is there of a version beside its row? */
export interface DraftParts {
  readonly moves: readonly StoredMove[];
  readonly ballot: ProtocolDraft["ballot"];
  readonly problems: readonly DocumentProblem[];
}

/** How does one version in work look to this actor? */
export function toProtocolDraft(
  actor: Actor,
  group: StoredGroup,
  draft: StoredDraft,
  { moves, ballot, problems }: DraftParts,
): ProtocolDraft {
  const { version, changedBy, changedByName, document, sha256, state } = draft;
  return {
    ...toDraftSummary(draft),
    version,
    changedBy: toPerson(changedBy, changedByName),
    document: documentOf(document),
    sha256,
    problems: [...problems],
    ballot,
    moves: moves.map(toMove),
    may: {
      write: isWritable(state) && moversOf(actor, group).includes("author"),
      move: movesOf(actor, group, state),
    },
  };
}
