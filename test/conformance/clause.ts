// One numeric clause of a standard: what it asks, and whether it is held on the printed page, in the Word file, or not at all.
import type { Check } from "./look.ts";

export interface Clause {
  /** Its place in the standard: `II.1a` is Phụ lục I, Phần I, Mục II khoản 1 điểm a of NĐ 30/2020. */
  readonly clause: string;
  /** What it is about and what it asks, in the words of the page that shows it. */
  readonly what: string;
  readonly asks: string;
  /** Marked before anything is measured; `none` says why it is not. */
  readonly by: "page" | "xml" | "none";
  readonly reason?: string;
  readonly check?: Check;
}

export const onPage = (clause: string, what: string, asks: string, check: Check): Clause => ({
  ...{ clause, what, asks, by: "page", check },
});

export const inXml = (clause: string, what: string, asks: string, check: Check): Clause => ({
  ...{ clause, what, asks, by: "xml", check },
});

export const notMeasured = (clause: string, what: string, asks: string, reason: string): Clause => ({
  ...{ clause, what, asks, by: "none", reason },
});
