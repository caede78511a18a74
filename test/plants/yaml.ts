// A draft -> the plan in YAML, marked. Texts stand in all the forms that YAML has for them.
import type { Attributes, Content, Draft, Item, Section } from "./draft.ts";
import { frontMatterLines } from "./keys.ts";
import { bare, mark, wrap } from "./marked.ts";
import type { Random } from "./random.ts";

export function yamlOf(draft: Draft, random: Random): string {
  const labels = random.chance(0.2);
  const out = frontMatterLines(draft, false);
  out.push("preamble:\n", ...draft.preamble.map((text) => `  - ${scalar(text, "    ", random)}\n`));
  out.push("sections:\n", ...draft.sections.map((section) => sectionText(section, "  ", labels, random)));
  if (draft.appendices.length > 0)
    out.push("appendices:\n", ...draft.appendices.map((section) => sectionText(section, "  ", labels, random)));
  if (draft.footnotes.length > 0) {
    out.push("footnotes:\n");
    for (const [name, text] of draft.footnotes)
      out.push(mark("note", `  ${mark("note-id", name)}: ${scalar(text, "    ", random)}\n`, { name }));
  }
  return out.join("");
}

/** The text as a plain, quoted, folded or literal scalar; `indent`: of the lines after the first. */
function scalar(text: string, indent: string, random: Random, safe = false): string {
  const words = bare(text);
  const mustQuote = /^[^\p{L}\p{N}“(]|: |:$| #/u.test(words);
  const form = random.integer(0, 3);
  if (form === 0 && !safe) return `${random.pick([">-", ">", "|-"])}\n${indent}${form === 0 ? text : ""}`;
  if (form === 1 && !safe) return `>-\n${indent}${wrap(text, 90, indent)}`;
  if (mustQuote || form === 2)
    return mark("quoted", `"${random.chance(0.3) && !safe ? wrap(text, 90, indent) : text}"`);
  return random.chance(0.3) && !safe ? wrap(text, 90, indent) : text;
}

function attributeLines(attributes: Attributes): string[] {
  return attributes.map(([key, value]) => {
    const name = mark("attribute-key", key, { key });
    if (value === null) return `${name}:`;
    if (key === "id") return `id: ${mark("id", String(value))}`;
    return typeof value === "string" ? `${name}: ${value}` : `${name}: [${value.join(", ")}]`;
  });
}

function sectionText(section: Section, indent: string, labels: boolean, random: Random): string {
  const { title, label, path, attributes, content, sections, level } = section;
  const inner = `${indent}  `;
  const number = labels && label !== null ? `${mark("label", label, { path, level: String(level) })} ` : "";
  const appendix = path.startsWith("PL") ? "Phụ lục " : "";
  const lines = [`title: ${scalar(number + appendix + title, `${inner}  `, random, true)}`];
  if (attributes.length > 0) lines.push(mark("attributes", attributeLines(attributes).join(`\n${inner}`)));
  const head = mark("heading", lines.join(`\n${inner}`), {
    path,
    level: String(level),
    parts: String(sections.length),
    attributes: String(attributes.length),
  });
  let out = `${indent}- ${head}\n`;
  if (content.length > 0)
    out += `${inner}content:\n${content.map((one) => contentText(one, `${inner}  `, random)).join("")}`;
  if (sections.length > 0)
    out += `${inner}sections:\n${sections.map((one) => sectionText(one, `${inner}  `, labels, random)).join("")}${mark("section-end", "", { path, level: String(level), surface: "yaml", indent: `${inner}  ` })}`;
  return out;
}

function contentText(content: Content, indent: string, random: Random): string {
  const inner = `${indent}  `;
  if (content.kind === "paragraph") return mark("paragraph", `${indent}- ${scalar(content.text, inner, random)}\n`);
  if (content.kind === "table") {
    const columns = content.columns.join(", ");
    const rows = content.rows
      .map((row) => `${inner}    - [${row.map((cell) => cellText(cell)).join(", ")}]\n`)
      .join("");
    return `${indent}- table:\n${inner}    columns: [${columns}]\n${inner}    rows:\n${rows.replaceAll(`${inner}    - `, `${inner}      - `)}`;
  }
  return `${indent}- ${content.kind}:\n${content.items.map((one) => itemText(one, `${inner}  `, random)).join("")}`;
}

const cellText = (cell: string): string =>
  /[,:[\]{}]/.test(bare(cell)) || /^\d/.test(bare(cell)) ? `"${cell}"` : cell;

function itemText({ text, attributes, items }: Item, indent: string, random: Random): string {
  const inner = `${indent}  `;
  const data = { attributes: String(attributes.length), items: String(items.length), indent };
  if (attributes.length === 0 && items.length === 0)
    return mark("item", `${indent}- ${scalar(text, inner, random)}\n`, data);
  const lines = [`text: ${scalar(text, `${inner}  `, random)}`];
  if (attributes.length > 0) lines.push(mark("attributes", attributeLines(attributes).join(`\n${inner}`)));
  const head = mark("item", `${indent}- ${lines.join(`\n${inner}`)}\n`, data);
  const below = items.map((one) => itemText(one, `${inner}  `, random)).join("");
  return head + (items.length > 0 ? `${inner}items:\n${below}` : "");
}
