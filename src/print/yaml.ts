// A plan -> its text in YAML, in canonical form.
import type { Plan } from "../2-model/plan.ts";
import type { Kept, Note, Paragraph, Piece } from "./manuscript.ts";
import { divide } from "./outline-parts.ts";
import { manuscriptOf, type Printed, type PrintOptions } from "./print.ts";
import { blockItems, looseItems, sectionItems, withAfter, type YamlContext } from "./yaml-blocks.ts";
import { commentLines, mapLines, type YamlEntry, type YamlItem } from "./yaml-tree.ts";

/** The plan as YAML: what `printMarkdown` writes, in the other surface. */
export const printYaml = (plan: Plan, options?: PrintOptions): string => writeYaml(plan, options).text;

export function writeYaml(plan: Plan, options: PrintOptions = {}): Printed {
  const { head, blocks, notes, kept: marks } = manuscriptOf(plan, options);
  const kept: Kept[] = [...marks];
  const context: YamlContext = { waiting: [], keep: (one) => void kept.push(one) };
  const { content, loose, parts, appendices } = divide(blocks);
  const entries: YamlEntry[] = [...preambleEntries(content, loose, context)];
  if (parts.length > 0) entries.push({ key: "sections", value: { list: sectionItems(parts, 1, context) } });
  if (appendices.length > 0) entries.push({ key: "appendices", value: { list: sectionItems(appendices, 0, context) } });
  if (notes.length > 0)
    entries.push({ key: "footnotes", value: { map: notes.map((note) => noteEntry(note, context)) } });
  const lines = [...head, ...mapLines(entries), ...commentLines(context.waiting)];
  return { text: `${lines.join("\n")}\n`, kept };
}

/** `basis` and `lead-in` where the preamble is just that. */
function preambleEntries(content: readonly Piece[], loose: readonly Piece[], context: YamlContext): YamlEntry[] {
  if (content.length === 0 && loose.length === 0) return [];
  const paragraphs = content.filter((one): one is Paragraph => one.type === "paragraph");
  const others = content.some((one) => one.type !== "paragraph" && one.type !== "comment");
  const bases = paragraphs.findIndex(({ basis }) => !basis);
  const count = bases < 0 ? paragraphs.length : bases;
  const isShort =
    loose.length === 0 && !others && paragraphs.length > 0 && paragraphs.slice(count).every(({ basis }) => !basis);
  if (!isShort) {
    const list = [...blockItems(content, null, context), ...looseItems(loose, 0, context)];
    return list.length > 0 ? [{ key: "preamble", value: { list } }] : [];
  }
  const items = blockItems(content, null, context);
  const list = (key: string, own: readonly YamlItem[]): YamlEntry[] =>
    own.length > 0 ? [{ key, value: { list: own } }] : [];
  const leadIn = items.slice(count);
  const [only] = leadIn;
  const isOne = leadIn.length === 1 && only && "text" in only.value;
  return [
    ...list("basis", items.slice(0, count)),
    ...(isOne ? [{ key: "lead-in", value: only.value, comments: only.comments }] : list("lead-in", leadIn)),
  ];
}

const noteEntry = (note: Note, context: YamlContext): YamlEntry => ({
  comments: [...context.waiting.splice(0), ...note.before],
  key: note.name,
  value: { text: withAfter(note.text, note.after) },
});
