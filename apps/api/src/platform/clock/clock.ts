import { Injectable } from "@nestjs/common";
import { randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";

/** What time is it, and which value has nobody seen before? The one place where the api asks the machine. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Milliseconds of a clock that never goes back, for durations. */
  elapsedMs(): number {
    return performance.now();
  }

  /** A fresh UUIDv7: unique, and sorting by the time it was made. */
  newId(): string {
    return uuidv7();
  }

  /** Unguessable bytes. */
  randomBytes(size: number): Buffer {
    return randomBytes(size);
  }
}
