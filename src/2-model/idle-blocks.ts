// A part that hands out duties -> its blocks that name holders and hand them nothing: `### Thanh tra quận` with nothing below.
import type { Block, Duty, Holding } from "./plan.ts";

/** A block that says nothing but who holds what follows. */
export interface NamingBlock {
  readonly block: Block;
  readonly leads: readonly Holding[];
}

/** `duties`: those of the part. */
export function idleBlocks(part: Block, naming: readonly NamingBlock[], duties: readonly Duty[]): Block[] {
  const held = new Set(duties.map(({ block }) => block));
  const handing = new Set(duties.flatMap(({ leads }) => leads.map(({ span }) => span.start)));
  const idle = naming.filter(({ leads }) => leads.length > 0 && leads.every(({ span }) => !handing.has(span.start)));
  // A table that is not read as one of duties may hold some.
  const mayHoldMore = idle.some(({ block }) => block.kind !== "section") && blocksBelow(part).some(isTable);
  return idle
    .map(({ block }) => block)
    .filter((block) => {
      if (block.kind !== "section") return !mayHoldMore;
      // A title below without a word is a gap of its own.
      return !blocksBelow(block).some((one) => held.has(one) || isTable(one) || isBareTitle(one));
    });
}

const isTable = ({ kind }: Block): boolean => kind === "table";

const isBareTitle = ({ kind, children }: Block): boolean => kind === "section" && children.length === 0;

const blocksBelow = (block: Block): Block[] => block.children.flatMap((child) => [child, ...blocksBelow(child)]);
