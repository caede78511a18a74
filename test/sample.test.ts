// In: the sample plan and the text that it was made from. Out: that they differ by the listed mends alone, and that the hand-made truths fit it.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

/** A plan's words by place: `title`, `preamble`, `II`, `II.1`, `II.1 item 2`, `footnote [^1]`. Blocks of one place stand on lines of their own. */
type Places = Readonly<Record<string, string>>;

interface Mend {
  readonly place: string;
  readonly found: string;
  readonly mended: string;
}

interface Row {
  readonly label: string;
  readonly text: string;
  readonly unit: string;
  readonly group: string | null;
}

interface Entry {
  readonly type: string;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

const register: Readonly<Record<string, Entry>> = parse(read("../plans/register.yaml"));
const directory: Readonly<Record<"units" | "groups", object>> = parse(read("../plans/units.yaml"));
const mends: readonly Mend[] = JSON.parse(read("fixtures/sample/mends.json"));
const rows: readonly Row[] = JSON.parse(read("fixtures/sample/assignments.json"));
const dutiesOfUnits: Readonly<Record<string, Record<"has" | "lacks", readonly string[]>>> = JSON.parse(
  read("fixtures/sample/duties-of-units.json"),
);

/** The numerals of `#`, `##` and `###`. */
const numerals = [["I", "II", "III"], ["1", "2", "3", "4", "5", "6", "7"], [..."abcdđ"]];

/** A document as a mention in full prints it; only what the register has. */
function printed(key: string): string {
  const { type, symbol, date, issuer, title } = register[key]!;
  const [year, month, day] = date?.split("-") ?? [];
  const when = date && `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
  return [type, symbol && `số ${symbol}`, when, issuer && `của ${issuer}`, title].filter(Boolean).join(" ");
}

function placesOf(markdown: string): Places {
  const [, frontMatter = "", body = ""] = markdown.split(/^---\n/m);
  const blocks = body.trim().split(/\n{2,}/);
  const places: Record<string, string> = { title: parse(frontMatter).title };
  const footnotes: string[] = [];
  const counts: Record<string, number> = {};
  let path: readonly string[] = [];
  let depth = 0;
  let place = "preamble";

  const plain = (text: string): string =>
    text
      .replace(/ \{[#\p{L}][^{}]*\}$/u, "")
      .replace(/\[@([a-z0-9-]+) full\]/g, (_, key) => printed(key))
      .replace(/\[([^\]]+)\]\(#[^)]*\)/g, "$1")
      .replace(/\[\^([^\]]+)\]/g, (_, name) => {
        if (!footnotes.includes(name)) footnotes.push(name);
        return `[^${footnotes.indexOf(name) + 1}]`;
      })
      .replaceAll("*", "")
      .replace(/\s+/g, " ");
  const add = (text: string): void => {
    places[place] = place in places ? `${places[place]}\n${text}` : text;
  };
  /** A heading or a numbered paragraph: its number is the written one, else counted. */
  const open = (level: number, written: string | undefined): void => {
    const parent = path.slice(0, level - 1);
    const ordinal = (counts[parent.join(".")] ?? 0) + 1;
    counts[parent.join(".")] = ordinal;
    path = [...parent, written ?? numerals[level - 1]![ordinal - 1]!];
    place = path.join(".");
  };

  for (const [index, block] of blocks.entries()) {
    const heading = /^(#+) (?:([IVX]+|\d+|[a-zđ])[.)] )?(.*)$/.exec(block);
    const footnote = /^\[\^([^\]]+)\]: (.*)$/.exec(block);
    const numbered = /^(\d+)\. (.*)$/.exec(block);
    if (heading) {
      depth = heading[1]!.length;
      open(depth, heading[2]);
      const text = plain(heading[3]!);
      add(depth === 1 ? text.toUpperCase() : text); // as it prints
    } else if (footnote) {
      const mark = plain(`[^${footnote[1]}]`);
      places[`footnote ${mark}`] = plain(footnote[2]!);
      const atEnd = blocks.slice(index).every((other) => other.startsWith("[^"));
      if (!atEnd) add(mark); // it breaks the text that it stands in
    } else if (numbered) {
      open(depth + 1, numbered[1]);
      add(plain(numbered[2]!));
    } else if (block.startsWith("- ")) {
      const items = `${path.join(".")} item`;
      counts[items] = (counts[items] ?? 0) + 1;
      place = `${items} ${counts[items]}`;
      add(plain(block.slice(2)));
    } else {
      add(plain(block));
    }
  }
  return places;
}

/** Null where a mend does not apply exactly once at its place. */
function mend(places: Places, list: readonly Mend[]): Places | null {
  const mended = { ...places };
  for (const { place, found, mended: words } of list) {
    const [before, after, ...more] = mended[place]?.split(found) ?? [];
    if (before === undefined || after === undefined || more.length > 0) return null;
    mended[place] = before + words + after;
  }
  return mended;
}

const plan = placesOf(read("../plans/dan-van-2024/plan.md"));
const asFound = placesOf(read("fixtures/sample/as-found/plan.md"));
const blocks = Object.entries(plan).flatMap(([place, text]) => text.split("\n").map((line) => ({ place, line })));
const words = Object.values(plan).join("\n");

test("the plan is the text as found, mended by the list alone", () => {
  expect(Object.keys(plan)).toHaveLength(55);
  expect(mend(asFound, mends)).toEqual(plan);
});

test.each(mends)("the mend $place $found is needed", (left) => {
  const rest = mends.filter((other) => other !== left);
  expect(mend(asFound, rest)).not.toEqual(plan);
});

test("the register says what the plan says, and no more", () => {
  for (const { symbol, issuer, title } of Object.values(register))
    for (const value of [symbol, issuer, title]) if (value) expect(words).toContain(value);
});

test("45 assignments, of duties and units that exist", () => {
  expect(rows).toHaveLength(45);
  for (const { label, text, unit, group } of rows) {
    expect(blocks.filter(({ place, line }) => place.split(" ")[0] === label && line === text)).toHaveLength(1);
    expect(directory.units).toHaveProperty(unit);
    if (group) expect(directory.groups).toHaveProperty(group);
  }
});

test("units have the duties of their assignments, and lack the rest", () => {
  const all = [...new Set(rows.map(({ text }) => text))];
  for (const [unit, { has, lacks }] of Object.entries(dutiesOfUnits)) {
    const own = new Set(rows.filter((row) => row.unit === unit).map(({ text }) => text));
    const starts = (of: readonly string[]): readonly string[] => of.map((text) => text.slice(0, 60));
    expect(has).toEqual(starts(all.filter((text) => own.has(text))));
    expect(lacks).toEqual(starts(all.filter((text) => !own.has(text))));
  }
});
