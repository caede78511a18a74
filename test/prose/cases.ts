// A fixture of sentences -> each with the lines that stand below it.
import { readFileSync } from "node:fs";

export interface Case {
  readonly text: string;
  /** What its line begins with. */
  readonly mark: string;
  readonly expected: readonly string[];
}

/** `> ` (or `= `) begins a text, `#` a remark; `\n` and `\u00a0` in it are characters. */
export function casesIn(name: string): Case[] {
  const found: { text: string; mark: string; expected: string[] }[] = [];
  for (const line of readFileSync(new URL(`../fixtures/prose/${name}`, import.meta.url), "utf8").split("\n")) {
    if (/^[>=] /.test(line)) found.push({ text: decoded(line.slice(2)), mark: line.slice(0, 1), expected: [] });
    else if (line !== "" && !line.startsWith("#")) found.at(-1)?.expected.push(line);
  }
  return found;
}

const decoded = (text: string): string =>
  text
    .replaceAll("\\n", "\n")
    .replaceAll("\\t", "\t")
    .replace(/\\u([0-9a-f]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
