// A layout's expanded text -> the frame of the document: lines, the plan's parts, columns, what repeats for each appendix.
import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import type { LayoutProblem } from "../messages/template.ts";
import { variableOf } from "./expressions.ts";
import { parseLayout } from "./layout-syntax.ts";
import { nearestOf } from "./nearest.ts";
import type { Variable } from "./variables.ts";

export type FrameNode = FrameLine | FramePart | FrameColumns | FrameAppendix;

/** A paragraph of the layout's own words. */
export interface FrameLine {
  readonly type: "line";
  /** A key of the style's paragraphs. */
  readonly style: string;
  readonly content: readonly FramePiece[];
}

export type FramePiece = (
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "value"; readonly name: Variable }
  | { readonly type: "break" }
) & { readonly bold: boolean; readonly italic: boolean };

/** A place that the plan fills. */
export interface FramePart {
  readonly type: "part";
  readonly name: PartName;
}

export interface FrameColumns {
  readonly type: "columns";
  readonly name: ColumnsName;
  readonly rows: readonly (readonly [left: readonly FrameNode[], right: readonly FrameNode[]])[];
}

/** Printed once for each appendix, on a page of its own. */
export interface FrameAppendix {
  readonly type: "appendix";
  readonly children: readonly FrameNode[];
}

const partNames = ["issuer", "preamble", "body", "recipients", "signer", "appendix-body", "gap"] as const;
const columnsNames = ["letterhead", "signature"] as const;

export type PartName = (typeof partNames)[number];
export type ColumnsName = (typeof columnsNames)[number];

/** A mistake in the layout; offsets count in the text given. */
export type Mistake = (start: number, end: number, problem: LayoutProblem) => void;

const isPart = (name: string): name is PartName => partNames.some((part) => part === name);
const isColumns = (name: string): name is ColumnsName => columnsNames.some((columns) => columns === name);

/** `styles`: the paragraph styles there are. Wrong blocks are left out. */
export function readFrame(text: string, styles: readonly string[], mistake: Mistake): readonly FrameNode[] {
  const names = [...partNames, ...columnsNames, "left", "right", "appendix", ...styles];

  const nodesOf = (children: readonly RootContent[], within: string | null): FrameNode[] =>
    children.flatMap((child) => {
      if (child.type === "leafDirective") return leaf(child, within) ?? [];
      if (child.type === "containerDirective") return container(child, within) ?? [];
      return child.type === "paragraph" ? (prose(child) ?? []) : [];
    });

  const at = (node: RootContent): [start: number, end: number] => {
    const start = node.position?.start.offset ?? 0;
    const lineEnd = text.indexOf("\n", start);
    return [start, lineEnd < 0 ? text.length : lineEnd];
  };

  /** Words without a block print as body text, which `::` at their start shows to be a mistake. */
  const prose = (node: Paragraph): FrameNode | null => {
    const line = text.slice(node.position?.start.offset, node.position?.end.offset).search(/^[ \t]*::/m);
    if (line < 0) return { type: "line", style: "text", content: piecesOf(node.children, false, false) };
    const start = (node.position?.start.offset ?? 0) + line;
    const end = text.indexOf("\n", start);
    mistake(start, end < 0 ? text.length : end, { kind: "broken-block" });
    return null;
  };

  const named = (node: LeafDirective | ContainerDirective, known: boolean, within: string | null = null): boolean => {
    const { name } = node;
    if (known) return true;
    const nearest = nearestOf(name, names);
    mistake(
      ...at(node),
      names.includes(name) ? { kind: "misplaced-block", name, within } : { kind: "unknown-block", name, nearest },
    );
    return false;
  };

  const leaf = (node: LeafDirective, within: string | null): FrameNode | null => {
    const { name, children } = node;
    if (isPart(name)) {
      const known = name !== "appendix-body" || within === "appendix";
      return named(node, known, "appendix") ? { type: "part", name } : null;
    }
    if (!named(node, styles.includes(name), name === "left" || name === "right" ? "letterhead" : null)) return null;
    if (!text.slice(...at(node)).includes("[")) mistake(...at(node), { kind: "empty-block", name });
    return { type: "line", style: name, content: piecesOf(children, false, false) };
  };

  const container = (node: ContainerDirective, within: string | null): FrameNode | null => {
    const { name, children } = node;
    if (!node.data?.position?.closing) mistake(...at(node), { kind: "unclosed", name });
    if (name === "appendix" && within === null) return { type: "appendix", children: nodesOf(children, "appendix") };
    if (isColumns(name) && within === null) return { type: "columns", name, rows: rowsOf(children) };
    named(node, false, name === "left" || name === "right" ? "letterhead" : null);
    return null;
  };

  /** A `left` begins a row, a `right` completes it. */
  const rowsOf = (children: readonly RootContent[]): FrameColumns["rows"] => {
    const rows: [left: readonly FrameNode[], right: readonly FrameNode[]][] = [];
    let open = false;
    for (const child of children) {
      if (child.type !== "containerDirective" || (child.name !== "left" && child.name !== "right")) {
        if (child.type === "leafDirective" || child.type === "containerDirective") named(child, false, "left");
        else mistake(...at(child), { kind: "broken-block" });
        continue;
      }
      if (!child.data?.position?.closing) mistake(...at(child), { kind: "unclosed", name: child.name });
      const cell = nodesOf(child.children, child.name);
      const row = open && child.name === "right" ? rows.at(-1) : undefined;
      if (row) row[1] = cell;
      else rows.push(child.name === "left" ? [cell, []] : [[], cell]);
      open = child.name === "left";
    }
    return rows;
  };

  return nodesOf(parseLayout(text).children, null);
}

function piecesOf(nodes: readonly PhrasingContent[], bold: boolean, italic: boolean): FramePiece[] {
  return nodes.flatMap((node): FramePiece[] => {
    if (node.type === "break") return [{ type: "break", bold, italic }];
    if (node.type === "text")
      return splitTokens(node.value.replace(/\s*\n\s*/g, " ")).map((piece) => ({ ...piece, bold, italic }));
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
      const name = part.length === 1 ? variableOf(part) : null;
      return name === null ? { type: "text", text: part } : { type: "value", name };
    });
