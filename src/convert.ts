// A plan -> its text in the other surface: nothing that the author wrote is lost.
import type { Block, Plan } from "./2-model/plan.ts";
import { type Analysis, analyse } from "./compile.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Kept } from "./print/manuscript.ts";
import { writeMarkdown } from "./print/markdown.ts";
import { acrossSurfaces, blocksOf, meaningOf, meaningOfBlock, meaningOfNote, ownMeaningOf } from "./print/meaning.ts";
import { writeYaml } from "./print/yaml.ts";
import type { Span } from "./source.ts";
import type { Workspace } from "./workspace.ts";

export type Surface = "md" | "yaml";

export type Converted =
  /** `kept`: what the surface has no place for, and holds as a comment. */
  | { readonly text: string; readonly kept: readonly Kept[] }
  /** Mistakes that hide some of the plan. */
  | { readonly mistakes: readonly Diagnostic[] }
  /** From here on the text would be read otherwise. */
  | { readonly differsAt: Span };

/** What these report is not in the model. */
const hiding =
  /^(?:derived\/conflict|metadata\/(?:syntax|unclosed|invalid-value|unknown-key|duplicate-key)|structure\/too-deep|text\/too-long)$/;

/** Some of what the author wrote is not in the model. */
export const hidesWords = ({ rule }: Diagnostic): boolean => hiding.test(rule);

/** The text has the line ends of the source. It is read again: what comes out is the plan that went in, or nothing is. */
export function convert({ plan, diagnostics }: Analysis, to: Surface, workspace: Workspace): Converted {
  const mistakes = diagnostics.filter(hidesWords);
  if (!plan || mistakes.length > 0) return { mistakes };
  const { text, kept } = to === "md" ? writeMarkdown(plan) : writeYaml(plan);
  const again = analyse({ path: `plan.${to}`, text }, workspace).plan;
  const differsAt = again ? firstDifference(plan, again, kept) : wholeOf(plan);
  if (differsAt) return { differsAt };
  const lineEnd = /\r\n|\r|\n/.exec(plan.source.text)?.[0] ?? "\n";
  return { text: text.replaceAll("\n", lineEnd), kept };
}

const wholeOf = ({ source, metadataSpans }: Plan): Span => metadataSpans.get("plan") ?? { source, start: 0, end: 0 };

/** What became a comment is no difference. */
function firstDifference(plan: Plan, again: Plan, kept: readonly Kept[]): Span | null {
  if (meaningOf(plan, acrossSurfaces) === meaningOf(again, acrossSurfaces)) return null;
  const isKept = ({ span }: { readonly span: Span }): boolean =>
    kept.some((one) => one.span.start >= span.start && one.span.start <= span.end) ||
    kept.some((one) => one.span.start <= span.start && span.end <= one.span.end);
  const [before, after] = [blocksOf(plan), blocksOf(again)];
  const found = before.find((block, i) => !isKept(block) && !isSame(block, after[i]));
  if (found) return found.contentSpan;
  if (before.length !== after.length) return before.at(-1)?.contentSpan ?? wholeOf(plan);
  const notes = [...again.footnotes, ...again.unusedFootnotes];
  const lost = [...plan.footnotes, ...plan.unusedFootnotes].find(
    (note) => !isKept(note) && !notes.some((one) => meaningOfNote(one) === meaningOfNote(note)),
  );
  if (lost) return lost.span;
  return ownMeaningOf(plan) === ownMeaningOf(again) ? null : wholeOf(plan);
}

const isSame = (block: Block, other: Block | undefined): boolean =>
  other !== undefined && meaningOfBlock(block, acrossSurfaces) === meaningOfBlock(other, acrossSurfaces);
