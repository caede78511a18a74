// Plan -> JSON for other programs: what it says, with computed numbers and holders, without places in the source.
import type { Block, Duty, Plan } from "../2-model/plan.ts";
import { plainText } from "../2-model/prose/flat.ts";
import { periodOf, recipientOf } from "../lists/assignments.ts";

/** `version` counts the shape of the file. */
const version = 1;

export function json(plan: Plan): Uint8Array {
  const { id, type, title, issuer, number, symbol, date, place, period, recipients } = plan;
  const duties = new Map(plan.duties.map((duty) => [duty.block, duty]));
  const blocks = (list: readonly Block[]) => list.map((block) => blockOf(block, duties));
  const data = {
    version,
    plan: { id, type: type.name, title, issuer, number, symbol, date, place, period, recipients },
    preamble: plan.preamble.map((block) => ({ basis: block.basis, text: plainText(block.content) })),
    sections: blocks(plan.sections),
    appendices: blocks(plan.appendices),
    footnotes: plan.footnotes.map((note) => ({ number: note.number, text: plainText(note.content) })),
    citations: plan.citations.map((citation) => ({
      key: citation.key ?? citation.entry?.key ?? null,
      type: citation.type,
      symbol: citation.symbol,
      date: citation.date,
      issuer: citation.issuer,
      title: citation.title,
    })),
  };
  return new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`);
}

/** What a kind of block lacks is left out. */
function blockOf(block: Block, duties: ReadonlyMap<Block, Duty>): Record<string, unknown> {
  const duty = duties.get(block);
  const units = (holdings: Duty["leads"]) => holdings.map((holding) => holding.unit);
  return {
    kind: block.kind,
    ...(block.label && { label: block.label.path }),
    ...(block.id !== null && { id: block.id }),
    ...(block.content.length > 0 && { text: plainText(block.content) }),
    ...(block.cells.length > 0 && { cells: block.cells.map(plainText) }),
    ...(duty && {
      lead: units(duty.leads),
      support: units(duty.supports),
      due: duty.due && (duty.due.date ?? duty.due.rule ?? duty.due.text),
      report: duty.report && periodOf(duty.report),
      to: duty.report && recipientOf(duty.report),
      product: duty.product,
      indicator: duty.indicator,
    }),
    ...(block.children.length > 0 && { children: block.children.map((child) => blockOf(child, duties)) }),
  };
}
