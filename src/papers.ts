// A plan and the frames of the papers that go with it -> the papers: reports owed, the letter that sends it out, its lists as appendices.
import { knowledgeOn } from "./2-model/on-day.ts";
import type { Block, Duty, Plan, Unit } from "./2-model/plan.ts";
import { excerptOf } from "./4-derive/excerpt.ts";
import { type Frame, readFrame } from "./4-derive/frame.ts";
import { dutiesOf } from "./4-derive/handed.ts";
import { type Paper as PaperPlan, paperOf } from "./4-derive/paper.ts";
import { issuerOf, sentTo } from "./4-derive/sent-to.ts";
import { paperValues, reportsOf } from "./4-derive/values.ts";
import { unitsToDerive } from "./compile.ts";
import { collect, type Diagnostic, sortDiagnostics } from "./diagnostic.ts";
import type { Source } from "./source.ts";
import { readFrameText, type Workspace } from "./workspace.ts";

/** The papers that a frame makes; its file is `papers/<name>.md.hbs`. */
export const framedPapers = ["report", "cover-letter", "assignments", "legal-bases"] as const;

export type FramedPaper = (typeof framedPapers)[number];

export interface Paper extends PaperPlan {
  readonly name: FramedPaper;
  /** Who reports; null: the plan's own. */
  readonly unit: Unit | null;
  /** From 1, of a unit's reports. */
  readonly ordinal: number;
}

/** Null where the frame has a mistake. */
export function openFrame(
  source: Source,
  { directory, knowledge }: Workspace,
): { readonly frame: Frame | null; readonly diagnostics: readonly Diagnostic[] } {
  const { report, diagnostics } = collect();
  const context = { directory, index: knowledge.names, readMarkdown: readFrameText };
  const frame = readFrame(source, context, report, "paper");
  const isSound = diagnostics.every(({ severity }) => severity !== "error");
  return { frame: isSound ? frame : null, diagnostics: sortDiagnostics(diagnostics) };
}

/** `only`: the units whose reports are asked for. */
export function papersOf(
  plan: Plan,
  name: FramedPaper,
  frame: Frame,
  workspace: Workspace,
  only: (unit: Unit) => boolean = () => true,
): readonly Paper[] {
  const knowledge = knowledgeOn(workspace.knowledge, plan.effectiveDate);
  const { directory } = knowledge;
  if (name === "report")
    return unitsToDerive(plan, workspace)
      .filter(only)
      .flatMap((unit) => reportsBy(unit));
  const issuer = issuerOf(plan, directory);
  const values = paperValues(plan, issuer, reportsOf(plan, null, directory), directory);
  const content = { issuer, values, units: sentTo(plan, directory), duties: [] };
  return [{ ...paperOf(plan, frame, content, knowledge), name, unit: null, ordinal: 1 }];

  function reportsBy(unit: Unit): Paper[] {
    const given = dutiesOf(plan, unit, knowledge);
    return reportsOf(plan, unit, directory).map((owed, index) => {
      const below = new Set(owed.blocks.flatMap(withChildren));
      const content = {
        issuer: unit,
        values: paperValues(plan, unit, [owed], directory),
        units: [],
        duties: reportedOn(given, below),
      };
      return { ...paperOf(plan, frame, content, knowledge), name, unit, ordinal: index + 1 };
    });
  }
}

/** What stands below the parts that ask for the report; where these are the report itself, all that the unit was given. */
function reportedOn(given: readonly Duty[], below: ReadonlySet<Block>): readonly Duty[] {
  const others = given.filter(({ text }) => !isReport.test(text));
  const own = others.filter(({ block }) => below.has(block));
  return own.length > 0 ? own : others;
}

/** A duty that is nothing but the report: `Phòng Kinh tế: định kỳ báo cáo kết quả thực hiện …`. */
const isReport = /^(?:[^:]{1,120}:\s*)?(?:(?:định kỳ|hằng|hàng|mỗi)[^:;.]{0,40}\s)?báo cáo(?!\p{L})/iu;

/** What is copied, where it may be: a document that has its number and date. */
export const copiedPlan = (plan: Plan): Plan | null =>
  plan.number === null || plan.date === null
    ? null
    : excerptOf(
        plan,
        plan.copy.parts.map(({ text }) => text),
      );

const withChildren = (block: Block): Block[] => [block, ...block.children.flatMap(withChildren)];
