// A plan that was read -> ids for the blocks that have none, and the edits that write them into its source.
import type { Attribute, ListItem, OutlineBlock } from "../1-parse/outline.ts";
import { newId } from "../2-model/block-id.ts";
import type { Block, Plan } from "../2-model/plan.ts";
import { plainText } from "../2-model/prose/flat.ts";
import type { Edit } from "../diagnostic.ts";
import { type Source, spanOf } from "../source.ts";
import { isCommentsAlone, isYaml, type PlacedScalar, placedScalars, scalarAt } from "./source-text.ts";
import { blocksBySpan } from "./written-manuscript.ts";

export interface MissingIds {
  readonly ids: ReadonlyMap<Block, string>;
  /** By offset, each an insertion; the source reads the same but for the ids. */
  readonly edits: readonly Edit[];
}

/** A block that can carry attributes. */
type Carrier = Pick<ListItem, "content" | "attributes" | "span">;

/**
 * Every heading, numbered paragraph, item and paragraph gets one, in the preamble too. Tables and rows can carry none.
 * A derived plan has no source of its own: none are missing.
 */
export function missingIds(plan: Plan): MissingIds {
  if (!plan.written) return { ids: new Map(), edits: [] };
  const { outline } = plan.written;
  const blocks = blocksBySpan(plan);
  const carriers = carriersIn(outline.blocks).flatMap((carrier) => {
    const block = blocks.get(carrier.span);
    return block ? [{ carrier, block }] : [];
  });
  const taken = new Set(carriers.flatMap(({ block }) => block.id ?? []));
  const ids = new Map<Block, string>();
  const edits: Edit[] = [];
  const write = writerFor(outline.source);
  for (const [ordinal, { carrier, block }] of carriers.entries()) {
    const hasOne = block.id !== null || carrier.attributes.some(({ key }) => key === "id");
    const id = hasOne ? null : newId(plan.id, plainText(block.content), ordinal, taken);
    const written = id === null ? [] : write(carrier, id);
    if (id === null || written.length === 0) continue;
    taken.add(id);
    ids.set(block, id);
    edits.push(...written);
  }
  return { ids, edits };
}

/** In reading order. What has no words has no place for an id. */
function carriersIn(blocks: readonly OutlineBlock[]): Carrier[] {
  return blocks
    .flatMap((block): Carrier[] => {
      if (block.type === "heading" || block.type === "paragraph") return [block];
      if (block.type !== "list") return [];
      return block.items.flatMap((item) => [item, ...carriersIn(item.blocks)]);
    })
    .filter(({ content }) => content.length > 0);
}

type Write = (carrier: Carrier, id: string) => readonly Edit[];

function writerFor(source: Source): Write {
  if (!isYaml(source))
    return (carrier, id) => inBraces(source, carrier, id) ?? [insertion(source, endOf(carrier), ` {#${id}}`)];
  const scalars = placedScalars(source);
  return (carrier, id) => {
    const found = scalarAt(scalars, carrier.content[0]?.span.start ?? 0);
    if (!found) return [];
    return inBraces(source, carrier, id) ?? asKey(source, found, id) ?? behind(source, found, carrier, id);
  };
}

const insertion = (source: Source, at: number, text: string): Edit => ({ span: spanOf(source, at, at), text });

const endOf = ({ content, span }: Carrier): number => content.at(-1)?.span.end ?? span.end;

/** In front of the attributes that stand in braces; null where there are none. */
function inBraces(source: Source, { attributes, content }: Carrier, id: string): readonly Edit[] | null {
  const inText = attributes.filter(({ keySpan }) => isBehind(keySpan, content.at(-1)?.span.end ?? 0, source));
  const [first] = inText;
  if (!first) return null;
  const open = source.text.lastIndexOf("{", first.keySpan.start);
  return [insertion(source, open + 1, `#${id} `)];
}

/** An attribute that stands in braces behind the words, not as a key of YAML. */
function isBehind({ start }: Attribute["keySpan"], end: number, { text }: Source): boolean {
  const open = text.lastIndexOf("{", start);
  return (
    open >= end &&
    start > end &&
    /^(?:[^{}]*)$/.test(text.slice(open + 1, start)) &&
    isCommentsAlone(text.slice(end, open))
  );
}

/** As a key of the mapping that the text belongs to; null where the text is no such mapping's own. */
function asKey(source: Source, { key, owner, inFlow }: PlacedScalar, id: string): readonly Edit[] | null {
  const isOwn =
    owner !== null && (key === "title" || (key === "text" && !owner.entries.some((one) => one.key.text === "title")));
  const first = isOwn ? owner?.entries[0] : undefined;
  if (!first) return null;
  const start = first.key.span.start - (first.key.quoted ? 1 : 0);
  if (inFlow) return [insertion(source, start, `id: ${id}, `)];
  const line = Math.max(source.text.lastIndexOf("\n", start - 1), source.text.lastIndexOf("\r", start - 1)) + 1;
  const lineEnd = /\r\n|\n|\r/.exec(source.text)?.[0] ?? "\n";
  return [insertion(source, start, `id: ${id}${lineEnd}${" ".repeat(start - line)}`)];
}

/** Behind a text's words, in quotes where brackets around it need them. */
function behind(source: Source, { scalar, inFlow }: PlacedScalar, carrier: Carrier, id: string): readonly Edit[] {
  const at = endOf(carrier);
  const braces = ` {#${id}}`;
  const opens = source.text.charAt(scalar.span.start - 1);
  if (!inFlow || scalar.quoted || opens === '"') return [insertion(source, at, braces)];
  const { start, end } = scalar.span;
  const inner = [...source.text.slice(start, end).matchAll(/["\\]/g)].map(({ index }) =>
    insertion(source, start + index, "\\"),
  );
  return [
    insertion(source, start, '"'),
    ...inner,
    ...(at < end
      ? [insertion(source, at, braces), insertion(source, end, '"')]
      : [insertion(source, end, `${braces}"`)]),
  ];
}
