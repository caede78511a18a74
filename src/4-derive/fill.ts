// A frame's blocks with tokens for values -> the blocks with the values; what names a reporting duty is repeated for each.
import { anyToken, variableOf } from "../1-parse/expressions.ts";
import { frameVariables } from "../2-model/keywords.ts";
import type { Block, Footnote, Inline, Text } from "../2-model/plan.ts";
import { flatten } from "../2-model/prose/flat.ts";
import type { Tree } from "../2-model/tree.ts";
import type { FrameValues, UnitValues } from "./values.ts";

const tokenValue = (token: string, values: FrameValues): string => {
  const name = variableOf(token, frameVariables);
  return name ? values[name] : token;
};

/** What an empty value leaves: doubled blanks, and a blank before a mark. */
const tidy = (text: string): string => text.replace(/[ \t]{2,}/g, " ").replace(/(?<! ) +(?=[,.;:])/g, "");

export const fillText = (text: string, values: FrameValues): string =>
  tidy(text.replace(new RegExp(anyToken, "g"), (token) => tokenValue(token, values)));

/** `read`: the frame as it is for some values. The n-th paragraph on a reporting duty stands for those of all of them. */
export function fillFrame(read: (values: FrameValues) => Tree, { all, reports }: UnitValues): Tree {
  const repeated = reports.map((each) =>
    reportBlocks(read(each)).map((block) => ({ ...block, ...filled(block, each) })),
  );
  let count = 0;
  const fill = (block: Block): Block[] => {
    if (!namesReport(block)) return [{ ...block, ...filled(block, all), children: block.children.flatMap(fill) }];
    const nth = count++;
    return repeated.flatMap((blocks) => blocks[nth] ?? []);
  };
  const { preamble, sections, appendices } = read(all);
  return { preamble: preamble.flatMap(fill), sections: sections.flatMap(fill), appendices: appendices.flatMap(fill) };
}

const reportBlocks = ({ preamble, sections, appendices }: Tree): Block[] => {
  const below = (block: Block): Block[] => (namesReport(block) ? [block] : block.children.flatMap(below));
  return [...preamble, ...sections, ...appendices].flatMap(below);
};

const namesReport = ({ content, children, span }: Block): boolean =>
  children.length === 0 &&
  [...flatten(content, span.source).text].some((one) => variableOf(one, frameVariables)?.startsWith("report."));

const filled = ({ content, cells }: Block, values: FrameValues): Pick<Block, "content" | "cells"> => ({
  content: fillInline(content, values),
  cells: cells.map((cell) => fillInline(cell, values)),
});

export const fillNote = (note: Footnote, values: FrameValues): Footnote => ({
  ...note,
  name: ownName(note.name),
  content: fillInline(note.content, values),
});

/** A note of the frame is not the parent's of that name: no name has a blank. */
const ownName = (name: string): string => `frame ${name}`;

const fillInline = (content: readonly Inline[], values: FrameValues): readonly Inline[] =>
  content.map((node): Inline => {
    if (node.type === "text") return anyToken.test(node.value) ? fillNode(node, values) : node;
    if (node.type === "footnoteReference") return { ...node, name: ownName(node.name) };
    return "children" in node ? { ...node, children: fillInline(node.children, values) } : node;
  });

/** A value's units all point at its token. */
function fillNode(text: Text, values: FrameValues): Text {
  let value = "";
  const offsets: number[] = [];
  for (let i = 0; i < text.value.length; i++) {
    const token = text.value[i] ?? "";
    const written = anyToken.test(token) ? tokenValue(token, values) : token;
    const space = (written === "" || written === " ") && /\s$/.test(value) && /^\s/.test(text.value.slice(i + 1));
    const kept = space && written === " " ? "" : written;
    value += kept;
    for (let unit = 0; unit < kept.length; unit++) offsets.push(text.offsets?.[i] ?? text.span.start + i);
  }
  return { type: "text", value, span: text.span, offsets: [...offsets, text.span.end] };
}
