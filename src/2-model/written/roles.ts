// Runs of lines -> which are headings, numbered paragraphs and items, each paragraph below the line that it belongs to.
import type { OutlineLevel } from "../plan.ts";
import { type Form, isDash } from "./line-label.ts";
import { joinLines } from "./lines.ts";
import type { Child, Node, Run } from "./nodes.ts";
import { endsSentence, lineText } from "./wrapping.ts";

/** The run's lines, with their roles. */
export function assignRoles({ children, topForms }: Run, levels: readonly OutlineLevel[]): readonly Child[] {
  assign(children, (form) => topForms === null || topForms.has(form), levels);
  return settle(children);
}

/** Markdown has a numbered paragraph after a heading of its level only below that heading: where one is a heading, so are the next. */
function assign(children: readonly Child[], mayHead: (form: Form) => boolean, levels: readonly OutlineLevel[]): void {
  const forms = new Map<Form, Node[]>();
  for (const child of children) {
    if (child.type !== "node" || isDash(child.form)) continue;
    const group = forms.get(child.form);
    if (group) group.push(child);
    else forms.set(child.form, [child]);
  }
  let heads = false;
  for (const [form, group] of forms) {
    heads = mayHead(form) && (heads || areHeadings(group, levels));
    for (const node of group) node.role = heads ? "heading" : "point";
  }
  for (const child of children)
    if (child.type === "node") assign(child.children, () => child.role === "heading", levels);
}

/** Titles have something below them and end without a stop; of sentences, each holds lines of its own. */
function areHeadings(group: readonly Node[], levels: readonly OutlineLevel[]): boolean {
  const [first] = group;
  if (!first || first.level > levels.length) return false;
  if (first.form === "roman" || first.form === "part") return true;
  return (
    group.some((node) => isBold(node) || (isTitle(node) && node.children.some(isBelow))) || group.every(holdsLines)
  );
}

const isTitle = ({ lines }: Node): boolean => {
  const last = lines.at(-1);
  return last !== undefined && !endsSentence(lineText(last));
};

const isBold = ({ lines, opening }: Node): boolean => {
  const content = joinLines(lines);
  return opening?.wrapper?.type === "strong" && content.length === 1 && content[0]?.type === "strong";
};

const holdsLines = ({ children }: Node): boolean => children.some((child) => child.type === "node");

/** Not the rest of a sentence that a page break cut in two. */
const isBelow = (child: Child): boolean =>
  child.type === "node" || !/^\p{Ll}/u.test(child.lines[0] ? lineText(child.lines[0]) : "A");

/** Paragraphs after the last line below a list item stand beside it. */
function settle(children: readonly Child[]): Child[] {
  const settled: Child[] = [];
  for (const child of children) {
    settled.push(child);
    if (child.type !== "node") continue;
    const below = settle(child.children);
    const last = below.findLastIndex((one) => one.type === "node" || one.inside === child);
    child.children = child.role === "heading" ? below : below.slice(0, last + 1);
    for (const one of below.slice(child.children.length)) settled.push(one);
  }
  return settled;
}
