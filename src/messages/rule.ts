// The shape of a rule's words. Nothing here knows where they are shown.

export type Severity = "error" | "warning" | "info";

export type Language = "vi" | "en";

/** A rule's sentences, made from its data: what is wrong, and what to do. */
export interface Words<D> {
  message(data: D): string;
  help(data: D): string;
}

export interface Rule<D> {
  readonly severity: Severity;
  readonly vi: Words<D>;
  readonly en: Words<D>;
}

/** Ties both languages to one type of data: a missing language or argument does not compile. */
export const rule = <D>(entry: Rule<D>): Rule<D> => entry;
