// An office's own Word file -> what its {{placeholders}} ask for, checked.
import { dutyFields } from "../2-model/listed-duties.ts";
import type { Report } from "../diagnostic.ts";
import type { LayoutProblem } from "../messages/template.ts";
import { nearestOf } from "../nearest.ts";
import { type Source, spanOf } from "../source.ts";
import { formParts } from "./form.ts";
import { variableNames } from "./variables.ts";
import { mainPart, type WordParagraph, wordParagraphs } from "./word-paragraphs.ts";

/** A Word file as it is on the disk; `path` is what messages name. */
export interface WordFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface WordTemplate {
  readonly bytes: Uint8Array;
  /** The names of its placeholders. */
  readonly placeholders: ReadonlySet<string>;
}

const values = variableNames.filter((name) => !name.startsWith("appendix-") && name !== "copy");
const rows = dutyFields.map((field) => `duty.${field}`);
/** All that a Word file may ask for. */
export const knownPlaceholders: readonly string[] = [...values, ...formParts, ...rows];

/** Null where it has a mistake; each is reported at its place in the file's text, of which every line is a paragraph. */
export function readWordTemplate({ path, bytes }: WordFile, report: Report): WordTemplate | null {
  const paragraphs = wordParagraphs(bytes);
  const source: Source = { path, text: (paragraphs ?? []).map(({ text }) => text).join("\n") };
  const placeholders = new Set<string>();
  let sound = true;
  const wrong = (start: number, end: number, problem: LayoutProblem): void => {
    report("template/syntax", spanOf(source, start, end), { problem });
    sound = false;
  };
  if (!paragraphs) wrong(0, 0, { kind: "no-word-file" });
  let start = 0;
  for (const paragraph of paragraphs ?? []) {
    for (const { name, from, to } of placeholdersIn(paragraph.text)) {
      if (name === null) wrong(start + from, start + to, { kind: "expression" });
      else if (!knownPlaceholders.includes(name)) {
        report("template/unknown-variable", spanOf(source, start + from, start + to), {
          name,
          nearest: nearestOf(name, knownPlaceholders),
        });
        sound = false;
      } else {
        const problem = misplaced(name, paragraph);
        if (problem) wrong(start + from, start + to, problem);
        placeholders.add(name);
      }
    }
    start += paragraph.text.length + 1;
  }
  if (sound && !placeholders.has("body")) wrong(0, paragraphs?.[0]?.text.length ?? 0, { kind: "no-body" });
  return sound ? { bytes, placeholders } : null;
}

function misplaced(name: string, { part, inRow, text }: WordParagraph): LayoutProblem | null {
  if (rows.includes(name)) return inRow && part === mainPart ? null : { kind: "outside-row", name };
  if (values.some((value) => value === name)) return null;
  return part === mainPart && text.trim().replace(/\s+/g, "") === `{{${name}}}` ? null : { kind: "not-alone", name };
}

/** `name` null: opened and not closed. */
function placeholdersIn(text: string): { name: string | null; from: number; to: number }[] {
  return [...text.matchAll(/\{\{(?:([^{}]*)\}\})?/g)].map(({ 0: whole, 1: name, index }) => ({
    name: name === undefined ? null : name.trim(),
    from: index,
    to: index + whole.length,
  }));
}
