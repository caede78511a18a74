// What was read from a text that stands in another (a YAML scalar's value) -> the same, with its places in that other one.
import type { Report } from "../diagnostic.ts";
import { type Source, type Span, spanOf } from "../source.ts";
import { type Aligned, offsetAt } from "./align.ts";

/** Where a text stands: the source, and the offset there of each offset in the text. */
export interface Setting {
  readonly source: Source;
  place(offset: number): number;
}

/** Moves every span in `value`, and the places of every unit of its texts. */
export function relocate<T>(value: T, setting: Setting): T {
  return move(value, setting) as T;
}

/** Reports on the text -> reports on the source that it stands in. */
export const relocatedReport =
  (report: Report, setting: Setting): Report =>
  (rule, span, data, extra) =>
    report(rule, relocate(span, setting), data, extra && relocate(extra, setting));

function move(value: unknown, setting: Setting): unknown {
  if (Array.isArray(value)) return value.map((one) => move(one, setting));
  if (typeof value !== "object" || value === null) return value;
  if (isSpan(value)) return spanOf(setting.source, setting.place(value.start), setting.place(value.end));
  const moved: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) if (key !== "offsets") moved[key] = move(inner, setting);
  const units = unitsOf(value);
  if (!units) return moved;
  const offsets = Array.from({ length: units.length + 1 }, (_, i) => setting.place(offsetAt(units, i)));
  return offsets.every((offset, i) => offset === (offsets[0] ?? 0) + i) ? moved : { ...moved, offsets };
}

const isSpan = (value: object): value is Span => "source" in value && "start" in value && "end" in value;

/** Of a text or a scalar. */
function unitsOf(value: object): (Aligned & { readonly length: number }) | null {
  const node = value as { type?: unknown; value?: unknown; text?: unknown; span?: Span; offsets?: readonly number[] };
  const text = node.type === "text" ? node.value : node.type === "scalar" ? node.text : null;
  return typeof text === "string" && node.span
    ? { length: text.length, start: node.span.start, offsets: node.offsets }
    : null;
}
