// A frame's blocks with tokens for values -> the blocks with the values; what names a reporting duty is repeated for each.
import { anyToken, variableOf } from "../1-parse/expressions.ts";
import { frameVariables } from "../2-model/keywords.ts";
import type { Block, Inline, Text } from "../2-model/plan.ts";
import { flatten } from "../2-model/prose/flat.ts";
import type { Tree } from "../2-model/tree.ts";
import type { FrameValues, UnitValues } from "./values.ts";

const tokenValue = (token: string, values: FrameValues): string => {
  const name = variableOf(token, frameVariables);
  return name ? values[name] : token;
};

/** What an empty value leaves: doubled blanks, and a blank before a mark. */
const tidy = (text: string): string => text.replace(/[ \t]{2,}/g, " ").replace(/ +(?=[,.;:])/g, "");

export const fillText = (text: string, values: FrameValues): string =>
  tidy(text.replace(new RegExp(anyToken, "g"), (token) => tokenValue(token, values)));

export function fillBlocks(tree: Tree, values: UnitValues): Tree {
  const fill = (blocks: readonly Block[]): Block[] => blocks.flatMap((block) => fillBlock(block, values));
  return { preamble: fill(tree.preamble), sections: fill(tree.sections), appendices: fill(tree.appendices) };
}

function fillBlock(block: Block, values: UnitValues): Block[] {
  const repeated = block.children.length === 0 && namesReport(block);
  return (repeated ? values.reports : [values.all]).map((each) => ({
    ...block,
    content: fillInline(block.content, each),
    children: block.children.flatMap((child) => fillBlock(child, values)),
  }));
}

function namesReport(block: Block): boolean {
  const { text } = flatten(block.content, block.span.source);
  return [...text].some((one) => variableOf(one, frameVariables)?.startsWith("report."));
}

const fillInline = (content: readonly Inline[], values: FrameValues): readonly Inline[] =>
  content.map((node): Inline => {
    if (node.type === "text") return anyToken.test(node.value) ? fillNode(node, values) : node;
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
