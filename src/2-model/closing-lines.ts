// A block's children -> which of them are closing lines (`Đơn vị chủ trì: …`, `Thời gian: …`), what they say, and of which duties.
import type { Block } from "./plan.ts";
import { labelledFields } from "./prose/field-line.ts";
import { type Flat, flatten, plainText } from "./prose/flat.ts";
import { wholeList } from "./prose/holder.ts";
import { type Said, type SaidContext, unsaid, withField } from "./said.ts";

export interface ClosingLines {
  /** Each closing line with the blocks that it serves: those before it, back to the closing lines before, else the parent. */
  readonly serves: ReadonlyMap<Block, readonly Block[]>;
  /** By the block served. */
  readonly said: ReadonlyMap<Block, Said>;
}

/** A closing line; a label without a value is followed by its names: `Đơn vị phối hợp:` and a list. */
interface Line {
  readonly block: Block;
  readonly names: Block[];
}

export function closingLinesOf(parent: Block, context: SaidContext): ClosingLines {
  const serves = new Map<Block, readonly Block[]>();
  const said = new Map<Block, Said>();
  let before: Block[] = [];
  let lines: Line[] = [];
  let last = unsaid;
  const close = (): void => {
    if (lines.length === 0) return;
    const served = servedBy(before, parent);
    last = lines.reduce((all, line) => fieldsOf(line, all, last, context), unsaid);
    for (const line of lines.flatMap(({ block, names }) => [block, ...names])) serves.set(line, served);
    for (const block of served) said.set(block, last);
    [before, lines] = [[], []];
  };
  for (const child of parent.children) {
    if (isClosingLine(child)) lines.push({ block: child, names: [] });
    else if (isNameOf(lines.at(-1), child, context)) lines.at(-1)?.names.push(child);
    else {
      close();
      before.push(child);
    }
  }
  close();
  return { serves, said };
}

export function isClosingLine({ kind, content, attributes, span }: Block): boolean {
  if ((kind !== "item" && kind !== "paragraph" && kind !== "point") || attributes.lead) return false;
  return labelledFields(flatten(content, span.source).text)[0]?.opens ?? false;
}

const isNameOf = (line: Line | undefined, { kind, content, span }: Block, { index }: SaidContext): boolean =>
  line !== undefined &&
  kind === "item" &&
  /:\s*$/u.test(plainText(line.block.content)) &&
  wholeList(flatten(content, span.source).text, index) !== null;

/** A paragraph beside items leads them in: the lines are theirs. */
function servedBy(before: readonly Block[], parent: Block): readonly Block[] {
  const items = before.filter(({ kind }) => kind !== "paragraph");
  if (items.length > 0) return items;
  return before.length > 0 ? before : [parent];
}

function fieldsOf({ block, names }: Line, all: Said, above: Said, context: SaidContext): Said {
  const flat = flatten(block.content, block.span.source);
  return labelledFields(flat.text).reduce((said, { field, value }) => {
    if (value.end > value.start) return withField(said, field, flat, value, above, context);
    return [...block.children, ...names].reduce((more, child) => {
      const item: Flat = flatten(child.content, child.span.source);
      return withField(more, field, item, { start: 0, end: item.text.length }, above, context);
    }, said);
  }, all);
}
