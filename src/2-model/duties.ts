// The plan's tree -> who holds which duty. Nearest wins: own mark, own words, then the marks and names above.

import { nearestOf } from "../nearest.ts";
import type { Span } from "../source.ts";
import { closingParagraphs, isClosing } from "./closing.ts";
import { expandGroup, type NameIndex, type NameMatch } from "./names.ts";
import type {
  Block,
  BlockAttributes,
  Directory,
  Duty,
  HolderSource,
  HolderWord,
  Holding,
  Plan,
  ReportingDuty,
  UnknownHolder,
} from "./plan.ts";
import { type Flat, flatten, plainText, spanIn } from "./prose/flat.ts";
import { beforeColon, findSupporters, looksLikeUnit, readOpening, wholeList } from "./prose/holder-before.ts";
import { isWhole } from "./whole.ts";

export type Duties = Pick<Plan, "duties" | "reports" | "unknownHolders" | "unheld">;

interface Context {
  readonly directory: Directory;
  readonly index: NameIndex;
  readonly closings: ReadonlySet<Block>;
  readonly duties: Duty[];
  readonly unknownHolders: UnknownHolder[];
}

/** What a block takes from above. */
interface Inherited {
  readonly leads: readonly Holding[] | null;
  readonly supports: readonly Holding[] | null;
  readonly label: string | null;
  readonly attributes: Pick<BlockAttributes, "due" | "indicator" | "product">;
  /** A name above that the directory lacks: its duties' missing holder is that mistake, not another. */
  readonly unknown: boolean;
}

const nothing: Inherited = {
  leads: null,
  supports: null,
  label: null,
  attributes: { due: null, indicator: null, product: null },
  unknown: false,
};

export function findDuties(
  { sections, appendices }: Pick<Plan, "sections" | "appendices">,
  directory: Directory,
  index: NameIndex,
): Duties {
  const closings = new Set(closingParagraphs(sections));
  const context: Context = { directory, index, closings, duties: [], unknownHolders: [] };
  const unheld: Block[] = [];
  for (const section of sections) {
    const leaves: Block[] = [];
    const before = context.duties.length;
    visit(section, nothing, context, leaves);
    if (context.duties.length > before) unheld.push(...leaves);
  }
  // An appendix may hand out duties; what nobody holds in it is a form, a list, a table.
  for (const appendix of appendices) visit(appendix, nothing, context, []);
  const reports = [...sections, ...appendices].flatMap((part) => reportingDuties(part, context.duties));
  return { duties: context.duties, reports, unknownHolders: context.unknownHolders, unheld };
}

/** Adds the block's duties; `leaves` takes those that should have a holder and have none. */
function visit(block: Block, above: Inherited, context: Context, leaves: Block[]): void {
  const flat = flatten(block.content, block.span.source);
  const own = ownHolders(block, flat, context);
  const isHeading = block.kind === "section" || block.kind === "appendix";
  const leads = own.leads ?? above.leads;
  const supports = own.supports ?? above.supports;
  const here: Inherited = {
    leads,
    supports,
    label: block.label?.path ?? above.label,
    attributes: {
      due: block.attributes.due ?? above.attributes.due,
      indicator: block.attributes.indicator ?? above.attributes.indicator,
      product: block.attributes.product ?? above.attributes.product,
    },
    unknown: own.unknown || (above.unknown && own.leads === null),
  };
  if (!isHeading && isDuty(block, flat, own.onlyName)) {
    if (leads) context.duties.push(dutyOf(block, here, leads, withProse(supports, flat, leads, context)));
    else if (!here.unknown && !isClosing(block)) leaves.push(block);
  }
  const below = { ...here, leads: inherit(leads, own.byName), supports: inherit(supports, false) };
  const paragraphsAlone = block.children.every((child) => child.kind === "paragraph");
  for (const child of block.children) {
    // Beside items and headings a paragraph leads in or closes; it hands nothing out unless it says so itself.
    const aside = child.kind === "paragraph" && (!paragraphsAlone || context.closings.has(child));
    visit(child, aside ? { ...below, leads: null, supports: null } : below, context, aside ? [] : leaves);
  }
}

interface Own {
  readonly leads: readonly Holding[] | null;
  readonly supports: readonly Holding[] | null;
  /** The holder is the heading's text itself. */
  readonly byName: boolean;
  readonly onlyName: boolean;
  readonly unknown: boolean;
}

function ownHolders(block: Block, flat: Flat, context: Context): Own {
  const { attributes } = block;
  const marked = attributes.lead && holdingsOf(attributes.lead, "attribute", context.directory);
  const support = attributes.support && holdingsOf(attributes.support, "attribute", context.directory);
  const unknownMark = attributes.lead?.some((word) => word.id === null) ?? false;
  const prose = marked || unknownMark ? null : fromProse(block, flat, context);
  return {
    leads: marked && marked.length > 0 ? marked : (prose?.leads ?? null),
    supports: support ?? prose?.supports ?? null,
    byName: prose?.byName ?? false,
    onlyName: prose?.onlyName ?? false,
    unknown: unknownMark || (prose?.unknown ?? false),
  };
}

type Prose = Omit<Own, "leads"> & { readonly leads: readonly Holding[] | null };

function fromProse(block: Block, flat: Flat, context: Context): Prose | null {
  if (block.kind === "table" || block.kind === "row") return null;
  const { index } = context;
  const holdings = (names: readonly NameMatch[], by: HolderSource): Holding[] =>
    unique(names.flatMap((name) => expandId(name.id, by, spanIn(flat, name.start, name.end), context.directory)));
  const heading = block.kind === "section" || block.children.length > 0;
  const list = heading ? wholeList(flat.text, index) : null;
  if (list?.unknown.every((range) => looksLikeUnit(flat.text.slice(range.start, range.end)))) {
    for (const range of list.unknown) addUnknown(flat, range.start, range.end, context);
    const leads = holdings(list.names, block.kind === "section" ? "heading" : "prose");
    return {
      leads,
      supports: null,
      byName: block.kind === "section",
      onlyName: true,
      unknown: list.unknown.length > 0,
    };
  }
  const opening = block.kind === "section" ? null : readOpening(flat.text, index);
  if (opening) {
    const supports = opening.supports && holdings(opening.supports.names, "prose");
    return { leads: holdings(opening.leads.names, "prose"), supports, byName: false, onlyName: false, unknown: false };
  }
  const name = block.kind === "section" ? { start: 0, end: flat.text.trimEnd().length } : beforeColon(flat.text);
  if (!name || !isWhole(context.directory)) return null;
  const words = flat.text.slice(name.start, name.end);
  const unknown = wholeList(words, index)?.unknown ?? [{ start: 0, end: words.length }];
  if (!unknown.every(({ start, end }) => looksLikeUnit(words.slice(start, end)))) return null;
  for (const { start, end } of unknown) addUnknown(flat, name.start + start, name.start + end, context);
  return { leads: null, supports: null, byName: false, onlyName: false, unknown: true };
}

function addUnknown(flat: Flat, start: number, end: number, { directory, index, unknownHolders }: Context): void {
  if (!isWhole(directory)) return;
  const name = flat.text.slice(start, end);
  unknownHolders.push({ name, nearest: nearestOf(name, index.names), span: spanIn(flat, start, end) });
}

function expandId(id: string, by: HolderSource, span: Span, directory: Directory): Holding[] {
  const group = directory.groups.has(id) ? id : null;
  return expandGroup(id, directory).map((unit) => ({ unit, group, by, span }));
}

/** The units that an attribute's words name; `-id` takes out. The first mention of a unit counts. */
export function holdingsOf(words: readonly HolderWord[], by: HolderSource, directory: Directory): Holding[] {
  const out = new Set(words.flatMap(({ id }) => (id?.startsWith("-") ? expandGroup(id.slice(1), directory) : [])));
  const all = words.flatMap(({ id, span }) => (id && !id.startsWith("-") ? expandId(id, by, span, directory) : []));
  return unique(all).filter((holding) => !out.has(holding.unit));
}

const unique = (holdings: readonly Holding[]): Holding[] =>
  holdings.filter((one, i) => holdings.findIndex((other) => other.unit === one.unit) === i);

/** Below, a heading's name counts as heading, a mark or an opening as inherited. */
const inherit = (holdings: readonly Holding[] | null, byName: boolean): readonly Holding[] | null =>
  holdings?.map((one) => ({ ...one, by: byName || one.by === "heading" ? "heading" : "inherited" })) ?? null;

/** `phối hợp (với) X` in the duty's own words adds X, unless it leads. */
function withProse(
  supports: readonly Holding[] | null,
  flat: Flat,
  leads: readonly Holding[],
  context: Context,
): Holding[] {
  const named = findSupporters(flat.text, context.index).flatMap(({ id, start, end }) =>
    expandId(id, "prose", spanIn(flat, start, end), context.directory),
  );
  const leading = new Set(leads.map((one) => one.unit));
  return unique([...(supports ?? []), ...named.filter((one) => !leading.has(one.unit))]);
}

/** A leaf, or an item with items that says something of its own. */
function isDuty(block: Block, flat: Flat, onlyName: boolean): boolean {
  if (block.kind === "table" || block.kind === "row") return false;
  const text = flat.text.trim();
  if (text === "") return false;
  if (block.children.length === 0) return true;
  return !text.endsWith(":") && !onlyName && block.kind !== "point";
}

function dutyOf(block: Block, here: Inherited, leads: readonly Holding[], supports: readonly Holding[]): Duty {
  return {
    block,
    text: plainText(block.content),
    label: here.label,
    leads,
    supports,
    ...here.attributes,
    report: block.attributes.report,
  };
}

/** A heading's `report` is one reporting duty for each unit that leads a duty below it. */
function reportingDuties(section: Block, duties: readonly Duty[]): ReportingDuty[] {
  const own: ReportingDuty[] = [];
  const { report } = section.attributes;
  if (report && section.kind === "section") {
    const inside = duties.filter((duty) => duty.block.span.start >= section.span.start && isBelow(section, duty.block));
    const units = [...new Set(inside.flatMap((duty) => duty.leads.map((lead) => lead.unit)))];
    own.push({ block: section, report, units });
  }
  return [...own, ...section.children.flatMap((child) => reportingDuties(child, duties))];
}

const isBelow = (ancestor: Block, block: Block): boolean =>
  ancestor.children.some((child) => child === block || isBelow(child, block));
