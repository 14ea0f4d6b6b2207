import { Inject, Injectable } from "@nestjs/common";
import { open, unlink } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Clock } from "../clock/clock.js";
import type { RequestScope } from "../http/request-scope.js";
import { refuse, type Failure, type Outcome } from "../problems/failure.js";
import type { ReadingKind } from "./reading-kind.js";
import { runReading, type ReadingEnd } from "./reading-process.js";
import { ReadingTurns } from "./reading-turns.js";
import type { UploadLimits } from "./upload-limits.js";

/** Under which token are the limits given? */
export const uploadLimits = Symbol("interphase:upload-limits");

const nobody = "nobody";
const retryAfterSeconds = 5;

/** Which file is to be read, for whom, and what is asked of it? */
export interface Upload<Question> {
  readonly organisationId: string | null;
  readonly bytes: Uint8Array;
  readonly question: Question;
  readonly scope: RequestScope;
  readonly isJob?: boolean;
  readonly onProgress?: ((lineCount: number) => Promise<void>) | undefined;
}

/** What a reading gave. `rows` are what it wrote for COPY, until the scope it was read in ends. */
export interface UploadReading<Answer> {
  readonly answer: Answer;
  readonly rows: () => AsyncIterable<Buffer>;
}

/**
 * How is an upload read? There is no other way (decision 0073): in a process of its own, within limits, and only as long as
 * somebody waits. Asked outside of a transaction, it holds no connection meanwhile.
 */
@Injectable()
export class UploadReader {
  private readonly turns: ReadingTurns;

  constructor(
    @Inject(uploadLimits) private readonly limits: UploadLimits,
    private readonly clock: Clock,
  ) {
    this.turns = new ReadingTurns(limits);
  }

  /** **Fails** upload.too-slow, upload.too-much-memory, upload.too-many-waiting; http.malformed-request when nobody waits any more. */
  async read<Question, Answer>(
    kind: ReadingKind<Question, Answer>,
    upload: Upload<Question>,
  ): Promise<Outcome<UploadReading<Answer>>> {
    const organisation = upload.organisationId ?? nobody;
    const { departure } = upload.scope;
    const turn = await this.turns.take(organisation, departure);
    if (turn === "left") return refuse("http.malformed-request", left);
    if (turn === "full") return refuse("upload.too-many-waiting", { retryAfterSeconds });
    try {
      return await this.readNow(kind, upload);
    } finally {
      this.turns.release(organisation);
    }
  }

  private async readNow<Question, Answer>(
    { name: kind }: ReadingKind<Question, Answer>,
    { bytes, question, scope, isJob, onProgress }: Upload<Question>,
  ): Promise<Outcome<UploadReading<Answer>>> {
    const rows = await this.openRows();
    scope.atEnd(() => rows.close());
    const { heapMebibytes, memoryMebibytes, requestSeconds, jobSeconds } = this.limits;
    const seconds = isJob === true ? jobSeconds : requestSeconds;
    const limits = { heapMebibytes, memoryMebibytes, seconds };
    const end = await runReading({
      ...{ kind, question, bytes, rows, onProgress, departure: scope.departure },
      ...limits,
    });
    if (end.how !== "answered") return { ok: false, failure: this.failureOf(end.how, seconds) };
    // It comes from this build's own process, which was typed by the same definitions.
    const answer = end.answer as Answer;
    return { ok: true, value: { answer, rows: () => rows.createReadStream({ start: 0, autoClose: false }) } };
  }

  private failureOf(how: Exclude<ReadingEnd["how"], "answered">, seconds: number): Failure {
    if (how === "left") return { code: "http.malformed-request", ...left };
    if (how === "too-slow")
      return {
        code: "upload.too-slow",
        detail: `The file was not read within ${String(seconds)} seconds. Nothing was stored.`,
      };
    const most = this.limits.memoryMebibytes;
    return {
      code: "upload.too-much-memory",
      detail: `Reading the file takes more than ${String(most)} MiB of memory. Nothing was stored.`,
    };
  }

  /** A file without a name: whatever happens to us, it is gone with us. */
  private async openRows(): Promise<FileHandle> {
    const path = join(tmpdir(), `interphase-rows-${this.clock.newId()}`);
    const rows = await open(path, "wx+", 0o600);
    await unlink(path);
    return rows;
  }
}

const left = { detail: "The request was given up before its file had been read." };
