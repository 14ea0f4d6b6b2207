import { mostMembers } from "@interphase/figures";

/** Which rows of a sum are kept, and what stands for the rest? **Shape** the largest first, then in the order offered. */
export interface KeptRows {
  readonly rows: readonly number[];
  readonly total: number;
  readonly count: number;
  readonly others: { readonly count: number; readonly value: number } | null;
}

/** What keeps the largest of many numbers while they pass by? A heap with the smallest kept on top. */
export class LargestRows {
  private readonly rows: number[] = [];
  private readonly values: number[] = [];
  private total = 0;
  private count = 0;

  constructor(private readonly limit: number = mostMembers) {}

  offer(row: number, value: number): void {
    this.total += value;
    this.count += 1;
    const size = this.rows.length;
    if (size < this.limit) {
      this.rows.push(row);
      this.values.push(value);
      this.rise(size);
    } else if (value > (this.values[0] ?? Infinity)) {
      this.rows[0] = row;
      this.values[0] = value;
      this.sink();
    }
  }

  /** `others` of a maximum are worth the greatest of them: the one that only just was not kept. */
  keep(folding: "sum" | "max" = "sum"): KeptRows {
    const kept = this.rows.map((row, at) => ({ row, value: this.values[at] ?? 0 }));
    kept.sort((a, b) => b.value - a.value || a.row - b.row);
    const { total, count, limit } = this;
    if (count <= limit) return { rows: kept.map(({ row }) => row), total, count, others: null };
    const first = kept.pop();
    const shown = kept.reduce((sum, { value }) => sum + value, 0);
    return {
      rows: kept.map(({ row }) => row),
      total,
      count,
      others: { count: count - kept.length, value: folding === "sum" ? total - shown : (first?.value ?? 0) },
    };
  }

  private isSmaller(a: number, b: number): boolean {
    const [left, right] = [this.values[a] ?? 0, this.values[b] ?? 0];
    return left < right || (left === right && (this.rows[a] ?? 0) > (this.rows[b] ?? 0));
  }

  private swap(a: number, b: number): void {
    const [row, value] = [this.rows[a] ?? 0, this.values[a] ?? 0];
    this.rows[a] = this.rows[b] ?? 0;
    this.values[a] = this.values[b] ?? 0;
    this.rows[b] = row;
    this.values[b] = value;
  }

  private rise(from: number): void {
    for (let at = from; at > 0;) {
      const above = (at - 1) >> 1;
      if (!this.isSmaller(at, above)) return;
      this.swap(at, above);
      at = above;
    }
  }

  private sink(): void {
    for (let at = 0; ;) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2]) {
        if (below < this.rows.length && this.isSmaller(below, least)) least = below;
      }
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }
}
