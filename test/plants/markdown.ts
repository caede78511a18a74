// A draft -> the plan in Markdown, marked.
import type { Attributes, Content, Draft, Item, Section } from "./draft.ts";
import { frontMatterLines, keyOf } from "./keys.ts";
import { bare, mark, wrap } from "./marked.ts";
import type { Random } from "./random.ts";

/** How its author writes: numbers written out or not, key words, line length, lists with or without empty lines. */
interface Style {
  readonly labels: boolean;
  readonly vietnamese: boolean;
  /** Lines are broken here; 0: never. */
  readonly width: number;
  readonly tight: boolean;
}

export function markdownOf(draft: Draft, random: Random): string {
  const style: Style = {
    labels: random.chance(0.35),
    vietnamese: random.chance(0.4),
    width: random.chance(0.25) ? 90 : 0,
    tight: random.chance(0.4),
  };
  const front = frontMatterLines(draft, style.vietnamese).join("");
  const notes = draft.footnotes.map(([name, text]) => mark("note", `[^${mark("note-id", name)}]: ${text}`, { name }));
  const blocks = [
    ...draft.preamble.map((text) => wrap(text, style.width || Number.POSITIVE_INFINITY, "")),
    ...draft.sections.flatMap((section) => sectionBlocks(section, style)),
    ...draft.appendices.flatMap((section) => ["---", ...sectionBlocks(section, style)]),
    ...notes,
  ];
  return `${mark("front-open", "---")}\n${front}${mark("front-close", "---\n")}\n${blocks.join("\n\n")}\n`;
}

function sectionBlocks(section: Section, style: Style): string[] {
  const { title, level, label, path, attributes } = section;
  const appendix = path.startsWith("PL") && !path.includes(".");
  const number = style.labels && label !== null ? `${mark("label", label, { path, level: String(level) })} ` : "";
  const hashes = mark("hashes", "#".repeat(level), { path, level: String(level) });
  const words = `${hashes} ${number}${appendix ? "Phụ lục " : ""}${title}${attributesText(attributes, style)}`;
  const last = section.sections.length > 0 ? String(section.sections.length) : "0";
  return [
    mark("heading", words, { path, level: String(level), parts: last, attributes: String(attributes.length) }),
    ...section.content.flatMap((content) => contentBlocks(content, style)),
    ...section.sections.flatMap((part) => sectionBlocks(part, style)),
    ...(section.sections.length > 0
      ? [mark("section-end", "", { path, level: String(level), surface: "markdown" })]
      : []),
  ];
}

function contentBlocks(content: Content, style: Style): string[] {
  if (content.kind === "paragraph")
    return [mark("paragraph", lines(content.text, "", style) + attributesText(content.attributes, style))];
  if (content.kind === "table") {
    const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
    return [[row(content.columns), row(content.columns.map(() => "---")), ...content.rows.map(row)].join("\n")];
  }
  const listed = itemTexts(content.items, content.kind === "numbered", "", style);
  return [listed.join(style.tight && content.kind === "items" ? "\n" : "\n\n")];
}

function itemTexts(items: readonly Item[], numbered: boolean, indent: string, style: Style): string[] {
  return items.map(({ text, attributes, items: below }, i) => {
    const sign = numbered
      ? `${mark("number", String(i + 1), { count: String(items.length) })}. `
      : indent === ""
        ? "- "
        : "+ ";
    const inner = indent + " ".repeat(bare(sign).length);
    const head = mark("item", `${sign}${lines(text, inner, style)}${attributesText(attributes, style)}`, {
      attributes: String(attributes.length),
      items: String(below.length),
    });
    const separator = style.tight && !numbered ? "\n" : "\n\n";
    return [indent + head, ...itemTexts(below, false, inner, style)].join(separator);
  });
}

const lines = (text: string, indent: string, { width }: Style): string =>
  width === 0 ? text : wrap(text, width - indent.length, indent);

function attributesText(attributes: Attributes, style: Style): string {
  if (attributes.length === 0) return "";
  const all = attributes.map(([key, value]) => {
    if (key === "id") return `#${mark("id", String(value))}`;
    const name = mark("attribute-key", keyOf(key, "attribute", style.vietnamese), { key });
    if (value === null) return name;
    const words = typeof value === "string" ? value : value.join(" ");
    return `${name}=${/[\s,]/.test(bare(words)) ? `"${words}"` : words}`;
  });
  return ` ${mark("attributes", `{${all.join(" ")}}`)}`;
}
