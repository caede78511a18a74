// A Word file -> its words, paragraph by paragraph, with where each stands.
import { strFromU8, unzipSync } from "fflate";
import { isWellFormed } from "./well-formed.ts";

export interface WordParagraph {
  /** `word/document.xml`, a header or a footer. */
  readonly part: string;
  readonly inRow: boolean;
  readonly text: string;
}

/** Words are joined however many runs they are split into. Null: no Word file. */
export function wordParagraphs(bytes: Uint8Array): readonly WordParagraph[] | null {
  const parts = textParts(bytes);
  if (!parts?.has(mainPart)) return null;
  return [...parts].flatMap(([part, xml]) => paragraphsIn(part, xml));
}

export const mainPart = "word/document.xml";

/** Bytes of a Word file, unpacked, and its parts: more than any office's template has. What unpacks to more is no template. */
export const wordFileLimits = { size: 64_000_000, parts: 2_000 } as const;

function textParts(bytes: Uint8Array): Map<string, string> | null {
  try {
    if (!isOfGoodSize(bytes)) return null;
    const all = Object.entries(unzipSync(bytes));
    const xml = all.filter(([name]) => /\.(?:xml|rels)$/.test(name));
    if (xml.some(([, part]) => !isWellFormed(strFromU8(part).replace(/^\uFEFF/, "")))) return null;
    const isText = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/;
    const parts = Object.fromEntries(xml.filter(([name]) => isText.test(name)));
    // The document first: its lines are the first of the text.
    const sorted = Object.entries(parts).sort(([a], [b]) =>
      a === mainPart ? -1 : b === mainPart ? 1 : a < b ? -1 : 1,
    );
    return new Map(sorted.map(([name, part]) => [name, strFromU8(part)]));
  } catch {
    return null;
  }
}

/** As the file itself says: what says less than it is does not unpack. */
function isOfGoodSize(bytes: Uint8Array): boolean {
  if (bytes.length > wordFileLimits.size) return false;
  let [size, parts] = [0, 0];
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      parts++;
      return false;
    },
  });
  return size <= wordFileLimits.size && parts <= wordFileLimits.parts;
}

const tags = /<w:p(?:\s[^>]*)?>|<\/w:p>|<w:tr[\s>]|<\/w:tr>|<w:(?:tab|br)\s*\/>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;

/** A text box's paragraphs come before the one that it hangs on. */
function paragraphsIn(part: string, xml: string): WordParagraph[] {
  const done: WordParagraph[] = [];
  const open: string[] = [];
  let rows = 0;
  for (const [tag, words] of xml.matchAll(tags)) {
    if (tag === "</w:tr>") rows--;
    else if (tag.startsWith("<w:tr")) rows++;
    else if (tag === "</w:p>") done.push({ part, inRow: rows > 0, text: open.pop() ?? "" });
    else if (tag.startsWith("<w:p")) {
      if (!tag.endsWith("/>")) open.push("");
    } else if (open.length > 0) open.push((open.pop() ?? "") + (words === undefined ? " " : decoded(words)));
  }
  return done;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name) => entities[name] ?? whole);
