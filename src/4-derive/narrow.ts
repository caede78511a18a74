// A carried block x its unit -> the block with the unit as its holder: others' shares are others' plans.
import { firstOf, holdingsOf } from "../2-model/holdings.ts";
import { expandGroup, type NameIndex } from "../2-model/names.ts";
import type { Block, Directory, Duty, HolderWord, Holding, Inline, Text, Unit } from "../2-model/plan.ts";
import { flatten, plainText, spanIn } from "../2-model/prose/flat.ts";
import { wholeList } from "../2-model/prose/holder.ts";
import type { Span } from "../source.ts";

export interface Narrowing {
  readonly unit: Unit;
  /** Of the unit, and of those in whose place it has come since. */
  readonly ids: ReadonlySet<string>;
  readonly directory: Directory;
  readonly index: NameIndex;
  /** The parent's. */
  readonly duties: ReadonlyMap<Block, Duty>;
  /** The blocks' words are not looked at: they stay as they are. */
  readonly asIs?: boolean;
}

/** Says of a duty that the unit only works along. */
const supportMark = "(phối hợp thực hiện)";

/** A duty that the unit leads, maybe with others or as one of a group, becomes its own. */
export function narrowLead(block: Block, { unit, ids, duties, asIs }: Narrowing): Block {
  if (asIs) return block;
  const leads = dutyOf(block, duties)?.leads ?? [];
  const own = firstOf(leads, ids);
  const alone = leads.length === 1 && own?.group === null && own.unit === unit.id;
  return own && !alone ? withLead(block, [wordOf(own, unit)]) : block;
}

/** A duty that the unit supports stays its leaders', and is marked as such. What its own words say needs no mark. */
export function narrowSupport(block: Block, { unit, ids, duties, asIs }: Narrowing): Block {
  if (asIs) return block;
  const { leads = [], supports = [], text = "" } = dutyOf(block, duties) ?? {};
  const own = firstOf(supports, ids);
  const marked = withLead(
    withMark(block, text),
    leads.map((lead) => wordOf(lead)),
  );
  if (!own || (own.by === "prose" && own.unit === unit.id)) return marked;
  return { ...marked, attributes: { ...marked.attributes, support: [wordOf(own, unit)] } };
}

const knownMarks = new WeakMap<readonly HolderWord[], { directory: Directory; holdings: readonly Holding[] }>();

/** Of a heading's mark, the same for every unit. */
function markedIn(lead: readonly HolderWord[], directory: Directory): readonly Holding[] {
  const known = knownMarks.get(lead);
  if (known?.directory === directory) return known.holdings;
  const holdings = holdingsOf(lead, "attribute", directory);
  knownMarks.set(lead, { directory, holdings });
  return holdings;
}

/** A heading that is nothing but the names of its holders names the unit in their place; a mark does so too. */
export function narrowHeading(block: Block, { unit, ids, directory, index, asIs }: Narrowing): Block {
  if (asIs) return block;
  const { lead } = block.attributes;
  const marked = lead && firstOf(markedIn(lead, directory), ids);
  const narrowed = marked ? withLead(block, [wordOf(marked, unit)]) : block;
  const flat = flatten(block.content, block.span.source);
  const list = block.kind === "section" ? wholeList(flat.text, index) : null;
  if (!list || list.unknown.length > 0) return narrowed;
  const naming = list.names.filter(({ id }) => expandGroup(id, directory).some((one) => ids.has(one)));
  const name = naming.find(({ helps }) => !helps);
  if (!name || naming.some(({ except }) => except)) return narrowed;
  if (list.names.length === 1 && name.id === unit.id) return narrowed;
  const notes = block.content.filter((node) => node.type === "footnoteReference");
  return { ...narrowed, content: [textAt(unit.name, spanIn(flat, name.start, name.end)), ...notes] };
}

const dutyOf = ({ origin }: Block, duties: Narrowing["duties"]): Duty | undefined =>
  origin ? duties.get(origin) : undefined;

/** It points at the words that made the unit a holder, or the one in whose place another has come. */
const wordOf = ({ unit, span }: Holding, heir?: Unit): HolderWord => {
  const id = heir?.id ?? unit;
  return { text: id, id, span };
};

const withLead = (block: Block, lead: readonly HolderWord[]): Block => ({
  ...block,
  attributes: { ...block.attributes, lead },
});

/** At the end of the duty's words, which in a row are a cell's. */
function withMark(block: Block, duty: string): Block {
  const { content, cells, contentSpan } = block;
  const end = { ...contentSpan, start: contentSpan.end };
  const mark: Inline[] = [textAt(" ", end), { type: "emphasis", children: [textAt(supportMark, end)], span: end }];
  if (block.kind !== "row") return { ...block, content: [...content, ...mark] };
  const said = Math.max(
    0,
    cells.findIndex((cell) => plainText(cell) === duty),
  );
  return { ...block, cells: cells.map((cell, i) => (i === said ? [...cell, ...mark] : cell)) };
}

/** New words, all of which point at one place. */
export const textAt = (value: string, span: Span): Text => ({
  type: "text",
  value,
  span,
  offsets: [...Array.from({ length: value.length }, () => span.start), span.end],
});
