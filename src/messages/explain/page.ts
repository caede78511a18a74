// The shape of a rule's page (plan explain).

/** What a rule finds and why that matters, in each language. */
export interface PageWords {
  readonly what: string;
  readonly why: string;
}

/** A rule's page; its two examples are the rule's test cases. */
export interface Page {
  readonly vi: PageWords;
  readonly en: PageWords;
  /** Plan source that the rule objects to. */
  readonly wrong: string;
  /** The same, mended. */
  readonly right: string;
}
