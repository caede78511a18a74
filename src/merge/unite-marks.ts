// A united plan and what was found on the way -> the same with whose each addition is, and with the conflicts marked.
import { lineText, positionAt, type Source } from "../source.ts";
import { conflictText } from "./conflict-text.ts";
import { type Findings, type Predecessor, wordsKey } from "./findings.ts";
import { type Segment, type Segmented, segment } from "./segment.ts";
import { editedPart, type TextEdit } from "./text-edit.ts";

export function withMarks(
  whole: Segmented,
  derived: Source,
  predecessors: readonly Predecessor[],
  { disputes, owners }: Findings,
): string {
  const { text } = whole.source;
  const given = keysIn(derived);
  const written = predecessors.map(({ owner, ours }) => ({ owner, keys: keysIn(ours) }));
  const authorOf = (key: string): string => {
    const authors = written.filter(({ keys }) => keys.has(key)).map(({ owner }) => owner);
    return given.has(key) || authors.length === 0 ? "của cấp trên" : `của ${authors.join(", ")}`;
  };
  const noteOf = (one: Segment): string | null => {
    const names = given.has(wordsKey(one)) ? undefined : owners.get(wordsKey(one));
    return names ? comment(`bổ sung của ${[...new Set(names)].join(", ")}`) : null;
  };
  const edits: TextEdit[] = remarks(whole, predecessors);
  const marked = new Set<string>();
  for (const one of whole.segments) {
    const key = wordsKey(one);
    const dispute = marked.has(key) ? undefined : disputes.get(key);
    if (dispute) {
      marked.add(key);
      const versions = {
        base: dispute.base,
        ours: text.slice(one.start, one.end),
        theirs: othersIn(dispute.others, whole.lineEnd),
      };
      const labels = {
        ours: authorOf(key),
        base: "bản được giao",
        theirs: `của ${[...new Set(dispute.others.map(({ owner }) => owner))].join(", ")}`,
      };
      edits.push({ start: one.start, end: one.end, text: conflictText(versions, whole.lineEnd, labels) });
      continue;
    }
    const note = noteOf(one);
    if (note === null || (one.parent && noteOf(one.parent) === note)) continue;
    const edit = noteBeside(one, note, whole);
    if (edit) edits.push(edit);
  }
  return editedPart(text, edits, 0, text.length);
}

const comment = (words: string): string => `<!-- ${words.replaceAll("--", "– –")} -->`;

const keysIn = (source: Source): ReadonlySet<string> => {
  const read = segment(source);
  return new Set("brokenAt" in read ? [] : read.segments.map(wordsKey));
};

/** One version as it is; of several each with its author above it. The same words are one. */
function othersIn(others: readonly { readonly owner: string; readonly text: string }[], lineEnd: string): string {
  const byText = new Map<string, string[]>();
  for (const { owner, text } of others) byText.set(text, [...(byText.get(text) ?? []), owner]);
  const [only, ...more] = byText.keys();
  if (only !== undefined && more.length === 0) return only;
  return [...byText]
    .map(([text, names]) => `${comment(`của ${names.join(", ")}`)}${lineEnd}${lineEnd}${text}`)
    .join(lineEnd + lineEnd);
}

/** Below its words; of a table above it. A row and a footnote have no room for one. */
function noteBeside(one: Segment, note: string, { source, lineEnd }: Segmented): TextEdit | null {
  if (one.kind === "row" || one.kind === "footnote" || one.kind === "mark") return null;
  if (one.kind === "table") return { start: one.start, end: one.start, text: note + lineEnd + lineEnd };
  const line = lineText(source, positionAt(source, one.marker).line);
  const blank = /^\s*/.exec(line)?.[0] ?? "";
  const isItem = one.kind === "item" || one.kind === "point";
  const inner = " ".repeat(isItem ? Math.max(2, one.words.start - one.marker) : 0);
  return { start: one.end, end: one.end, text: `${lineEnd}${blank}${inner}${note}` };
}

/** Before all else. */
function remarks({ source, segments, lineEnd }: Segmented, predecessors: readonly Predecessor[]): TextEdit[] {
  const said = predecessors.flatMap(({ owner, remarks: own }) => own.map((words) => comment(`${owner}: ${words}`)));
  const at = segments[0]?.start ?? source.text.length;
  return said.length > 0 ? [{ start: at, end: at, text: said.join(lineEnd) + lineEnd + lineEnd }] : [];
}
