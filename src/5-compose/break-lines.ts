// A line that is too long -> lines of about one length, broken where a reader would pause.

/** A text of more words is no heading: it is left to the word processor. */
const mostWords = 300;

/**
 * The fewest lines of at most `limit` mm, and of those the ones nearest to one length; a break before a word that opens a phrase is
 * preferred, one inside a name avoided. U+00A0 holds words together. A word wider than the limit has a line to itself.
 */
export function breakLines(text: string, limit: number, widthOf: (text: string) => number): readonly string[] {
  const words = text.split(/[ \t]+/).filter((word) => word !== "");
  const space = widthOf(" ");
  // ends[n]: where the word before n ends when all stand on one line.
  const ends = [-space];
  for (const word of words) ends.push((ends.at(-1) ?? 0) + space + widthOf(word));
  const total = ends.at(-1) ?? 0;
  if (words.length < 2 || words.length > mostWords || total <= limit) return [words.join(" ")];
  for (let count = Math.ceil(total / limit); count < words.length; count++) {
    const lines = evenLines(words, ends, count, limit, space);
    if (lines) return lines;
  }
  return words;
}

interface Best {
  readonly cost: number;
  /** The number of words on this line and those before it, line by line. */
  readonly breaks: readonly number[];
}

function evenLines(
  words: readonly string[],
  ends: readonly number[],
  count: number,
  limit: number,
  space: number,
): readonly string[] | null {
  const ideal = (ends.at(-1) ?? 0) / count;
  let best = new Map<number, Best>([[0, { cost: 0, breaks: [] }]]);
  for (let line = 0; line < count; line++) {
    const next = new Map<number, Best>();
    for (const [start, before] of best) {
      for (let end = start + 1; end <= words.length; end++) {
        const width = (ends[end] ?? 0) - (ends[start] ?? 0) - space;
        if (width > limit) break;
        const cost = before.cost + ((width - ideal) / ideal) ** 2 + breakCost(words[end - 1], words[end]);
        const known = next.get(end);
        if (!known || cost < known.cost) next.set(end, { cost, breaks: [...before.breaks, end] });
      }
    }
    best = next;
  }
  const { breaks } = best.get(words.length) ?? {};
  return breaks?.map((end, line) => words.slice(line === 0 ? 0 : breaks[line - 1], end).join(" ")) ?? null;
}

/**
 * In the square of a line's distance from the even length, as a share of it. A capital opens a name or a compound, which should not be
 * torn (`Văn | hóa`); before one is a fair place.
 */
function breakCost(before: string | undefined, after: string | undefined): number {
  if (before === undefined || after === undefined || /[,;:.-]$/.test(before)) return 0;
  // `ngày 05`, `tháng 02`, `năm 2024`: each is held together already, and the three belong together.
  if (/^(?:ngày|tháng)\u{a0}/u.test(before)) return 1;
  if (openers.has(after.toLowerCase().replace(/\u{a0}.*/u, ""))) return 0;
  if (isCapital(before)) return 0.25;
  if (openers.has(before)) return 0.1;
  return isCapital(after) ? 0.02 : 0.06;
}

/** Words before which a title pauses. */
const openers = new Set(
  "trên về của và theo tại trong cho đến từ với để nhằm giai năm quý thuộc do qua giữa quận huyện tỉnh thành phường xã".split(
    " ",
  ),
);

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
