// Rules on reporting duties (chế độ báo cáo) that leave open how often or to whom.
import { yearOf } from "../2-model/due.ts";
import type { Block, Plan } from "../2-model/plan.ts";
import { spanIn } from "../2-model/prose/flat.ts";
import { findPeriodicReport, isSettledElsewhere, saysRecipient } from "../2-model/prose/reporting.ts";
import { citedSpans, flatsOf, saidDeadlines } from "../2-model/said-deadlines.ts";
import type { Span } from "../source.ts";
import type { PlanRule } from "./check.ts";
import { allBlocks } from "./walk.ts";

export const openReports: PlanRule = ({ plan }, report) => {
  for (const { span, isMarked, hasPeriod, hasRecipient } of reportsOf(plan)) {
    if (!hasPeriod) report("deadline/report-without-period", span, { isMarked });
    if (!hasRecipient) report("deadline/report-without-recipient", span, { isMarked });
  }
};

interface ReportSaid {
  /** The words that promise it, else the mark. */
  readonly span: Span;
  readonly isMarked: boolean;
  readonly hasPeriod: boolean;
  readonly hasRecipient: boolean;
}

/** Marks everywhere, words where duties are handed out; what stands below a report is part of it. */
function reportsOf(plan: Plan): ReportSaid[] {
  const found: ReportSaid[] = [];
  const knowledge = knowledgeOf(plan);
  const visit = (block: Block, isCovered: boolean): void => {
    const said = block.origin || isCovered ? null : reportOf(block, knowledge);
    if (said) found.push(said);
    for (const child of block.children) visit(child, isCovered || said !== null);
  };
  for (const block of [...plan.sections, ...plan.appendices]) visit(block, false);
  return found;
}

interface Knowledge {
  /** Sections, and what stands in them, that hand out a duty. */
  readonly handing: ReadonlySet<Block>;
  /** The block says when. */
  readonly isTimed: (block: Block) => boolean;
  /** A sentence somewhere says when reports are due, or to whom they go: it may say so for all. */
  readonly schedule: () => { readonly hasPeriod: boolean; readonly hasRecipient: boolean };
}

function reportOf(block: Block, { handing, isTimed, schedule }: Knowledge): ReportSaid | null {
  const mark = block.attributes.report;
  const words = mark || handing.has(block) ? promisedIn(block) : null;
  if (mark) {
    // Units' own plans read the recipient from the mark, whatever the words say.
    const isSettled = flatsOf(block).some(({ text }) => isSettledElsewhere(text));
    const hasPeriod = mark.period !== null || isSettled || isTimed(block);
    return { span: words?.span ?? mark.span, isMarked: true, hasPeriod, hasRecipient: mark.to !== null };
  }
  if (!words) return null;
  const hasPeriod = isTimed(block) || schedule().hasPeriod;
  const hasRecipient = words.hasRecipient || schedule().hasRecipient;
  return { span: words.span, isMarked: false, hasPeriod, hasRecipient };
}

function promisedIn(block: Block): { readonly span: Span; readonly hasRecipient: boolean } | null {
  for (const flat of flatsOf(block)) {
    const found = findPeriodicReport(flat.text);
    if (found) return { span: spanIn(flat, found.start, found.end), hasRecipient: found.hasRecipient };
  }
  return null;
}

function knowledgeOf(plan: Plan): Knowledge {
  const cited = citedSpans(plan);
  const dutyOf = new Map(plan.duties.map((duty) => [duty.block, duty]));
  const isTimed = (block: Block): boolean =>
    block.attributes.due !== null ||
    (dutyOf.get(block)?.due ?? null) !== null ||
    saidDeadlines(block, cited.get(block) ?? [], yearOf(plan)).length > 0;
  let known: ReturnType<Knowledge["schedule"]> | null = null;
  const schedule = () => {
    known ??= scheduleOf(plan, isTimed);
    return known;
  };
  return { handing: handingBlocks(plan, new Set(dutyOf.keys())), isTimed, schedule };
}

/** What stands on a heading is said of what stands below it. */
function scheduleOf(plan: Plan, isTimed: Knowledge["isTimed"]): ReturnType<Knowledge["schedule"]> {
  const leaves = allBlocks(plan).filter(({ children }) => children.length === 0);
  const speaking = leaves.filter((block) => flatsOf(block).some(({ text }) => /báo cáo/iu.test(text)));
  const timed = speaking.filter(isTimed);
  const hasRecipient = timed.some((block) => flatsOf(block).some(({ text }) => saysRecipient(text)));
  return { hasPeriod: timed.length > 0, hasRecipient };
}

/** All below a level-1 section with a duty. */
function handingBlocks({ sections }: Plan, duties: ReadonlySet<Block>): ReadonlySet<Block> {
  const below = (block: Block): Block[] => [block, ...block.children.flatMap(below)];
  return new Set(sections.map(below).flatMap((blocks) => (blocks.some((one) => duties.has(one)) ? blocks : [])));
}
