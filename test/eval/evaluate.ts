// The evaluation set, or a folder of annotated documents -> the recogniser's figures, as lines of text.
import { findCitations } from "../../src/2-model/prose/citation.ts";
import { type FieldName, fieldNames, type Mention, ratesOf, type Sample, type Score, score, sum } from "./score.ts";

export const evaluate = (samples: readonly Sample[]): Score =>
  sum(samples.map(({ text, expected }) => score(expected, findCitations(text))));

/** One document's annotation: a JSON object a line, of the shape of `plan cite --json`. */
export const readAnnotation = (jsonLines: string): Mention[] =>
  jsonLines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Mention);

/** The figures, and where asked for what is missed, spurious or different. */
export function report(samples: readonly Sample[], showMisses: boolean): string {
  const result = evaluate(samples);
  const { gold, found, matched, exact, fields } = result;
  const lines = [
    `${samples.length} texts, ${gold} citations`,
    `${"symbol, overlapping span".padEnd(26)}${rates(matched, gold, found)}`,
    `${"exact span".padEnd(26)}${rates(exact, gold, found)}`,
    ...fieldNames.map((name) => {
      const { right, all, invented } = fields[name];
      return `${name.padEnd(26)}${(all === 0 ? 1 : right / all).toFixed(3)} (${right} of ${all}; invented ${invented})`;
    }),
  ];
  return [...lines, ...(showMisses ? misses(result) : [])].join("\n");
}

function rates(right: number, gold: number, found: number): string {
  const { precision, recall, f1 } = ratesOf(right, gold, found);
  return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
}

function misses({ missed, spurious, differing }: Score): string[] {
  const named = ({ symbol, title, start, end }: Mention): string => `${start}-${end} ${symbol ?? title}`;
  const value = (mention: Mention, field: FieldName): string => JSON.stringify(mention[field]);
  return [
    ...missed.map((mention) => `missed    ${named(mention)}`),
    ...spurious.map((mention) => `spurious  ${named(mention)}`),
    ...differing.map(([a, b, field]) => `${field.padEnd(10)}${named(a)}: ${value(a, field)}, found ${value(b, field)}`),
  ];
}
