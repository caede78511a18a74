// The plan's tree -> who holds which duty. Nearest wins: own mark, own words, closing lines, then what stands above.
import { nearestOf } from "../nearest.ts";
import { findBothRoles } from "./both-roles.ts";
import { closingParagraphs, isClosing } from "./closing.ts";
import { type ClosingLines, closingLinesOf } from "./closing-lines.ts";
import { dutyRows } from "./duty-table.ts";
import { saysItself } from "./heading-duty.ts";
import { inherit, listedHoldings, unique } from "./holdings.ts";
import { idleBlocks, type NamingBlock } from "./idle-blocks.ts";
import type { NameIndex } from "./names.ts";
import { type Own, ownOf } from "./own-words.ts";
import type { Block, BothRoles, Directory, Duty, Holding, Plan, ReportingDuty, UnknownHolder } from "./plan.ts";
import { singleBlanks } from "./prose/blanks.ts";
import { type Flat, flatten, plainText, spanIn } from "./prose/flat.ts";
import { asksNobody, findSupporters } from "./prose/holder.ts";
import type { Range } from "./prose/normal-text.ts";
import { orElse, type Said, type SaidContext, unsaid } from "./said.ts";
import { isWhole } from "./whole.ts";

export type Duties = Pick<
  Plan,
  "duties" | "reports" | "unknownHolders" | "unheld" | "idle" | "bothRoles" | "closingLines"
>;

interface Context extends SaidContext {
  readonly closings: ReadonlySet<Block>;
  readonly closingLines: Map<Block, readonly Block[]>;
  readonly duties: Duty[];
  /** By the place of the words that say so, which many duties may share. */
  readonly bothRoles: Map<number, BothRoles>;
  /** Of the part that is being read. */
  readonly part: Part;
}

interface Part {
  /** Duties that should have a holder and have none; `own`: as those of the plan's issuer. */
  readonly leaves: { readonly block: Block; own(issuer: string): Duty }[];
  /** Blocks that only name holders. */
  readonly naming: NamingBlock[];
  /** Openings with a name that reads like a unit's: none is known, and nobody stands above. */
  readonly doubtful: { readonly flat: Flat; readonly range: Range }[];
  /** It hands out duties; that a name opens a sentence is not enough to say so. */
  hands: boolean;
}

/** What a block takes from above. */
interface Inherited extends Said {
  readonly indicator: string | null;
  readonly label: string | null;
  /** The leaders are names that just open a sentence. */
  readonly isWeak: boolean;
  /** A paragraph beside items: it need not have a holder. */
  readonly isAside: boolean;
  /** A name above that the directory lacks: its duties' missing holder is that mistake, not another. */
  readonly unknown: boolean;
}

const nothing: Inherited = { ...unsaid, indicator: null, label: null, isWeak: false, isAside: false, unknown: false };

/** A name's nearest is sought among all others: of more unknown names than these none is. */
const mostSought = 200;

/**
 * `year`: of deadlines that name none. `owner`: whose the duties without a holder are, in a plan that carries out another; null:
 * they lack one.
 */
export function findDuties(
  { sections, appendices }: Pick<Plan, "sections" | "appendices">,
  directory: Directory,
  index: NameIndex,
  year: number | null,
  owner: string | null,
): Duties {
  const duties: Duty[] = [];
  const unheld: Block[] = [];
  const idle: Block[] = [];
  const bothRoles = new Map<number, BothRoles>();
  const unknownHolders = new Map<number, UnknownHolder>();
  const closingLines = new Map<Block, readonly Block[]>();
  const nearest = new Map<string, string | null>();
  const addUnknown = (flat: Flat, { start, end }: Range): void => {
    if (!isWhole(directory)) return;
    const name = singleBlanks(flat.text.slice(start, end));
    const span = spanIn(flat, start, end);
    if (unknownHolders.has(span.start)) return;
    if (!nearest.has(name)) nearest.set(name, nearest.size < mostSought ? nearestOf(name, index.names) : null);
    unknownHolders.set(span.start, { name, nearest: nearest.get(name) ?? null, span });
  };
  const shared = {
    directory,
    index,
    year,
    addUnknown,
    closings: new Set(closingParagraphs(sections)),
    closingLines,
    duties,
    bothRoles,
  };
  for (const section of [...sections, ...appendices]) {
    const part: Part = { leaves: [], naming: [], doubtful: [], hands: false };
    const first = duties.length;
    visit(section, nothing, unsaid, { ...shared, part });
    if (!part.hands) continue;
    for (const { flat, range } of part.doubtful) addUnknown(flat, range);
    // An appendix may hand out duties; what nobody holds in it is a form, a list, a table.
    if (section.kind === "appendix") continue;
    if (owner === null) unheld.push(...part.leaves.map(({ block }) => block));
    else {
      const own = part.leaves.map((leaf) => leaf.own(owner));
      const all = [...duties.splice(first), ...own];
      duties.push(...all.sort((a, b) => a.block.span.start - b.block.span.start));
    }
    // What nobody holds may be meant for who was named in vain.
    if (part.leaves.length === 0) idle.push(...idleBlocks(section, part.naming, duties.slice(first)));
  }
  const reports = [...sections, ...appendices].flatMap((part) => reportingDuties(part, duties));
  return {
    duties,
    reports,
    unknownHolders: [...unknownHolders.values()],
    unheld,
    idle,
    bothRoles: [...bothRoles.values()],
    closingLines,
  };
}

/** Adds the duties of the block and below; `given`: what closing lines beside it say of it. */
function visit(block: Block, above: Inherited, given: Said, context: Context): void {
  if (context.closings.has(block)) return;
  if (block.kind === "table") {
    visitTable(block, above, given, context);
    return;
  }
  const flat = flatten(block.content, block.span.source);
  const lines = closingLinesOf(block, context);
  const own = ownOf(block, flat, context);
  const said = orElse(orElse(own.said, lines.said.get(block) ?? unsaid), given);
  const isGeneral = block.children.length > 0 && asksNobody(flat.text, context.index);
  const here = hereOf(block, own, said, isGeneral && !above.leads ? { ...above, leads: [] } : above);
  addBothRoles(here.leads, said.supports, context);
  if (own.onlyName && own.said.leads && !own.unknown) context.part.naming.push({ block, leads: own.said.leads });
  for (const range of own.opening?.unknown ?? [])
    if (here.leads === own.opening?.leads && own.opening.leads.length > 0) context.addUnknown(flat, range);
    else if (!here.leads) context.part.doubtful.push({ flat, range });

  if (isDuty(block, flat, own, lines)) {
    const { leads } = here;
    if (leads && leads.length > 0) {
      context.part.hands ||= !here.isWeak;
      context.duties.push(dutyOf(block, plainText(block.content), here, leads, withProse([flat], here, context)));
    } else if (!leads && !here.unknown && !above.isAside && mustHaveHolder(block, flat, context))
      context.part.leaves.push(leafOf(block, plainText(block.content), here, [flat], context));
  }
  visitChildren(block, own, here, lines, context);
}

function hereOf({ attributes, label }: Block, { opening, unknown }: Own, said: Said, above: Inherited): Inherited {
  const isHeld = said.leads !== null || (above.leads !== null && above.leads.length > 0);
  const opens = !isHeld && opening !== null && opening.leads.length > 0;
  const leads = opens ? opening.leads : (said.leads ?? above.leads);
  return {
    leads,
    supports: said.supports ?? above.supports,
    due: said.due ?? above.due,
    product: said.product ?? above.product,
    indicator: attributes.indicator ?? above.indicator,
    label: label?.path ?? above.label,
    isWeak: opens || (said.leads === null && above.isWeak),
    isAside: false,
    unknown:
      unknown || (above.unknown && said.leads === null) || (leads === null && (opening?.unknown.length ?? 0) > 0),
  };
}

function visitChildren(block: Block, own: Own, here: Inherited, lines: ClosingLines, context: Context): void {
  const below: Inherited = { ...here, leads: inherit(here.leads, own.byName), supports: inherit(here.supports, false) };
  const aside = { ...below, leads: null, supports: null, isWeak: false, isAside: true };
  const children = block.children.filter((child) => !lines.serves.has(child));
  for (const [line, served] of lines.serves) context.closingLines.set(line, served);
  const paragraphsAlone = children.every((child) => child.kind === "paragraph");
  // A paragraph that ends in a colon hands out what follows it: `Giao Phòng Nội vụ các nhiệm vụ sau:`.
  let lead: Pick<Inherited, "leads" | "supports"> | null = null;
  for (const child of children) {
    const given = lines.said.get(child) ?? unsaid;
    if (child.kind !== "paragraph") {
      const leads = child.kind === "section" ? null : lead;
      visit(child, leads ? { ...below, ...leads, isWeak: false, unknown: false } : below, given, context);
      continue;
    }
    lead = leadIn(child, below, context);
    // Beside items and headings a paragraph leads in or closes; it hands nothing out unless it says so itself.
    visit(child, paragraphsAlone ? below : aside, given, context);
  }
}

/** `Các đơn vị thực hiện như sau:` hands what follows to nobody in particular, if nobody stands above. */
function leadIn(block: Block, below: Inherited, context: Context): Pick<Inherited, "leads" | "supports"> | null {
  const flat = flatten(block.content, block.span.source);
  if (!flat.text.trimEnd().endsWith(":") || block.children.length > 0) return null;
  const { said } = ownOf(block, flat, { ...context, addUnknown: () => {} });
  if (said.leads) return { leads: inherit(said.leads, false), supports: inherit(said.supports, false) };
  return !below.leads && asksNobody(flat.text, context.index) ? { leads: [], supports: below.supports } : null;
}

/** The rows of a duty table; of any other table nothing is read. */
function visitTable(table: Block, above: Inherited, given: Said, context: Context): void {
  for (const { row, text, tasks, said } of dutyRows(table, context) ?? []) {
    const [task] = tasks;
    if (!task) continue;
    const own = ownOf(row, task, context);
    const marked = row.attributes.lead ? own.said : unsaid;
    const all = orElse(orElse(orElse(marked, said), own.said), given);
    const here = hereOf(row, own, all, above);
    const { leads } = here;
    addBothRoles(leads, all.supports, context);
    if (leads && leads.length > 0) {
      context.part.hands = true;
      context.duties.push(dutyOf(row, text, here, leads, withProse(tasks, here, context)));
    } else if (!leads && !here.unknown && !asksNobody(task.text, context.index))
      context.part.leaves.push(leafOf(row, text, here, tasks, context));
  }
}

/** It may yet be the issuer's, by its own words. */
const leafOf = (
  block: Block,
  text: string,
  here: Inherited,
  flats: readonly Flat[],
  context: Context,
): Part["leaves"][number] => ({
  block,
  own(issuer) {
    const leads = [{ unit: issuer, group: null, by: "inherited", span: block.contentSpan }] as const;
    return dutyOf(block, text, here, leads, withProse(flats, { ...here, leads }, context));
  },
});

/** Of who leads here, and who is said here to work along: with whom a whole part works along may lead a duty in it. */
function addBothRoles(leads: Said["leads"], supports: Said["supports"], { bothRoles }: Context): void {
  for (const both of findBothRoles(leads ?? [], supports ?? []))
    if (!bothRoles.has(both.support.span.start)) bothRoles.set(both.support.span.start, both);
}

/** `phối hợp (với) X` in the duty's own words adds X, unless it leads. */
function withProse(flats: readonly Flat[], { leads, supports }: Inherited, context: Context): readonly Holding[] {
  const lists = flats.flatMap((flat) => findSupporters(flat.text, context.index).map((list) => ({ flat, ...list })));
  const holdings = ({ flat, names }: (typeof lists)[number]): Holding[] =>
    listedHoldings(names, flat, "prose", context.directory);
  const byLeaders = lists.filter(({ isByLeaders }) => isByLeaders).flatMap(holdings);
  addBothRoles(leads, byLeaders, context);
  if (lists.length === 0) return supports ?? [];
  for (const { flat, unknown } of lists) for (const range of unknown) context.addUnknown(flat, range);
  const named = lists.flatMap(holdings);
  const leading = new Set(leads?.map(({ unit }) => unit));
  return unique([...(supports ?? []), ...named.filter(({ unit }) => !leading.has(unit))]);
}

/** A leaf, or an item with items that says something of its own; a heading whose children are closing lines, or that says a duty itself. */
function isDuty(block: Block, { text }: Flat, { onlyName, said }: Own, { serves }: ClosingLines): boolean {
  const { kind, children } = block;
  if (onlyName || text.trim() === "" || text.trimEnd().endsWith(":")) return false;
  const isLeaf = children.every((child) => serves.has(child));
  if (kind === "section" || kind === "appendix")
    return isLeaf && (children.length > 0 || said.leads !== null || saysItself(block));
  return isLeaf || kind !== "point";
}

function mustHaveHolder(block: Block, flat: Flat, { index }: Context): boolean {
  return block.kind !== "section" && !isClosing(block) && !asksNobody(flat.text, index);
}

function dutyOf(
  block: Block,
  text: string,
  here: Inherited,
  leads: readonly Holding[],
  supports: readonly Holding[],
): Duty {
  const { label, due, indicator, product } = here;
  return { block, text, label, leads, supports, due, indicator, product, report: block.attributes.report };
}

/** A heading's `report` is one reporting duty for each unit that leads a duty below it. */
function reportingDuties(section: Block, duties: readonly Duty[]): ReportingDuty[] {
  const own: ReportingDuty[] = [];
  const { report } = section.attributes;
  if (report && section.kind === "section") {
    const inside = new Set(blocksBelow(section));
    const leading = duties.filter(({ block }) => inside.has(block)).flatMap(({ leads }) => leads);
    own.push({ block: section, report, units: [...new Set(leading.map(({ unit }) => unit))] });
  }
  return [...own, ...section.children.flatMap((child) => reportingDuties(child, duties))];
}

const blocksBelow = (block: Block): Block[] => block.children.flatMap((child) => [child, ...blocksBelow(child)]);
