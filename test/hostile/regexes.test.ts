// Every regular expression of the source, on texts that repeat what it looks for: four times the text takes four times as long.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../src", import.meta.url));

/** Those that are given a few characters, cut out by the caller: not linear, and never slow. */
const onFewCharacters: readonly string[] = [
  String.raw`(?:^|[.?!:\n“"(–-])\s*$`,
  String.raw`[\s;,*_”)]*(?:\{[^{}]*\}\s*)?(?:<!--|#)\s*$`,
  String.raw`(?:\p{L}+:?|\/)$`,
  String.raw`\s*$`,
  String.raw`\B(?=(?:\d{3})+$)`,
];

interface Found {
  readonly place: string;
  readonly regex: RegExp;
}

const literal =
  /(?<=(?:^|[=(,:;!&|?{}[\n]|return|=>)[ \t]*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)/gm;

/** What merely looks like one gives none. */
function regexesIn(path: string): Found[] {
  const text = readFileSync(join(root, path), "utf8");
  return [...text.matchAll(literal)].flatMap(({ index, 1: source = "", 2: flags }) => {
    try {
      return [{ place: `${path}:${text.slice(0, index).split("\n").length}`, regex: new RegExp(source, flags) }];
    } catch {
      return [];
    }
  });
}

const classes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", s: " ", d: "1", w: "a", S: "a" };

/** What is repeated: the characters that the expression names, and each two of them. */
function pumpsOf({ source }: RegExp): string[] {
  const plain = source.replace(/\\[pP]\{[^}]*\}/g, "A").replace(/\\[ux][0-9a-f{}]+/gi, "");
  const named = plain.replace(/\\(.)/g, (_, one: string) => classes[one] ?? one).replace(/[?+*^$|]/g, "");
  const characters = [...new Set([..." a1\n", ...named])].slice(0, 11);
  return [...characters, ...characters.flatMap((one) => characters.map((other) => one + other))];
}

function time(regex: RegExp, text: string): number {
  const start = performance.now();
  regex.lastIndex = 0;
  if (regex.global) text.replace(regex, "");
  else regex.exec(text);
  return performance.now() - start;
}

const [length, times] = [4000, 4];

/** The text that makes it slow; null where none does. In quadratic time the longer takes sixteen times as long. */
function slowOn(regex: RegExp): string | null {
  for (const pump of pumpsOf(regex)) {
    const text = (size: number): string => `${pump.repeat(size / pump.length)}\u0001`;
    if (time(regex, text(length * times)) < 5) continue;
    // What slows the machine down at one moment is gone at another.
    const best = (size: number): number => Math.min(...[1, 2, 3].map(() => time(regex, text(size))));
    if (best(length * times) > 5 && best(length * times) > 9 * best(length)) return pump;
  }
  return null;
}

it("is linear", { timeout: 600_000 }, () => {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" });
  const found = files.filter((path) => path.endsWith(".ts") && !path.includes("explain")).flatMap(regexesIn);
  expect(found.length).toBeGreaterThan(700);
  const slow = found
    .filter(({ regex }) => !onFewCharacters.includes(regex.source))
    .map(({ place, regex }) => ({ place, source: regex.source, pump: slowOn(regex) }));
  expect(slow.filter(({ pump }) => pump !== null)).toEqual([]);
});
