// Plan x Unit x frame -> the unit's own Plan.
import type { Outline } from "../1-parse/outline.ts";
import { assemble, type Knowledge } from "../2-model/assemble.ts";
import { withDocument } from "../2-model/citations.ts";
import type { Metadata } from "../2-model/metadata.ts";
import { numberTree } from "../2-model/number-tree.ts";
import type { Block, Footnote, OutlineLevel, Plan, RegisterEntry, Signer, Unit } from "../2-model/plan.ts";
import { plainText } from "../2-model/prose/flat.ts";
import { addressOf, placesOf } from "../2-model/references.ts";
import { buildTree, type Tree } from "../2-model/tree.ts";
import type { Report } from "../diagnostic.ts";
import { carrySections } from "./carry.ts";
import { fillBlocks, fillText } from "./fill.ts";
import { nameOfParent } from "./parent-name.ts";
import { type Rewriting, rewrite } from "./rewrite.ts";
import { titleFor, type UnitValues } from "./values.ts";

/** Says of a duty that the unit only works along. */
const supportMark = "(phối hợp thực hiện)";

/** `frame`: the unit's template expanded and read; `values`: what its tokens stand for. */
export function derive(
  parent: Plan,
  unit: Unit,
  frame: Outline,
  values: UnitValues,
  knowledge: Knowledge,
  levels: readonly OutlineLevel[],
  report: Report,
): Plan {
  const { directory, names } = knowledge;
  const context = { source: frame.source, directory, index: names, levels, report };
  const framed = fillBlocks(buildTree(frame.blocks, context), values);
  const share = (blocks: readonly Block[]): Block[] =>
    carrySections(parent, blocks, unit, directory, names, supportMark);
  const tree = place(framed, bases(parent), share(parent.sections), share(parent.appendices));
  numberTree(tree, levels);

  const rewriting = rewritingFor(parent, tree, knowledge, levels);
  const rewritten = mapTree(tree, (block) =>
    block.origin ? { ...block, content: rewrite(block.content, block.origin, rewriting) } : block,
  );
  const notes = new Map(
    parent.footnotes.map((note): [string, Footnote] => [
      note.name,
      { ...note, number: 0, content: rewrite(note.content, note, rewriting) },
    ]),
  );
  const known = { ...knowledge, documents: withDocument(knowledge.documents, entryOf(parent, knowledge)) };
  return {
    ...assemble(parent.source, metadataFor(parent, unit, frame, values), rewritten, notes, levels, known),
    // What names no holder in a unit's plan is the unit's; of an unused footnote its parent has been told.
    unheld: [],
    unusedFootnotes: [],
  };
}

/** `::basis` and `::content` of the frame give way to what the parent says. */
function place(frame: Tree, basis: readonly Block[], sections: readonly Block[], appendices: readonly Block[]): Tree {
  const isPart = (block: Block, name: string): boolean =>
    block.kind === "paragraph" && plainText(block.content) === `::${name}`;
  const preamble = frame.preamble.flatMap((block) =>
    isPart(block, "basis") ? basis : isPart(block, "content") ? [] : [block],
  );
  const holder = frame.sections.findIndex((section) => section.children.some((child) => isPart(child, "content")));
  const cleared = frame.sections.map((section) => ({
    ...section,
    children: section.children.filter((child) => !isPart(child, "content")),
  }));
  return {
    preamble,
    sections: [...cleared.slice(0, holder + 1), ...sections, ...cleared.slice(holder + 1)],
    appendices,
  };
}

/** The parent's legal bases; the last one's full stop becomes a semicolon, since the parent itself follows. NĐ 30/2020, Phụ lục I, II.6a. */
function bases(parent: Plan): Block[] {
  return parent.preamble
    .filter((block) => block.basis)
    .map((block) => {
      const last = block.content.at(-1);
      const ended = last?.type === "text" && /\.\s*$/u.test(last.value);
      const content = ended
        ? [...block.content.slice(0, -1), { ...last, value: last.value.replace(/\.(\s*)$/u, ";$1") }]
        : block.content;
      return { ...block, content, children: [], origin: block };
    });
}

function rewritingFor(parent: Plan, tree: Tree, { directory }: Knowledge, levels: readonly OutlineLevel[]): Rewriting {
  const carried = new Map<Block, Block>();
  const visit = (block: Block): void => {
    if (block.origin) carried.set(block.origin, block);
    for (const child of block.children) visit(child);
  };
  for (const block of [...tree.preamble, ...tree.sections, ...tree.appendices]) visit(block);
  const here = placesOf(tree, levels);
  return {
    parent,
    name: nameOfParent(parent, directory),
    places: placesOf(parent, parent.outline),
    addressOfCarried(origin) {
      const block = carried.get(origin);
      return block ? addressOf(block, here) : null;
    },
  };
}

function mapTree(tree: Tree, change: (block: Block) => Block): Tree {
  const map = (block: Block): Block => change({ ...block, children: block.children.map(map) });
  return { preamble: tree.preamble.map(map), sections: tree.sections.map(map), appendices: tree.appendices.map(map) };
}

/** The parent as a document that the unit's plan cites. */
function entryOf(parent: Plan, { directory }: Knowledge): RegisterEntry {
  const span = parent.metadataSpans.get("plan") ?? { source: parent.source, start: 0, end: 0 };
  return {
    key: parent.id,
    type: parent.type.name,
    symbol: parent.number && `${parent.number}/${parent.symbol}`,
    date: parent.date,
    issuer: directory.units.get(parent.issuer)?.name ?? null,
    title: parent.title.replace(/\s+/g, " "),
    status: "in-force",
    expiredOn: null,
    replacedBy: null,
    span,
    spans: new Map(),
  };
}

function metadataFor(parent: Plan, unit: Unit, frame: Outline, { all }: UnitValues): Metadata {
  return {
    id: `${parent.id}-${unit.id}`,
    type: parent.type,
    title: titleFor(parent, all),
    issuer: unit.id,
    number: null,
    symbol: [parent.type.abbreviation, unit.symbol].filter(Boolean).join("-"),
    date: null,
    effectiveDate: parent.effectiveDate,
    place: unit.place ?? parent.place,
    period: parent.period,
    signer: signerFor(unit),
    recipients: recipientsOf(frame, all),
    letterhead: null,
    derive: null,
    metadataSpans: parent.metadataSpans,
    outlineVariant: null,
  };
}

/** NĐ 30/2020, Phụ lục I, II.7b. */
const signerFor = (unit: Unit): Signer => ({
  authority: unit.kind === "committee" || unit.kind === "ward" ? "TM" : null,
  of: unit.id,
  title: unit.head,
  name: null,
  lines: null,
});

function recipientsOf(frame: Outline, all: UnitValues["all"]): string[] {
  const value = frame.metadata?.entries.find((entry) => entry.key.text === "recipients")?.value;
  const items = value?.type === "sequence" ? value.items : [];
  return items.flatMap((item) => (item.type === "scalar" ? fillText(item.text, all) : []));
}
