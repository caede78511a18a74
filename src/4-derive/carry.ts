// The parent's sections x a unit -> the blocks that the unit's plan carries, each knowing the block it came from.
import { expandGroup, type NameIndex } from "../2-model/names.ts";
import type { Block, BlockAttributes, Directory, Duty, HolderWord, Inline, Plan, Text, Unit } from "../2-model/plan.ts";
import { flatten } from "../2-model/prose/flat.ts";
import { wholeList } from "../2-model/prose/holder.ts";

/** A unit's share in a duty. */
type Share = "lead" | "support" | null;

interface Context {
  readonly unit: Unit;
  readonly directory: Directory;
  readonly index: NameIndex;
  readonly duties: ReadonlyMap<Block, Duty>;
  /** Blocks with a duty in them or below. */
  readonly held: ReadonlySet<Block>;
  /** Words that mark a duty which the unit only supports. */
  readonly supportMark: string;
}

/** What the unit must carry, in the parent's order: its duties, everyone's, and the headings that hold them. */
export function carrySections(
  plan: Plan,
  sections: readonly Block[],
  unit: Unit,
  directory: Directory,
  index: NameIndex,
  supportMark: string,
): Block[] {
  const duties = new Map(plan.duties.map((duty) => [duty.block, duty]));
  const held = new Set<Block>();
  const mark = (block: Block): boolean => {
    const below = block.children.map(mark).some(Boolean);
    if (below || duties.has(block)) held.add(block);
    return held.has(block);
  };
  for (const section of sections) mark(section);
  const context: Context = { unit, directory, index, duties, held, supportMark };
  return sections.flatMap((section) => carry(section, context) ?? []);
}

function carry(block: Block, context: Context): Block | null {
  const kept = keepOf(block, context);
  if (kept === "none") return null;
  // Purpose and content, which nobody holds, go to every unit.
  if (kept === "all" || !context.held.has(block)) return copy(block);
  const children = block.children.flatMap((child) => carry(child, context) ?? []);
  const share = shareOf(context.duties.get(block), context.unit);
  // Blocks without a holder beside those of others (a lead-in, a closing line) keep no heading alive.
  const carriesDuty = children.some((child) => child.origin !== null && context.held.has(child.origin));
  if (share === null && !carriesDuty) return null;
  return narrow({ ...block, children, origin: block, written: null }, share, context);
}

/** `keep` on a block: `all`, `none`, or the units that get it. */
function keepOf({ attributes: { keep } }: Block, { unit, directory }: Context): "all" | "none" | null {
  if (!keep) return null;
  if (keep.includes("all")) return "all";
  const units = keep.flatMap((id) => expandGroup(id, directory));
  return units.includes(unit.id) ? null : "none";
}

const shareOf = (duty: Duty | undefined, unit: Unit): Share => {
  if (duty?.leads.some((lead) => lead.unit === unit.id)) return "lead";
  return duty?.supports.some((support) => support.unit === unit.id) ? "support" : null;
};

function copy(block: Block): Block {
  return { ...block, children: block.children.map(copy), origin: block, written: null };
}

/** Holders become the unit alone where it is one of them: others' shares are others' plans. */
function narrow(block: Block, share: Share, context: Context): Block {
  if (block.kind === "section") return narrowHeading(block, context);
  const { attributes } = block;
  if (share === "lead") {
    const isGroup = context.duties
      .get(block.origin ?? block)
      ?.leads.some((lead) => lead.unit === context.unit.id && lead.group);
    return isGroup || attributes.lead
      ? { ...block, attributes: { ...attributes, lead: [unitWord(block, context)] } }
      : block;
  }
  if (share === "support") {
    const leads = context.duties.get(block.origin ?? block)?.leads ?? [];
    const lead = leads.map((one): HolderWord => ({ text: one.unit, id: one.unit, span: one.span }));
    const support = [unitWord(block, context)];
    return { ...block, content: withMark(block, context.supportMark), attributes: { ...attributes, lead, support } };
  }
  return narrowMarks(block, context);
}

/** A heading that is nothing but the names it hands duties to names the unit in their place. */
function narrowHeading(block: Block, context: Context): Block {
  const list = wholeList(flatten(block.content, block.span.source).text, context.index);
  const names = list && list.unknown.length === 0 ? list.names : [];
  const isNamed = names.some(({ id }) => expandGroup(id, context.directory).includes(context.unit.id));
  const named = isNamed ? { ...block, content: [textAt(context.unit.name, block)] } : block;
  return narrowMarks(named, context);
}

function narrowMarks(block: Block, context: Context): Block {
  const { lead } = block.attributes;
  const leads = lead?.flatMap(({ id }) => (id ? expandGroup(id.replace(/^-/, ""), context.directory) : [])) ?? [];
  if (!leads.includes(context.unit.id)) return block;
  const attributes: BlockAttributes = { ...block.attributes, lead: [unitWord(block, context)] };
  return { ...block, attributes };
}

const unitWord = (block: Block, { unit }: Context): HolderWord => ({
  text: unit.id,
  id: unit.id,
  span: block.attributes.lead?.[0]?.span ?? block.contentSpan,
});

/** New words in place of a block's own: all of them point at the block. */
export function textAt(value: string, { contentSpan: span }: Pick<Block, "contentSpan">): Text {
  return { type: "text", value, span, offsets: [...Array.from({ length: value.length }, () => span.start), span.end] };
}

function withMark(block: Block, mark: string): readonly Inline[] {
  const end = { ...block.contentSpan, start: block.contentSpan.end };
  const text = (value: string): Text => textAt(value, { contentSpan: end });
  return [...block.content, text(" "), { type: "emphasis", children: [text(mark)], span: end }];
}
