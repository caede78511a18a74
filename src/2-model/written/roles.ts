// Runs of lines -> which are headings, numbered paragraphs and items, each paragraph below the line that it belongs to.
import type { OutlineLevel } from "../plan.ts";
import { type Form, isDash } from "./line-label.ts";
import { joinLines } from "./lines.ts";
import type { Child, Node, Run } from "./nodes.ts";
import { endsSentence, lineText } from "./wrapping.ts";

/** The run's lines, with their roles. */
export function assignRoles({ children, level, topForms }: Run, levels: readonly OutlineLevel[]): readonly Child[] {
  assign(children, level, topForms, levels);
  return settle(children);
}

/**
 * `level`: of the heading that they stand below; null in a list item, where no heading can be. A numbered paragraph is of the
 * next level: what is higher, or follows a heading among its siblings, is a heading. `forms`: the only ones that may be headings.
 */
function assign(
  children: readonly Child[],
  level: number | null,
  forms: ReadonlySet<Form> | null,
  levels: readonly OutlineLevel[],
): void {
  const groups = new Map<Form, Node[]>();
  for (const child of children) {
    if (child.type !== "node" || isDash(child.form)) continue;
    const group = groups.get(child.form);
    if (group) group.push(child);
    else groups.set(child.form, [child]);
  }
  let heads = false;
  for (const [form, group] of groups) {
    const mayHead = level !== null && (forms === null || forms.has(form));
    const isHigher = group.some((node) => node.level <= (level ?? 0));
    heads = mayHead && (heads || isHigher || areHeadings(group, levels));
    for (const node of group) node.role = heads ? "heading" : "point";
  }
  for (const child of children)
    if (child.type === "node") assign(child.children, child.role === "heading" ? child.level : null, null, levels);
}

/** Titles have something below them and end without a stop; of sentences, each holds lines of its own. */
function areHeadings(group: readonly Node[], levels: readonly OutlineLevel[]): boolean {
  const [first] = group;
  if (!first || first.level > levels.length) return false;
  if (first.form === "roman" || first.form === "part") return true;
  return (
    group.some((node) => isBold(node) || isParted(node) || (isTitle(node) && node.children.some(isBelow))) ||
    group.every(holdsLines)
  );
}

const isParted = ({ children }: Node): boolean => children.some((child) => child.type === "node" && child.interrupted);

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
