// A plan -> what it says, without places, as one text: two plans with the same text mean the same.
import type { Block, Footnote, Plan } from "../2-model/plan.ts";

export interface MeaningOptions {
  /** False leaves the blocks' ids out. */
  readonly withIds?: boolean;
  /** Leaves out what only one surface can say: written numbers, where comments stand. */
  readonly acrossSurfaces?: boolean;
}

/** What a plan says whatever it is written in. */
export const acrossSurfaces: MeaningOptions = { acrossSurfaces: true };

const isPlace = (key: string): boolean => /^(?:source|offsets|.*[sS]pans?)$/.test(key);

/** A line end counts as a blank. */
export function meaningOf(plan: Plan, options: MeaningOptions = {}): string {
  const { comments, preamble, sections, appendices, footnotes, unusedFootnotes } = plan;
  const said = options.acrossSurfaces ? [] : comments.map(({ text }) => text);
  return ownMeaningOf(plan) + textOf({ said, preamble, sections, appendices, footnotes, unusedFootnotes }, options);
}

/** The plan's own data, without its body. */
export function ownMeaningOf(plan: Plan): string {
  const {
    id,
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
    form,
    derive,
    copy,
  } = plan;
  return textOf(
    {
      ...{ id, extends: plan.extends, type, title, issuer, number, symbol, date, place, period },
      ...{ signer, recipients, letterhead, form, derive, copy },
    },
    {},
  );
}

/** What a block says by itself, without what stands below it. */
export const meaningOfBlock = (block: Block, options: MeaningOptions): string =>
  textOf({ ...block, children: [] }, options);

/** Without its number, which follows from where it is mentioned. */
export const meaningOfNote = ({ name, content }: Footnote): string => textOf({ name, content }, {});

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
