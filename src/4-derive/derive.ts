// Plan x Unit x frame -> the unit's own Plan.
import type { Outline } from "../1-parse/outline.ts";
import { assemble, type Knowledge } from "../2-model/assemble.ts";
import { withDocument } from "../2-model/citations.ts";
import { standsFor } from "../2-model/existence.ts";
import { resolveMarks } from "../2-model/marks.ts";
import { defaultType } from "../2-model/metadata.ts";
import { numberTree } from "../2-model/number-tree.ts";
import type { Block, CrossReference, Footnote, Plan, Unit } from "../2-model/plan.ts";
import { plainText } from "../2-model/prose/flat.ts";
import { placesOf } from "../2-model/references.ts";
import { buildTree, type Tree } from "../2-model/tree.ts";
import { carryBlocks } from "./carry.ts";
import { fillFrame, fillNote, fillText } from "./fill.ts";
import type { Frame, FramePart } from "./frame.ts";
import { metadataFor } from "./metadata.ts";
import { entryOf } from "./parent-entry.ts";
import { nameOfParent } from "./parent-name.ts";
import { type Rewriting, rewriteBlock, rewriteNote } from "./rewrite.ts";
import type { FrameValues, UnitValues } from "./values.ts";

/** `frame`: the template of the unit's kind; `values`: what it shows. The parent is not touched. */
export function derive(parent: Plan, unit: Unit, frame: Frame, values: UnitValues, knowledge: Knowledge): Plan {
  const { directory, names } = knowledge;
  const levels = parent.outline;
  const outlineFor = (each: FrameValues): Outline => frame.read((name) => each[name].trim() !== "");
  const treeFor = (each: FrameValues): Tree => {
    const { source, blocks } = outlineFor(each);
    return buildTree(blocks, { source, directory, index: names, levels, report: () => {} });
  };
  const ids = standsFor(unit, parent.effectiveDate, directory);
  const duties = new Map(parent.duties.map((one) => [one.block, one]));
  const narrowing = { unit, ids, directory, index: names, duties };
  const share = (blocks: readonly Block[]): Block[] => carryBlocks(parent, blocks, narrowing);
  const tree = place(fillFrame(treeFor, values), bases(parent), share(parent.sections), share(parent.appendices));
  numberTree(tree, levels);

  const rewriting = rewritingFor(parent, tree, knowledge);
  const outline = outlineFor(values.all);
  return {
    ...assemble(
      parent.source,
      metadataFor(parent, unit, outline, values, directory),
      mapTree(tree, (block) => rewriteBlock(block, rewriting)),
      notesOf(outline, values.all, parent, rewriting),
      levels,
      { ...knowledge, documents: withDocument(knowledge.documents, entryOf(parent, knowledge)) },
    ),
    comments: commentsOf([values.all, ...values.reports].map(outlineFor), values.all),
    // What names no holder in a unit's plan is the unit's; of the rest its parent has been told.
    unheld: [],
    idle: [],
    bothRoles: [],
    unusedFootnotes: [],
  };
}

/** `::basis` and `::content` of the frame give way to what the parent says. */
function place(frame: Tree, basis: readonly Block[], sections: readonly Block[], appendices: readonly Block[]): Tree {
  const isPart = (block: Block, part: FramePart): boolean =>
    block.kind === "paragraph" && plainText(block.content) === `::${part}`;
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
    appendices: [...appendices, ...frame.appendices],
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

/** The frame's to-dos. */
const commentsOf = (outlines: readonly Outline[], values: FrameValues): Plan["comments"] =>
  [...new Set(outlines)].flatMap(({ comments }) =>
    comments.map((comment) => ({ ...comment, text: fillText(comment.text, values) })),
  );

/** The frame's own notes, and the parent's. */
function notesOf(
  frame: Outline,
  values: FrameValues,
  parent: Plan,
  rewriting: Rewriting,
): ReadonlyMap<string, Footnote> {
  const own = frame.footnotes.map(({ name, content, span }) =>
    fillNote({ name, number: 0, content: resolveMarks(content), span }, values),
  );
  const carried = parent.footnotes.map((note) => rewriteNote(note, rewriting));
  return new Map([...own, ...carried].map((note) => [note.name, note]));
}

function rewritingFor(parent: Plan, tree: Tree, { directory }: Knowledge): Rewriting {
  const carried = new Map<Block, Block>();
  const visit = (block: Block): void => {
    if (block.origin) carried.set(block.origin, block);
    block.children.forEach(visit);
  };
  for (const block of [...tree.preamble, ...tree.sections, ...tree.appendices]) visit(block);
  const references = new Map<Block | Footnote, CrossReference[]>();
  for (const reference of parent.references)
    references.set(reference.block, [...(references.get(reference.block) ?? []), reference]);
  return {
    types: { there: parent.type.name, here: defaultType.name },
    name: nameOfParent(parent, directory),
    references,
    there: placesOf(parent, parent.outline),
    here: placesOf(tree, parent.outline),
    carried,
  };
}

function mapTree(tree: Tree, change: (block: Block) => Block): Tree {
  const map = (block: Block): Block => ({ ...change(block), children: block.children.map(map) });
  return { preamble: tree.preamble.map(map), sections: tree.sections.map(map), appendices: tree.appendices.map(map) };
}
