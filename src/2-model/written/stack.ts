// Labels in reading order -> levels: an open form closes what is below it, a new form goes deeper.
import type { OutlineLevel } from "../plan.ts";
import { type Form, formOf, isDash, type LineLabel } from "./line-label.ts";
import type { Child } from "./nodes.ts";

/** An open line: a heading that was written with `#`, or one of the pasted outline. */
export interface Open {
  readonly form: Form;
  /** Of a dash: that of what it stands in. */
  readonly level: number;
  /** It has its number in the text. */
  readonly numbered: boolean;
  /** The number that stood last in this form. */
  last: number;
  children: Child[];
}

/** A heading with a decimal number, by `#`: an ordered list below it is no continuation of it. */
const authoredDecimal = "#1.";

export interface Stack {
  readonly open: Open[];
  readonly levels: readonly OutlineLevel[];
  /** Forms without a level of their own: where they stood first. */
  readonly known: Map<Form, { readonly level: number; readonly order: number; readonly inDash: boolean }>;
}

export const newStack = (levels: readonly OutlineLevel[]): Stack => ({ open: [], levels, known: new Map() });

/** The level of the template whose labels look like that, 0 where there is none. */
export const ownLevel = (form: Form, levels: readonly OutlineLevel[]): number =>
  levels.findIndex((level) => formOf(level) === form) + 1;

/** Opens a heading that is written with `#`. */
export function openAuthored(stack: Stack, level: number, ordinal: number | null): void {
  let last = 0;
  while (stack.open.length > 0 && (isDash(stack.open.at(-1)?.form ?? "") || (stack.open.at(-1)?.level ?? 0) >= level)) {
    const closed = stack.open.pop();
    if (closed?.level === level && !isDash(closed.form)) last = closed.last;
  }
  const own = stack.levels[level - 1];
  const form = own ? formOf(own) : "#";
  stack.open.push({
    form: form === "decimal" ? authoredDecimal : form,
    level,
    numbered: ordinal !== null,
    last: ordinal ?? last + 1,
    children: [],
  });
}

/** Closes what a line of this form closes, and opens it. */
export function openForm(stack: Stack, form: Form, ordinal: number | null, children: Child[]): Open {
  const { open, levels, known } = stack;
  const own = open.findLastIndex((one) => one.form === form);
  const same = own < 0 ? headingBefore(stack, form, ordinal) : own;
  let last = 0;
  if (same >= 0) {
    last = open[same]?.last ?? 0;
    open.length = same;
  } else {
    const place = known.get(form);
    const rank = ownLevel(form, levels) || place?.level || null;
    while (open.length > 0 && closes(form, rank, place, open.at(-1), known)) open.pop();
  }
  const parent = open.findLast((one) => !isDash(one.form))?.level ?? 0;
  const level = isDash(form) ? parent : parent > 0 ? parent + 1 : ownLevel(form, levels) || 1;
  if (!known.has(form)) known.set(form, { level, order: known.size, inDash: isDash(open.at(-1)?.form ?? "") });
  const opened: Open = { form, level, numbered: true, last: ordinal ?? last + 1, children };
  open.push(opened);
  return opened;
}

/** Where the heading with `#` is open that this number is the next of: `## 1. …`, then `2. …`. Less than 0 where there is none. */
export const headingBefore = ({ open }: Stack, form: Form, ordinal: number | null): number =>
  form === "decimal" && ordinal !== null && ordinal > 1 && !open.some((one) => one.form === form)
    ? open.findLastIndex((one) => one.form === authoredDecimal && one.numbered && one.last === ordinal - 1)
    : -1;

type Place = Stack["known"] extends Map<Form, infer P> ? P : never;

function closes(
  form: Form,
  rank: number | null,
  place: Place | undefined,
  top: Open | undefined,
  known: Stack["known"],
): boolean {
  if (!top) return false;
  // `+` right after `-` is below it in Markdown too.
  if (form.startsWith("+") && isDash(top.form) && !top.form.startsWith("+")) return false;
  if (isDash(form)) return isDash(top.form) && place !== undefined && (known.get(top.form)?.order ?? 0) > place.order;
  if (isDash(top.form)) return rank !== null && !place?.inDash;
  if (top.form === authoredDecimal && form === "decimal") return false;
  return rank !== null && top.level >= rank;
}

/** True where a label is one to expect: the first of its form, or near the next of a form, or of a level, that is open. */
export function isExpected({ open, levels }: Stack, { form, ordinal }: LineLabel): boolean {
  if (isDash(form) || ordinal === 1) return true;
  const own = ownLevel(form, levels);
  const near = open.findLast((one) => one.form === form) ?? open.findLast((one) => own > 0 && isAt(one, own));
  if (!near) return false;
  return ordinal === null ? near.last >= 4 : Math.abs(ordinal - near.last - 1) <= 2;
}

const isAt = ({ form, level }: Open, own: number): boolean =>
  level === own && !isDash(form) && form !== authoredDecimal;
