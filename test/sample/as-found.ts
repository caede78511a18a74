// The sample plan and the text that it was made from -> their words by place, and the closed list of mends between them.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

/**
 * A plan's words by place: `title`, `preamble`, `II`, `II.1`, `II.1 item 2`, `footnote [^1]`, in the order in which they first
 * stand. Blocks of one place stand on lines of their own.
 */
export type Places = Readonly<Record<string, string>>;

export interface Mend {
  readonly place: string;
  readonly found: string;
  readonly mended: string;
}

interface Entry {
  readonly type: string;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
}

export const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

export const register: Readonly<Record<string, Entry>> = parse(read("plans/register.yaml"));
export const mends: readonly Mend[] = JSON.parse(read("test/fixtures/sample/mends.json"));

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
export function mend(places: Places, list: readonly Mend[]): Places | null {
  const mended = { ...places };
  for (const { place, found, mended: words } of list) {
    const [before, after, ...more] = mended[place]?.split(found) ?? [];
    if (before === undefined || after === undefined || more.length > 0) return null;
    mended[place] = before + words + after;
  }
  return mended;
}

export const plan: Places = placesOf(read("plans/dan-van-2024/plan.md"));
export const asFound: Places = placesOf(read("test/fixtures/sample/as-found/plan.md"));
