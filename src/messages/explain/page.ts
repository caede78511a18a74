// The shape of a rule's page (plan explain).

/** What a rule finds and why that matters, in each language. */
export interface PageWords {
  /** One or two sentences; the first alone stands in the list of rules. */
  readonly what: string;
  /** The clause of the standard where there is one, else the harm. */
  readonly why: string;
}

/**
 * A rule's page; its two examples are the rule's test cases.
 *
 * An example is the body of plan.md, or all of it where it begins with `---`. Lines `» name` begin further files: `» units.yaml`,
 * `» register.yaml`, `» phong-noi-vu/plan.md` (a plan as well), `» templates/plan/layout.md.hbs`; `» units.yaml (không có)` takes that file away.
 * Of `» templates/plan/style.yaml` only the parts that differ from the built-in one are given, each from its key in column 1. All that
 * is not given is in a small workspace of a district (test/fixtures/explain).
 */
export interface Page {
  readonly vi: PageWords;
  readonly en: PageWords;
  /** What the rule objects to, once. */
  readonly wrong: string;
  /** The same, mended: nothing objects to it. */
  readonly right: string;
}
