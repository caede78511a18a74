// The parent's sections x a unit -> the blocks that the unit's plan carries, each knowing the block it came from.
import { closingParagraphs } from "../2-model/closing.ts";
import { expandGroup } from "../2-model/names.ts";
import type { Block, Directory, Duty, Plan } from "../2-model/plan.ts";
import { plainText } from "../2-model/prose/flat.ts";
import { type Narrowing, narrowHeading, narrowLead, narrowSupport } from "./narrow.ts";

interface Context extends Narrowing {
  /** Blocks with a duty in them or below. */
  readonly held: ReadonlySet<Block>;
  readonly closings: ReadonlySet<Block>;
  readonly closingLines: Plan["closingLines"];
}

/** How much of a block goes to the unit; null: its share. */
type Keep = "all" | "none" | null;

/** What the unit must carry, in the parent's order: its duties, everyone's, and the headings that hold them. */
export function carryBlocks(parent: Plan, blocks: readonly Block[], narrowing: Narrowing): Block[] {
  const held = new Set<Block>();
  const mark = (block: Block): boolean => {
    const below = block.children.map(mark).some(Boolean);
    if (below || narrowing.duties.has(block)) held.add(block);
    return held.has(block);
  };
  blocks.forEach(mark);
  const { sections, closingLines } = parent;
  const context: Context = { ...narrowing, held, closings: new Set(closingParagraphs(sections)), closingLines };
  return blocks.flatMap((block) => carry(block, null, context));
}

function carry(block: Block, above: Keep, context: Context): Block[] {
  const { duties, held } = context;
  const keep = keepOf(block, context) ?? above;
  const children = carryChildren(block, keep, context);
  const carried: Block = { ...block, children, origin: block, written: null };
  const duty = duties.get(block);
  const share = duty ? shareOf(duty, context) : null;
  const kept = keep !== "none" && share === "support" ? narrowSupport(carried, context) : carried;
  if (keep === "none") return children.length > 0 ? [carried] : [];
  if (keep === "all") return isEmptied(carried) ? [] : [kept];
  // Purpose and content, which nobody holds, go to every unit.
  if (!held.has(block)) return isEmptied(carried) ? [] : [carried];
  if (share !== null) return [share === "lead" ? narrowLead(kept, context) : kept];
  // Another's duty is left out, with what only goes along with it; the unit's own below it take its place.
  if (duty) return children.filter((child) => isHeld(child, context)).map((child) => lifted(child, block));
  // Blocks without a holder beside those of others (a lead-in, a table) keep no heading alive.
  return children.some((child) => isHeld(child, context) || isClosing(child, context))
    ? [narrowHeading(carried, context)]
    : [];
}

/** Lines that only lead in or close go along with the duties that they lead in or close. */
function carryChildren({ children }: Block, keep: Keep, context: Context): Block[] {
  const { held, closingLines } = context;
  const gone = new Set<Block>();
  const carried = children.map((child) => {
    if (closingLines.get(child)?.every((served) => gone.has(served))) return [];
    const blocks = carry(child, keep, context);
    if (!blocks.some(({ origin }) => origin === child)) gone.add(child);
    return blocks;
  });
  let followers: Block[][] = [];
  for (let i = children.length - 1; i >= 0; i--) {
    const child = children[i];
    if (!child) continue;
    if (held.has(child)) followers.push(carried[i] ?? []);
    else if (leadsIn(child)) {
      if (followers.length > 0 && followers.every((blocks) => blocks.length === 0)) carried[i] = [];
      followers = [];
    }
  }
  return carried.flat();
}

/** `Giao Phòng Nội vụ các nhiệm vụ sau:`, or a heading among the rows of a table; asked of what nobody holds. */
const leadsIn = ({ kind, content }: Block): boolean =>
  kind === "row" || (kind === "paragraph" && plainText(content).endsWith(":"));

/** `keep` on a block: `all`, `none`, or the units that get it. */
function keepOf({ attributes: { keep } }: Block, { ids, directory }: Context): Keep {
  if (!keep) return null;
  if (keep.includes("all")) return "all";
  const names = (taken: boolean): boolean =>
    keep.some(
      (id) => id.startsWith("-") === taken && expandGroup(id.replace(/^-/, ""), directory).some((one) => ids.has(one)),
    );
  return names(false) && !names(true) ? null : "none";
}

/** A unit's share in a duty. */
export function shareOf(duty: Duty, { ids, directory }: Narrowing): "lead" | "support" | null {
  const { leads, supports, anyone } = holdersOf(duty, directory);
  const isAmong = (units: ReadonlySet<string>): boolean => [...ids].some((id) => units.has(id));
  if (anyone || isAmong(leads)) return "lead";
  return isAmong(supports) ? "support" : null;
}

interface Holders {
  readonly leads: ReadonlySet<string>;
  readonly supports: ReadonlySet<string>;
  /** An open group that names none leads: nobody can say who is not in it. */
  readonly anyone: boolean;
}

const holdersKnown = new WeakMap<Duty, { readonly directory: Directory; readonly holders: Holders }>();

/** The same for every unit that is asked about. */
function holdersOf(duty: Duty, directory: Directory): Holders {
  const known = holdersKnown.get(duty);
  if (known?.directory === directory) return known.holders;
  const units = (holdings: Duty["leads"]): ReadonlySet<string> =>
    new Set(holdings.flatMap(({ unit }) => unitsIn(unit, directory)));
  const holders = {
    leads: units(duty.leads),
    supports: units(duty.supports),
    anyone: duty.leads.some(({ unit }) => directory.groups.get(unit)?.members.length === 0),
  };
  holdersKnown.set(duty, { directory, holders });
  return holders;
}

/** The holder itself, or the units that an open group names among others. */
function unitsIn(holder: string, directory: Directory): readonly string[] {
  const group = directory.groups.get(holder);
  if (!group) return [holder];
  return group.members.flatMap(({ id }) => (id === null ? [] : expandGroup(id, directory)));
}

const isHeld = ({ origin }: Block, { held }: Context): boolean => origin !== null && held.has(origin);

const isClosing = ({ origin }: Block, { closings }: Context): boolean => origin !== null && closings.has(origin);

/** A heading all of whose blocks were left out. */
const isEmptied = ({ children, origin }: Block): boolean =>
  children.length === 0 && origin !== null && origin.children.length > 0;

/** An item in its parent's place, with what it took from it. */
function lifted(block: Block, { marker, attributes: above }: Block): Block {
  const { attributes } = block;
  return {
    ...block,
    marker: block.marker && marker,
    attributes: {
      ...attributes,
      support: attributes.support ?? above.support,
      due: attributes.due ?? above.due,
      indicator: attributes.indicator ?? above.indicator,
      product: attributes.product ?? above.product,
    },
  };
}
