// A layout's expanded text -> the frame of the document: lines, the plan's parts, columns, what repeats for each appendix.
import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { variableOf } from "../1-parse/expressions.ts";
import type { BlockPlace, LayoutProblem } from "../messages/template.ts";
import { nearestOf } from "../nearest.ts";
import { parseLayout } from "./layout-syntax.ts";
import { type Variable, variableNames } from "./variables.ts";

export type FrameNode = FrameLine | FramePart | FrameColumns | FrameAppendix | FrameFooter;

/** A paragraph of the layout's own words. */
export interface FrameLine {
  readonly type: "line";
  /** A key of the style's paragraphs. */
  readonly style: string;
  readonly content: readonly FramePiece[];
}

type FramePiece = (
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "value"; readonly name: Variable }
  | { readonly type: "break" }
) & { readonly bold: boolean; readonly italic: boolean };

/** A place that the plan fills. */
interface FramePart {
  readonly type: "part";
  readonly name: PartName;
}

interface FrameColumns {
  readonly type: "columns";
  readonly name: ColumnsName;
  readonly rows: readonly (readonly [left: readonly FrameNode[], right: readonly FrameNode[]])[];
}

/** Printed once for each appendix, on a page of its own. */
interface FrameAppendix {
  readonly type: "appendix";
  readonly children: readonly FrameNode[];
}

/** Printed at the foot of the first page. */
interface FrameFooter {
  readonly type: "footer";
  readonly children: readonly FrameNode[];
}

export const partNames = [
  "issuer",
  "contents",
  "addressees",
  "preamble",
  "body",
  "recipients",
  "signer",
  "signers",
  "appendix-body",
  "gap",
  "rule",
] as const;
export const columnsNames = ["letterhead", "signature"] as const;

export type PartName = (typeof partNames)[number];
type ColumnsName = (typeof columnsNames)[number];

/** A mistake in the layout; offsets count in the text given. */
export type Mistake = (start: number, end: number, problem: LayoutProblem) => void;

const isPart = (name: string): name is PartName => partNames.some((part) => part === name);
const isColumns = (name: string): name is ColumnsName => columnsNames.some((columns) => columns === name);

/** `styles`: the paragraph styles there are. Wrong blocks are left out. */
export function readFrame(text: string, styles: readonly string[], mistake: Mistake): readonly FrameNode[] {
  const leaves = [...partNames, ...styles];
  const containers = [...columnsNames, "left", "right", "appendix", "footer"];

  const nodesOf = (children: readonly RootContent[], within: string | null): FrameNode[] =>
    children.flatMap((child) => {
      if (child.type === "leafDirective") return leaf(child, within) ?? [];
      if (child.type === "containerDirective") return container(child, within) ?? [];
      return child.type === "paragraph" ? (prose(child) ?? []) : [];
    });

  /** A block's first line. */
  const at = (node: RootContent, line = 0): [start: number, end: number] => {
    const start = (node.position?.start.offset ?? 0) + line;
    const length = text.slice(start).search(/\r?\n|$/);
    return [start, start + length];
  };

  const reject = (node: LeafDirective | ContainerDirective, place: BlockPlace | null): null => {
    const { name } = node;
    const [own, other] = node.type === "leafDirective" ? [leaves, containers] : [containers, leaves];
    if (own.includes(name)) mistake(...at(node), { kind: "misplaced-block", name, place });
    else if (other.includes(name))
      mistake(...at(node), { kind: "colons", name, container: node.type === "containerDirective" });
    else mistake(...at(node), { kind: "unknown-block", name, nearest: nearestOf(name, [...own, ...other]) });
    return null;
  };

  /** Words without a block print as body text; `::` at the start of a line shows a block that failed. */
  const prose = (node: Paragraph): FrameNode | null => {
    const { start, end } = node.position ?? {};
    const line = text.slice(start?.offset, end?.offset).search(/^[ \t]*::/m);
    if (line < 0) return { type: "line", style: "text", content: piecesOf(node.children, false, false) };
    mistake(...at(node, line), { kind: "broken-block" });
    return null;
  };

  const leaf = (node: LeafDirective, within: string | null): FrameNode | null => {
    const { name, children } = node;
    if (isPart(name))
      return name === "appendix-body" && within !== "appendix" ? reject(node, "appendix") : { type: "part", name };
    if (!styles.includes(name)) return reject(node, null);
    if (!text.slice(...at(node)).includes("[")) mistake(...at(node), { kind: "empty-block", name });
    return { type: "line", style: name, content: piecesOf(children, false, false) };
  };

  const container = (node: ContainerDirective, within: string | null): FrameNode | null => {
    const { name, children } = node;
    closed(node);
    if (within === null && (name === "appendix" || name === "footer"))
      return { type: name, children: nodesOf(children, name) };
    if (within !== "left" && within !== "right" && isColumns(name))
      return { type: "columns", name, rows: rowsOf(children) };
    return reject(node, name === "left" || name === "right" ? "columns" : null);
  };

  const closed = (node: ContainerDirective): void => {
    if (!node.data?.position?.closing) mistake(...at(node), { kind: "unclosed", name: node.name });
  };

  /** A `left` begins a row, a `right` completes it. */
  const rowsOf = (children: readonly RootContent[]): FrameColumns["rows"] => {
    const rows: [left: readonly FrameNode[], right: readonly FrameNode[]][] = [];
    let open = false;
    for (const child of children) {
      if (child.type === "containerDirective" && (child.name === "left" || child.name === "right")) {
        closed(child);
        const cell = nodesOf(child.children, child.name);
        const row = open && child.name === "right" ? rows.at(-1) : undefined;
        if (row) row[1] = cell;
        else rows.push(child.name === "left" ? [cell, []] : [[], cell]);
        open = child.name === "left";
      } else if (child.type === "leafDirective" || child.type === "containerDirective") reject(child, "cell");
      else mistake(...at(child), { kind: "broken-block" });
    }
    return rows;
  };

  const open = leftOpen(text);
  if (open === null) return nodesOf(parseLayout(text).children, null);
  mistake(open.start, open.end, { kind: "unclosed", name: open.name });
  return [];
}

/** More blocks inside each other than a layout has use for: the last that fits. The parser is slow on them. */
function leftOpen(text: string): { start: number; end: number; name: string } | null {
  let depth = 0;
  for (const { 0: line, 1: name, index } of text.matchAll(/^[ \t]*:{3,}([\w-]*)/gm)) {
    depth = name ? depth + 1 : Math.max(0, depth - 1);
    if (name && depth > 10) return { start: index, end: index + line.length, name };
  }
  return null;
}

function piecesOf(nodes: readonly PhrasingContent[], bold: boolean, italic: boolean): FramePiece[] {
  return nodes.flatMap((node): FramePiece[] => {
    if (node.type === "break") return [{ type: "break", bold, italic }];
    if (node.type === "text")
      return splitTokens(node.value.replaceAll("\n", " ")).map((piece) => ({ ...piece, bold, italic }));
    if (!("children" in node)) return [];
    return piecesOf(node.children, bold || node.type === "strong", italic || node.type === "emphasis");
  });
}

type Unmarked = { readonly type: "text"; readonly text: string } | { readonly type: "value"; readonly name: Variable };

const splitTokens = (text: string): Unmarked[] =>
  text
    .split(/([\ue000-\uf8ff])/)
    .filter((part) => part !== "")
    .map((part) => {
      const name = part.length === 1 ? variableOf(part, variableNames) : null;
      return name === null ? { type: "text", text: part } : { type: "value", name };
    });
