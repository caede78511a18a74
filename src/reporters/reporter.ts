// What a reporter is given and gives back.
import type { ChalkInstance } from "chalk";
import type { Diagnostic } from "../diagnostic.ts";
import type { Language } from "../messages/index.ts";

export interface ReportOptions {
  readonly language: Language;
  /** Colours, or none: its level has been decided. */
  readonly color: ChalkInstance;
  /** Display columns that a source line may take. */
  readonly width: number;
  /** How many plans were looked at. */
  readonly plans: number;
  /** The program's. */
  readonly version: string;
  /** Without the closing line. */
  readonly quiet: boolean;
  /** Of `check --trace`: who carries the plan's duties; null where a mistake hides some of them. In JSON alone. */
  readonly trace?: object | null;
}

/** Sorted diagnostics -> text that ends in a line end, or the empty text. */
export type Reporter = (diagnostics: readonly Diagnostic[], options: ReportOptions) => string;
