// A plan in Markdown that was read -> edits of its signs: those of lists and headings, and the order of attributes.
import { divideAttributes } from "../1-parse/attributes.ts";
import type { HeadingBlock, ListItem, OutlineBlock } from "../1-parse/outline.ts";
import { attributeFields, findField } from "../2-model/keywords.ts";
import type { Plan } from "../2-model/plan.ts";
import type { Edit } from "../diagnostic.ts";
import { type Source, spanOf } from "../source.ts";
import { rankOf } from "./marks.ts";
import { isYaml } from "./source-text.ts";

/** `*` of a list becomes `-`; a heading has one blank behind its `#` and none of them at its end. */
export const signEdits = (plan: Plan): readonly Edit[] =>
  inMarkdown(plan, (block, source) => {
    if (block.type === "heading") return headingEdits(block, source);
    if (block.type !== "list") return [];
    return block.items.flatMap(({ span }) =>
      source.text[span.start] === "*" ? [edit(source, span.start, span.start + 1, "-")] : [],
    );
  });

/** Attributes stand in the order of the table of keys, one blank apart, behind one blank; typographic quotation marks become straight. */
export const attributeEdits = (plan: Plan): readonly Edit[] =>
  inMarkdown(plan, (block, source) => {
    if (block.type === "heading" || block.type === "paragraph") return bracesEdits(block, source);
    return block.type === "list" ? block.items.flatMap((item) => bracesEdits(item, source)) : [];
  });

function inMarkdown(
  { written }: Plan,
  editsOf: (block: OutlineBlock, source: Source) => readonly Edit[],
): readonly Edit[] {
  if (!written || isYaml(written.outline.source)) return [];
  const { source, blocks } = written.outline;
  const visit = (block: OutlineBlock): readonly Edit[] => [
    ...editsOf(block, source),
    ...(block.type === "list" ? block.items.flatMap((item) => item.blocks.flatMap(visit)) : []),
  ];
  return blocks.flatMap(visit);
}

const edit = (source: Source, start: number, end: number, text: string): Edit => ({
  span: spanOf(source, start, end),
  text,
});

/** Of a heading that is written with `#`. */
function headingEdits({ span }: HeadingBlock, source: Source): readonly Edit[] {
  const { start } = span;
  const line = /^[^\r\n]*/.exec(source.text.slice(start))?.[0] ?? "";
  const [, hashes = "", blanks = ""] = /^(#{1,6})([ \t]+)\S/.exec(line) ?? [];
  if (hashes === "") return [];
  const words = start + hashes.length;
  const closing = closingMark(line);
  return [
    ...(blanks === " " ? [] : [edit(source, words, words + blanks.length, " ")]),
    ...(closing === null || closing < hashes.length + blanks.length
      ? []
      : [edit(source, start + closing, start + line.length, "")]),
  ];
}

/** Where the blanks before the `#` at a heading's end begin; null where it has none. */
function closingMark(line: string): number | null {
  let end = line.trimEnd().length;
  const last = end;
  while (line[end - 1] === "#") end--;
  if (end === last || !/[ \t]/.test(line[end - 1] ?? "")) return null;
  return line.slice(0, end).trimEnd().length;
}

function bracesEdits(
  { content, attributes }: Pick<ListItem, "content" | "attributes">,
  source: Source,
): readonly Edit[] {
  const { text } = source;
  const [first] = attributes;
  const last = attributes.at(-1);
  if (!first || !last) return [];
  const open = text.lastIndexOf("{", first.keySpan.start);
  const close = text.indexOf("}", Math.max(last.keySpan.end, last.value?.span.end ?? 0));
  const inner = text.slice(open + 1, close);
  const keys = attributes.map(({ key }) => findField(attributeFields, key)?.key);
  const parts = divideAttributes(inner);
  if (open < 0 || close < 0 || /[\r\n]/.test(inner) || parts.length !== keys.length || keys.includes(undefined))
    return [];
  const ranked = parts.map((part, i) => ({ part: straight(part), rank: rankOf(keys[i] ?? "") }));
  const ordered = ranked.sort((a, b) => a.rank - b.rank).map(({ part }) => part);
  const end = content.at(-1)?.span.end;
  const isNext = end !== undefined && end <= open && /^[ \t]*$/.test(text.slice(end, open));
  const start = isNext ? end : open;
  const fresh = `${isNext ? " " : ""}{${ordered.join(" ")}}`;
  return text.slice(start, close + 1) === fresh ? [] : [edit(source, start, close + 1, fresh)];
}

/** `“…”` around a value, which Word makes of `"…"`. */
const straight = (part: string): string => {
  const [, head = "", value = ""] = /^([^“]*=)“([^”]*)”$/.exec(part) ?? [];
  return head !== "" && !value.includes('"') ? `${head}"${value}"` : part;
};
