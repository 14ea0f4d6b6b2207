/** A column of numbers that grows while a plan is read, then is looped over as one typed array. */
export interface GrowableColumn<T extends Float64Array | Int32Array> {
  push(value: number): void;
  /** Which values does the column hold now? A view, not a copy: it is stale after the next push. */
  view(): T;
}

function growable<T extends Float64Array | Int32Array>(make: (length: number) => T): GrowableColumn<T> {
  let values = make(1024);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const larger = make(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    view: () => values.subarray(0, length) as T,
  };
}

/** How does a plan keep a quantity for each line? NaN stands for unknown. */
export const createNumberColumn = (): GrowableColumn<Float64Array> =>
  growable((length) => new Float64Array(length));
/** How does a plan keep a code (a dictionary id, a day) for each line? */
export const createCodeColumn = (): GrowableColumn<Int32Array> =>
  growable((length) => new Int32Array(length));

/** Which small number stands for a text? **Shape** ids count from 0 in order of first use. */
export interface Dictionary {
  idOf(text: string): number;
  find(text: string): number | undefined;
  readonly texts: readonly string[];
}

/** How does a plan turn texts that repeat into numbers? */
export function createDictionary(): Dictionary {
  const ids = new Map<string, number>();
  const texts: string[] = [];
  return {
    texts,
    find: (text) => ids.get(text),
    idOf(text) {
      const known = ids.get(text);
      if (known !== undefined) return known;
      ids.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}

/** Which members does a plan have, each kept once under its key? **Shape** ids count from 0 in order of first use. */
export interface Roll<T> {
  readonly members: readonly T[];
  idOf(key: string, make: () => T): number;
}

/** How does a plan keep members that repeat, such as groups and ways of buying? */
export function createRoll<T>(): Roll<T> {
  const keys = createDictionary();
  const members: T[] = [];
  return {
    members,
    idOf(key, make) {
      const id = keys.idOf(key);
      if (id === members.length) members.push(make());
      return id;
    },
  };
}
