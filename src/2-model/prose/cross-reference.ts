// Text -> the references to parts of a document that it makes: `khoản 1 Mục III`, `các Mục I, II và III`, `Phụ lục 1`.
import { matchesOf } from "../../matches.ts";
import { type EvenText, evenText } from "./even-text.ts";
import { objectMark } from "./flat.ts";
import { isLetter, unitAt } from "./letters.ts";
import type { Range } from "./normal-text.ts";
import { amounts, compounds, documentNouns, documentVerbs, type LevelWording, levelWords } from "./reference-words.ts";
import { endAt, execAt, pattern } from "./sticky.ts";

/** One number of a reference, or the first and the last of several: `1 đến 3`. */
export interface ReferenceNumber extends Range {
  readonly text: string;
  readonly to: (Range & { readonly text: string }) | null;
}

/** One level of a reference: `khoản 1, 2 và 4`. */
export interface ReferencePart {
  /** `điểm`, `khoản`, `mục`, `phần`, `phụ lục` */
  readonly level: string;
  readonly numbers: readonly ReferenceNumber[];
}

export interface ReferenceMatch extends Range {
  /** From the smallest level to the largest; the larger ones may stand behind the next of a list (`khoản 1 và điểm a khoản 2 Mục I`). */
  readonly parts: readonly ReferencePart[];
  /** `Phụ lục này` stands behind it. */
  readonly inAppendix: boolean;
}

const wordEnd = String.raw`(?![\p{L}\p{N}])`;
const levelNames = [...levelWords].map(({ words }) => words).sort((a, b) => b.length - a.length);
const opener = new RegExp(`(?:${levelNames.join("|")}) `, "g");
/** Looked for behind, where an opener is: at every unit that would cost. */
const compound = pattern(`(?<=(?<!\\p{L})(?:${compounds}) )`, "y");
const keyword = new RegExp(`(?:các |những )?(${levelNames.join("|")}) (?:số )?`, "uy");
const plural = /(?<!\p{L})(?:các|những) $/u;

const number: Readonly<Record<LevelWording["numbers"], RegExp>> = {
  letter: /[a-zđ](?![\p{L}\p{N}])(?:\)(?= khoản))?/uy,
  decimal: /\d{1,4}[a-zđ]?(?![\p{L}\p{N}/%]|[.,]\d)/uy,
  roman: /(?:[IVXLC]{1,8}|\d{1,3})(?![\p{L}\p{N}/%]|[.,]\d)/uy,
  path: /(?:[IVXLC]{1,8}|\d{1,3})(?:\.(?:\d{1,3}|[a-zđ](?![\p{L}\p{N}])))*(?![\p{L}\p{N}/%]|[.,]\d)/uy,
};

const until = / ?- ?| đến (?:hết )?/uy;
const listed = /, ?(?:và |hoặc )?| (?:và|hoặc|cùng) |; ?/uy;
const inside = / (?:(?:của|thuộc|tại|trong|ở) )?/uy;
const comma = /, /uy;
const amount = new RegExp(` ?(?:${amounts})${wordEnd}|%`, "uy");
const mostNumbers = 60;
const mostChunks = 12;

const joint = String.raw`(?:,? ?(?:\()?(?:(?:của|tại|thuộc|trong|ở) )?(?:(?:được )?(?:ban hành )?(?:đính )?kèm theo )?)`;
const document = new RegExp(`${joint}(?:các )?(?:${documentNouns})${wordEnd}(?! này)|${joint}${objectMark}`, "uy");
const verbDocument = new RegExp(
  ` ?(?:(?:của|tại|thuộc|trong|ở|kèm theo) (?:${documentVerbs})|(?:${documentVerbs}) số)${wordEnd}(?! này)`,
  "uy",
);
const namedVerb = new RegExp(` (?:${documentVerbs})${wordEnd}(?! này)`, "uy");
const thisAppendix = / (?:(?:của|tại|thuộc|trong) )?phụ lục này(?!\p{L})/uy;
const symbolBefore = /[\d\p{L}]\/[\p{L}\d&.\-/]{2,30}(?: ?[,(:])? ?(?:tại )?$/u;
const label = / ?(?:[.:)]|$)/uy;

/** A level with its numbers, and how it is joined to the one before. */
interface Chunk extends Range {
  readonly level: LevelWording;
  readonly numbers: readonly ReferenceNumber[];
  readonly joined: "in" | "comma" | "list" | null;
}

/** References into this document, in reading order; those into another document are left out. Linear in the text. */
export function findReferences(text: string): ReferenceMatch[] {
  const even = evenText(text);
  const found: ReferenceMatch[] = [];
  let done = 0;
  for (const { index } of matchesOf(opener, even.folded)) {
    if (index < done || isLetter(unitAt(even.folded, index - 1)) || endAt(compound, even.folded, index) !== null)
      continue;
    const chunks = chunksAt(even, withPlural(even, index));
    const last = chunks.at(-1);
    if (!last) continue;
    done = last.end;
    if (isOfAnother(even, chunks[0]?.start ?? index, last.end) || isLabel(even, chunks)) continue;
    const inAppendix = endAt(thisAppendix, even.folded, last.end) !== null;
    found.push(...addressesOf(chunks).flatMap((address) => matchOf(even, address, inAppendix) ?? []));
  }
  return found;
}

/** `các khoản 1, 2` begins at `các`. */
function withPlural({ folded }: EvenText, index: number): number {
  const before = plural.exec(folded.slice(Math.max(0, index - 9), index));
  return before ? index - before[0].length : index;
}

function chunksAt(even: EvenText, start: number): Chunk[] {
  const chunks: Chunk[] = [];
  let next: { at: number; joined: Chunk["joined"] } | null = { at: start, joined: null };
  while (next && chunks.length < mostChunks) {
    const chunk = chunkAt(even, next.at, next.joined);
    if (!chunk || endAt(amount, even.folded, chunk.end) !== null) break;
    chunks.push(chunk);
    next = nextAfter(even, chunk.end);
  }
  return chunks;
}

function nextAfter({ folded }: EvenText, end: number): { at: number; joined: Chunk["joined"] } | null {
  for (const [pattern, joined] of [
    [comma, "comma"],
    [listed, "list"],
    [inside, "in"],
  ] as const) {
    const at = endAt(pattern, folded, end);
    if (at !== null && endAt(keyword, folded, at) !== null) return { at, joined };
  }
  return null;
}

function chunkAt(even: EvenText, at: number, joined: Chunk["joined"]): Chunk | null {
  const word = execAt(keyword, even.folded, at);
  const level = levelWords.find(({ words }) => words === word?.[1]);
  if (!word || !level) return null;
  const numbers = numbersAt(even, at + word[0].length, level, joined === null || joined === "list");
  const last = numbers.at(-1);
  return last ? { start: at, end: last.to?.end ?? last.end, level, numbers, joined } : null;
}

/** `1, 2 và 4`, `1 đến 3`; `repeats`: the level's name may stand before each (`khoản 1 và khoản 2`). */
function numbersAt(even: EvenText, start: number, level: LevelWording, repeats: boolean): ReferenceNumber[] {
  const numbers: ReferenceNumber[] = [];
  const pattern = number[level.numbers];
  const next = (at: number): (Range & { readonly text: string }) | null => {
    const named = repeats && even.folded.startsWith(`${level.words} `, at) ? at + level.words.length + 1 : at;
    const match = execAt(pattern, even.text, named);
    return match && { start: at, end: named + match[0].length, text: match[0].replace(")", "") };
  };
  for (let at: number | null = start; at !== null && numbers.length < mostNumbers; ) {
    const first = next(at);
    if (!first) break;
    const to = endAt(until, even.folded, first.end);
    const last = to === null ? null : next(to);
    numbers.push({ ...first, to: last });
    at = endAt(listed, even.folded, last?.end ?? first.end);
  }
  return numbers;
}

/** Chunks that name one place; `shared` ones stand behind a later address of the list. */
interface Address {
  readonly own: Chunk[];
  readonly shared: readonly Chunk[];
}

/** What the last of a list says of its larger levels is said of all: `điểm a khoản 1 và điểm b khoản 2 Mục III`. */
function addressesOf(chunks: readonly Chunk[]): Address[] {
  const owns: Chunk[][] = [];
  for (const [i, chunk] of chunks.entries()) {
    const own = owns.at(-1);
    if (own && belongs(own, chunk, chunks[i + 1])) own.push(chunk);
    else owns.push([chunk]);
  }
  const addresses: Address[] = [];
  for (const own of owns.reverse()) {
    const largest = Math.max(...own.map(({ level }) => level.rank));
    const later = addresses[0] ? [...addresses[0].own, ...addresses[0].shared] : [];
    const isAlike = later.some(({ level }) => level.rank === largest);
    addresses.unshift({ own, shared: isAlike ? later.filter(({ level }) => level.rank > largest) : [] });
  }
  return addresses;
}

/** `khoản 2 Mục III`, and as offices also write it: `khoản 2, Mục III`, `Mục III, khoản 2`. */
function belongs(address: readonly Chunk[], { joined, level }: Chunk, next: Chunk | undefined): boolean {
  if (joined === "list" || joined === null) return false;
  const ranks = address.map((chunk) => chunk.level.rank);
  const last = ranks.at(-1) ?? 0;
  const rises = ranks.every((rank, i) => i === 0 || rank > (ranks[i - 1] ?? 0));
  const falls = ranks.every((rank, i) => i === 0 || rank < (ranks[i - 1] ?? 0));
  if (level.rank > last) return rises;
  const hasOwn = next?.joined === "in" && next.level.rank > level.rank;
  return level.rank < last && falls && !hasOwn;
}

function matchOf(even: EvenText, { own, shared }: Address, inAppendix: boolean): ReferenceMatch | null {
  const [first] = own;
  const all = [...own, ...shared].sort((a, b) => a.level.rank - b.level.rank);
  if (!first || all.some(({ level }) => level.isForeign)) return null;
  const given = <T extends Range>(range: T): T => ({ ...range, ...even.rangeOf(range.start, range.end) });
  const parts = all.map(({ level, numbers }) => ({
    level: level.words,
    numbers: numbers.map((one) => ({ ...given(one), to: one.to && given(one.to) })),
  }));
  return { ...even.rangeOf(first.start, own.at(-1)?.end ?? first.end), parts, inAppendix };
}

/** `Mục III Kế hoạch số 246/KH-UBND`, `khoản 2 của [@key]`, `Kế hoạch số 246/KH-UBND (Mục III)`. */
function isOfAnother({ text, folded }: EvenText, start: number, end: number): boolean {
  if (endAt(document, folded, end) !== null || endAt(verbDocument, folded, end) !== null) return true;
  const named = endAt(namedVerb, folded, end);
  if (named !== null && /^ \p{Lu}/u.test(text.slice(end, end + 2))) return true;
  return symbolBefore.test(text.slice(Math.max(0, start - 60), start));
}

/** `Phần I. …`, `Mục 2: …` at the start is the block's own label. */
function isLabel({ text }: EvenText, chunks: readonly Chunk[]): boolean {
  const [first, second] = chunks;
  return (
    first !== undefined &&
    !second &&
    first.start <= 1 &&
    /[.:)]/u.test(text[first.end] ?? "") &&
    endAt(label, text, first.end) !== null
  );
}
