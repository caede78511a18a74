// A carried block's words -> the same words where they now stand: "Kế hoạch này" is the parent, references have new addresses.
import { sliceText } from "../1-parse/inline.ts";
import type { Block, CrossReference, Footnote, Inline, Plan, Text } from "../2-model/plan.ts";
import { flatten, spanIn } from "../2-model/prose/flat.ts";
import { addressOf, type Places } from "../2-model/references.ts";
import type { Span } from "../source.ts";
import type { ParentName } from "./parent-name.ts";

export interface Rewriting {
  readonly parent: Plan;
  readonly name: ParentName;
  /** In the parent. */
  readonly places: Places;
  /** In the new plan: where a parent's block now stands, null where it was not carried. */
  addressOfCarried(origin: Block): string | null;
}

interface Replacement {
  readonly span: Span;
  readonly text: string;
}

/**
 * `origin`: where the parent says it. Prose only; `[text](#id)` marks are resolved by id again, and those whose target was left
 * behind become prose. All nodes whose print a plan decides are new ones.
 */
export function rewrite(content: readonly Inline[], origin: Block | Footnote, rewriting: Rewriting): readonly Inline[] {
  const replacements = [...selfReferences(content, origin, rewriting), ...proseReferences(origin, rewriting)];
  return resolveMarks(replacements.reduce(replaceIn, content), rewriting);
}

/** `Kế hoạch này` said by the parent means the parent. */
function selfReferences(
  content: readonly Inline[],
  { span }: Block | Footnote,
  { parent, name }: Rewriting,
): Replacement[] {
  const flat = flatten(content, span.source);
  const self = new RegExp(String.raw`(?<!\p{L})${parent.type.name}\s+này(?!\p{L})`, "giu");
  return [...flat.text.matchAll(self)].map((match) => ({
    span: spanIn(flat, match.index, match.index + match[0].length),
    text: name.short,
  }));
}

/** A list of references is one phrase: each of its targets is named again. */
function proseReferences(origin: Block | Footnote, rewriting: Rewriting): Replacement[] {
  const phrases = new Map<number, CrossReference[]>();
  for (const reference of rewriting.parent.references) {
    if (reference.block !== origin || reference.id !== null || !reference.target) continue;
    const { start } = reference.phraseSpan;
    phrases.set(start, [...(phrases.get(start) ?? []), reference]);
  }
  return [...phrases.values()].flatMap((references) => {
    const [first] = references;
    if (!first) return [];
    const named = references.map(({ target }) => target && newAddress(target, rewriting)).filter((one) => one !== null);
    const text = [named.slice(0, -1).join(", "), named.at(-1)].filter(Boolean).join(" và ");
    return text === first.text ? [] : [{ span: first.phraseSpan, text }];
  });
}

/** Where the target stands now, or its address in the parent. */
function newAddress(target: Block, { places, name, addressOfCarried }: Rewriting): string {
  return addressOfCarried(target) ?? `${addressOf(target, places)} ${name.short}`;
}

function resolveMarks(content: readonly Inline[], rewriting: Rewriting): readonly Inline[] {
  return content.map((node): Inline => {
    if (node.type === "text" || node.type === "break") return node;
    if (node.type === "citation" || node.type === "footnoteReference") return { ...node };
    if (node.type !== "crossReference") return { ...node, children: resolveMarks(node.children, rewriting) };
    const target = rewriting.places.byId.get(node.target);
    const carried = target && rewriting.addressOfCarried(target);
    if (carried) return { ...node, printed: carried };
    return textOver(target ? newAddress(target, rewriting) : node.printed, node.span);
  });
}

const textOver = (value: string, span: Span): Text => ({
  type: "text",
  value,
  span,
  offsets: [...Array.from({ length: value.length }, () => span.start), span.end],
});

/** Replaces the text of a source span, which may run over several nodes; the first of them takes the new words. */
function replaceIn(content: readonly Inline[], { span, text }: Replacement): readonly Inline[] {
  let placed = false;
  const visit = (nodes: readonly Inline[]): readonly Inline[] =>
    nodes.flatMap((node): readonly Inline[] => {
      if (node.span.end <= span.start || node.span.start >= span.end) return [node];
      if (node.type !== "text") return "children" in node ? [{ ...node, children: visit(node.children) }] : [node];
      const offset = (i: number): number => node.offsets?.[i] ?? node.span.start + i;
      let from = 0;
      while (from < node.value.length && offset(from) < span.start) from++;
      let to = from;
      while (to < node.value.length && offset(to) < span.end) to++;
      const parts: Inline[] = [];
      if (from > 0) parts.push(sliceText(node, 0, from));
      if (!placed) parts.push(textOver(text, span));
      placed = true;
      if (to < node.value.length) parts.push(sliceText(node, to, node.value.length));
      return parts;
    });
  return visit(content);
}
