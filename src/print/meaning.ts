// A plan -> what it says, without places, as one text: two plans with the same text mean the same.
import type { Block, Plan } from "../2-model/plan.ts";

export interface MeaningOptions {
  /** False leaves the blocks' ids out. */
  readonly withIds?: boolean;
  /** Leaves out what only one surface can say: written numbers, where comments stand. */
  readonly acrossSurfaces?: boolean;
}

const isPlace = (key: string): boolean => /^(?:source|offsets|.*[sS]pans?)$/.test(key);

/** A line end counts as a blank. */
export function meaningOf(plan: Plan, options: MeaningOptions = {}): string {
  const { comments, preamble, sections, appendices, footnotes, unusedFootnotes } = plan;
  const { id, type, title, issuer, number, symbol, date, place, period, signer, recipients, letterhead, derive } = plan;
  const own = {
    name: id,
    type,
    title,
    issuer,
    number,
    symbol,
    date,
    place,
    period,
    signer,
    recipients,
    letterhead,
    derive,
  };
  const said = options.acrossSurfaces ? [] : comments.map(({ text }) => text);
  return textOf({ own, said, preamble, sections, appendices, footnotes, unusedFootnotes }, options);
}

/** What a block says by itself, without what stands below it. */
export const ownMeaningOf = (block: Block, options: MeaningOptions): string =>
  textOf({ ...block, children: [] }, options);

const textOf = (value: unknown, { withIds = true, acrossSurfaces = false }: MeaningOptions): string =>
  JSON.stringify(value, (key, inner: unknown) => {
    if (isPlace(key) || (key === "id" && !withIds) || (key === "written" && acrossSurfaces)) return undefined;
    return typeof inner === "string" ? inner.replace(/\s+/g, " ") : inner;
  });

/** In reading order. */
export function blocksOf({ preamble, sections, appendices }: Plan): Block[] {
  const below = (block: Block): Block[] => [block, ...block.children.flatMap(below)];
  return [...preamble, ...sections, ...appendices].flatMap(below);
}
