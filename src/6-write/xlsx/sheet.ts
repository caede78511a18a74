// What a sheet of a workbook is, whatever library writes it.

/** Text, a day, or nothing. Text stays text, also where a spreadsheet would take it for a formula or a number. */
export type Cell = string | Day | null;

export interface Day {
  /** ISO date. */
  readonly date: string;
}

export interface Column {
  readonly head: string;
  /** In widths of a digit. */
  readonly width: number;
  readonly align?: "center";
}

/** A head, frozen and with filters, and the rows below it. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Columns that stay in sight when the rest is moved. */
  readonly frozen?: number;
  readonly rows: readonly (readonly Cell[])[];
}
