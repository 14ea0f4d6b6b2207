import {
  sayUnfinished,
  type ConversionRequest,
  type DocumentProblem,
  type Reckonings,
} from "@interphase/protocols";
import { Injectable, type OnApplicationShutdown } from "@nestjs/common";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { ReckoningRow } from "./reckoning-row.js";

/** What is wrong with a text in work? **Shape** `isFinal`: looking again would find the same. */
interface FoundProblems {
  readonly problems: readonly DocumentProblem[];
  readonly isFinal: boolean;
}

/**
 * How is a protocol looked at? In a thread of its own, one after the other, within a time and a memory, and by turns of whoever asks: no
 * document costs others' requests more than their place in the row. Visitors have a row and a thread apart from members'.
 */
@Injectable()
export class ProtocolReckoner implements OnApplicationShutdown {
  private readonly visitors = new ReckoningRow();
  private readonly members = new ReckoningRow();

  /** What is wrong with a text in work? That it could not be looked through is a problem too. */
  async findProblems(asker: string, document: unknown): Promise<FoundProblems> {
    const end = await this.members.take(asker, { name: "problems", input: document });
    if (end.how === "answered") return { problems: end.answer, isFinal: true };
    const code = end.how === "full" ? "document.not-looked-through" : "document.takes-too-long";
    return { problems: [sayUnfinished(code)], isFinal: end.how !== "full" };
  }

  /** What is wrong with a visitor's document, and what does it come to? **Fails** protocol.takes-too-long, protocol.too-many-waiting. */
  validate(asker: string, document: unknown) {
    return this.answer(this.visitors, asker, "validation", document);
  }

  /** What is a file in another format? **Fails** as `validate`. */
  convert(asker: string, request: ConversionRequest) {
    return this.answer(this.visitors, asker, "conversion", request);
  }

  /** What is a member's own protocol in another format? **Fails** as `validate`. */
  convertOfMember(asker: string, request: ConversionRequest) {
    return this.answer(this.members, asker, "conversion", request);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.visitors.close(), this.members.close()]);
  }

  private async answer<Name extends keyof Reckonings>(
    row: ReckoningRow,
    asker: string,
    name: Name,
    input: Parameters<Reckonings[Name]>[0],
  ): Promise<Outcome<ReturnType<Reckonings[Name]>>> {
    const end = await row.take(asker, { name, input });
    if (end.how === "answered") return { ok: true, value: end.answer };
    return end.how === "full"
      ? refuse("protocol.too-many-waiting", { retryAfterSeconds: 5 })
      : refuse("protocol.takes-too-long");
  }
}
