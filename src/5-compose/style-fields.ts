// Data of a style.yaml -> typed values; every mistake is reported at its place.
import type { Data } from "../1-parse/outline.ts";
import type { Report } from "../diagnostic.ts";
import type { StyleProblem } from "../messages/template.ts";
import { nearestOf } from "../nearest.ts";
import type { Span } from "../source.ts";

/** Where a value stands: its key, and the key's own place for what the value lacks. */
interface At {
  readonly key: string;
  readonly span: Span;
}

/** Null: the data is wrong, and that is reported. */
export type Read<T> = (data: Data, at: At, report: Report) => T | null;

/** A key of a mapping. One without a fallback is required. */
export interface Field<T> {
  readonly read: Read<T>;
  readonly fallback?: T;
}

export const required = <T>(read: Read<T>): Field<T> => ({ read });

export const optional = <T>(read: Read<T>, fallback: T): Field<T> => ({ read, fallback });

const wrong = (data: Data, { key }: At, report: Report, problem: StyleProblem): null => {
  report("template/invalid-style", data.span, { key, problem });
  return null;
};

export const number =
  (min: number, max: number): Read<number> =>
  (data, at, report) => {
    const value = data.type === "scalar" && /^-?\d+(?:\.\d+)?$/.test(data.text) ? Number(data.text) : Number.NaN;
    return value >= min && value <= max ? value : wrong(data, at, report, { kind: "number", min, max });
  };

export const text: Read<string> = (data, at, report) =>
  data.type === "scalar" ? data.text : wrong(data, at, report, { kind: "text" });

/** Six hexadecimal figures: red, green, blue. */
export const color: Read<string> = (data, at, report) =>
  data.type === "scalar" && /^[\da-f]{6}$/i.test(data.text)
    ? data.text.toUpperCase()
    : wrong(data, at, report, { kind: "color" });

export const choice =
  <const T extends string>(choices: readonly T[]): Read<T> =>
  (data, at, report) => {
    const written = data.type === "scalar" ? data.text : "";
    const chosen = choices.find((one) => one === written);
    return chosen ?? wrong(data, at, report, { kind: "choice", choices, nearest: nearestOf(written, choices) });
  };

export const flag: Read<boolean> = (data, at, report) => {
  const word = choice(["true", "false"])(data, at, report);
  return word === null ? null : word === "true";
};

/** `length` null: any. */
export const list =
  <T>(read: Read<T>, length: number | null): Read<readonly T[]> =>
  (data, at, report) => {
    if (data.type !== "sequence" || (length !== null && data.items.length !== length))
      return wrong(data, at, report, { kind: "list", length });
    const values = data.items.map((item) => read(item, at, report));
    return values.includes(null) ? null : (values as T[]);
  };

/** Any keys, each with a value of one kind. */
export const record =
  <T>(read: Read<T>): Read<ReadonlyMap<string, T>> =>
  (data, at, report) => {
    if (data.type !== "mapping") return wrong(data, at, report, { kind: "mapping" });
    const values = data.entries.map(
      ({ key, value }) => [key.text, read(value, { key: key.text, span: key.span }, report)] as const,
    );
    return values.some(([, value]) => value === null) ? null : new Map(values as [string, T][]);
  };

type Values<F> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** The keys of the table and no others. */
export const mapping =
  <F extends Readonly<Record<string, Field<unknown>>>>(fields: F): Read<Values<F>> =>
  (data, at, report) => {
    if (data.type !== "mapping") return wrong(data, at, report, { kind: "mapping" });
    const values: Record<string, unknown> = {};
    let whole = true;
    for (const { key, value } of data.entries) {
      const field = Object.hasOwn(fields, key.text) ? fields[key.text] : undefined;
      if (field) values[key.text] = field.read(value, { key: key.text, span: key.span }, report);
      else {
        const problem = { kind: "unknown-key", nearest: nearestOf(key.text, Object.keys(fields)) } as const;
        report("template/invalid-style", key.span, { key: key.text, problem });
      }
      whole &&= field !== undefined && values[key.text] !== null;
    }
    for (const [key, field] of Object.entries(fields)) {
      if (Object.hasOwn(values, key)) continue;
      if ("fallback" in field) values[key] = field.fallback;
      // A misspelt key is one mistake, not also a missing one.
      else if (whole)
        report("template/invalid-style", at.span, { key, problem: { kind: "missing", within: at.key || null } });
      whole &&= "fallback" in field;
    }
    return whole ? (values as Values<F>) : null;
  };
