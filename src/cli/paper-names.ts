// The papers that `plan build --papers` writes beside a plan, and what the file of each is called.
import type { FramedPaper } from "../papers.ts";

export type PaperName = FramedPaper | "copy";

/** Named here, so that nothing of papers is loaded before they are asked for. */
export const paperNames: readonly PaperName[] = ["report", "cover-letter", "assignments", "legal-bases", "copy"];

/** Relative to the plan's folder, with `/`. `unit`: whose report it is. */
export const paperPath = (name: PaperName, unit: string | null, ordinal: number): string =>
  unit === null
    ? name === "report"
      ? "reports"
      : `papers/${name}`
    : `reports/${unit}${ordinal > 1 ? `-${ordinal}` : ""}`;
