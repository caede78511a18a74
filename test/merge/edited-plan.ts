// Nothing -> a plan, and what its unit and its parent made of it: pairs of random edits for the properties of a merge.
import fc from "fast-check";

export interface Piece {
  readonly kind: "section" | "item" | "point" | "paragraph";
  /** Id of the parent's block, or several divided by blanks; null for the unit's own. */
  readonly from: string | null;
  readonly sentences: readonly string[];
  readonly children: readonly Piece[];
}

/** `neighbour`: another unit that was given the same. */
export type Side = "unit" | "parent" | "neighbour";

/** What one side did: the plan, and which blocks of base it wrote to, took out or moved. */
export interface EditedPlan {
  readonly pieces: readonly Piece[];
  /** Words changed, block split or taken out. */
  readonly touched: ReadonlySet<string>;
  readonly moved: ReadonlySet<string>;
}

export interface EditedPair {
  readonly base: readonly Piece[];
  readonly unit: EditedPlan;
  readonly parent: EditedPlan;
  readonly style: Style;
}

/** How the unit writes its file. */
export interface Style {
  readonly lineEnd: "\n" | "\r\n";
  readonly bullet: "-" | "*";
  readonly tight: boolean;
  readonly wrapped: boolean;
  readonly endsInLineEnd: boolean;
  /** Every so many blocks have lost their `from`; 0 for none. */
  readonly lost: number;
}

export const canonical: Style = {
  lineEnd: "\n",
  bullet: "-",
  tight: false,
  wrapped: false,
  endsInLineEnd: true,
  lost: 0,
};

const style: fc.Arbitrary<Style> = fc.record({
  lineEnd: fc.constantFrom("\n", "\r\n"),
  bullet: fc.constantFrom("-", "*"),
  tight: fc.boolean(),
  wrapped: fc.boolean(),
  endsInLineEnd: fc.boolean(),
  lost: fc.constantFrom(0, 0, 0, 5),
});

const works = [
  "Tham mưu triển khai",
  "Tổ chức tuyên truyền",
  "Báo cáo kết quả",
  "Rà soát, đánh giá",
  "Kiểm tra, đôn đốc",
];

/** A sentence with two words that no other has. */
const sentence = (seed: number, count: { next: number }): string => {
  const word = (): string => `từ${count.next++}`;
  return `${works[seed % works.length]} ${word()} của đơn vị theo ${word()} trong năm.`;
};

type Seeds = readonly (readonly [kind: number, sentences: number, below: number])[];

function pieceFrom([kind, sentences, below]: Seeds[number], deep: boolean, count: { next: number }): Piece {
  const kinds = ["item", "item", "point", "paragraph"] as const;
  return {
    kind: deep ? "item" : (kinds[kind % 4] ?? "item"),
    from: `b${count.next}`,
    sentences: Array.from({ length: 1 + (sentences % 3) }, (_, i) => sentence(kind + i, count)),
    children:
      deep || kind % 4 === 3 ? [] : Array.from({ length: below % 3 }, (_, i) => pieceFrom([i, i, 0], true, count)),
  };
}

const seeds = fc.array(fc.tuple(fc.nat(7), fc.nat(5), fc.nat(8)), { minLength: 1, maxLength: 5 });

const basePlan: fc.Arbitrary<readonly Piece[]> = fc
  .tuple(seeds, fc.array(fc.tuple(seeds, fc.array(seeds, { maxLength: 2 })), { minLength: 1, maxLength: 3 }))
  .map(([preamble, sections]) => {
    const count = { next: 1 };
    const blocks = (list: Seeds): Piece[] => list.map((one) => pieceFrom(one, false, count));
    const section = (children: readonly Piece[]): Piece => ({
      kind: "section",
      from: `b${count.next}`,
      sentences: [`Nội dung phần từ${count.next++} của kế hoạch`],
      children,
    });
    return [
      ...blocks(preamble).map((one) => ({ ...one, kind: "paragraph" as const, children: [] })),
      ...sections.map(([own, below]) => section([...blocks(own), ...below.map((list) => section(blocks(list)))])),
    ];
  });

type EditSeed = readonly [
  kind: "add" | "delete" | "move" | "reword" | "append" | "split" | "join",
  at: number,
  to: number,
];

const edits: fc.Arbitrary<readonly EditSeed[]> = fc.array(
  fc.tuple(fc.constantFrom("add", "delete", "move", "reword", "append", "split", "join"), fc.nat(999), fc.nat(999)),
  { maxLength: 5 },
);

export const editedPair: fc.Arbitrary<EditedPair> = fc
  .tuple(basePlan, edits, edits, style)
  .map(([base, unit, parent, style]) => ({
    base,
    unit: edit(base, unit, "unit"),
    parent: edit(base, parent, "parent"),
    style,
  }));

/** What two units and their parent made of one plan. */
export interface EditedByThree extends EditedPair {
  readonly neighbour: EditedPlan;
}

export const editedByThree: fc.Arbitrary<EditedByThree> = fc
  .tuple(basePlan, edits, edits, edits, style)
  .map(([base, unit, neighbour, parent, style]) => ({
    base,
    unit: edit(base, unit, "unit"),
    neighbour: edit(base, neighbour, "neighbour"),
    parent: edit(base, parent, "parent"),
    style,
  }));

const words: Readonly<Record<Side, string>> = { unit: "phường", parent: "quận", neighbour: "xã" };

type Draft = { kind: Piece["kind"]; from: string | null; sentences: string[]; children: Draft[] };

function edit(base: readonly Piece[], seeds: readonly EditSeed[], side: Side): EditedPlan {
  const root: Draft = { kind: "section", from: null, sentences: [], children: structuredClone(base) as Draft[] };
  const touched = new Set<string>();
  const moved = new Set<string>();
  const count = { next: 1 };
  const fresh = (): string => `${words[side]}${count.next++}`;
  const write = (draft: Draft): void => {
    for (const id of draft.from?.split(" ") ?? []) touched.add(id);
  };
  for (const [kind, at, to] of seeds) {
    const all = withHolders(root);
    const chosen = all[at % all.length];
    if (!chosen) continue;
    const { draft, holder } = chosen;
    const place = holder.children.indexOf(draft);
    const newFrom = side === "parent" ? `n${count.next}` : null;
    if (kind === "add") {
      const added = draft.kind === "section" ? "item" : draft.kind;
      const sentences = [`Thêm việc ${fresh()} cần làm ${fresh()} ngay.`];
      const one: Draft = { kind: added, from: newFrom, sentences, children: [] };
      if (draft.kind === "section") draft.children.unshift(one);
      else holder.children.splice(place + (to % 2), 0, one);
    } else if (kind === "delete") {
      holder.children.splice(place, 1);
      for (const one of [draft, ...withHolders(draft).map((below) => below.draft)]) write(one);
    } else if (kind === "move") {
      const target = targetsFor(draft, root)[to % Math.max(1, targetsFor(draft, root).length)];
      if (!target || (target.holder === holder && target.at === place)) continue;
      holder.children.splice(place, 1);
      target.holder.children.splice(Math.min(target.at, target.holder.children.length), 0, draft);
      for (const id of draft.from?.split(" ") ?? []) moved.add(id);
    } else if (kind === "reword") {
      write(draft);
      const which = to % draft.sentences.length;
      const words = (draft.sentences[which] ?? "").split(" ");
      words[to % words.length] = fresh();
      draft.sentences[which] = words.join(" ");
    } else if (kind === "append") {
      write(draft);
      if (draft.kind === "section") draft.sentences[0] += ` và ${fresh()}`;
      else draft.sentences.push(`Làm thêm ${fresh()} rồi báo cáo.`);
    } else if (kind === "join") {
      const next = holder.children[place + 1];
      if (!next || next.kind !== draft.kind || draft.kind === "section") continue;
      write(draft);
      write(next);
      const both = [draft.from, next.from].filter((id) => id !== null).join(" ");
      draft.sentences.push(...next.sentences);
      draft.children.push(...next.children);
      if (side !== "parent") draft.from = (to % 2 === 0 ? both : next.from) || null;
      holder.children.splice(place + 1, 1);
    } else if (draft.sentences.length > 1) {
      write(draft);
      const rest = draft.sentences.splice(1);
      const kept = side !== "parent" && to % 2 === 0 ? draft.from : newFrom;
      holder.children.splice(place + 1, 0, { kind: draft.kind, from: kept, sentences: rest, children: [] });
    }
  }
  return { pieces: root.children, touched, moved };
}

const withHolders = (holder: Draft): { draft: Draft; holder: Draft }[] =>
  holder.children.flatMap((draft) => [{ draft, holder }, ...withHolders(draft)]);

/** Places that Markdown knows: what is no heading before the headings, headings no deeper than they were. */
function targetsFor(draft: Draft, root: Draft): { holder: Draft; at: number }[] {
  const below = new Set([draft, ...withHolders(draft).map((one) => one.draft)]);
  const holders = [root, ...withHolders(root).map((one) => one.draft)].filter(
    (one) => one.kind === "section" && !below.has(one),
  );
  if (draft.kind === "section") {
    const holder = withHolders(root).find((one) => one.draft === draft)?.holder ?? root;
    return holder.children.flatMap((one, at) => (one.kind === "section" ? [{ holder, at }] : []));
  }
  return holders.flatMap((holder) => {
    const leaves = holder.children.filter(({ kind }) => kind !== "section").length;
    return Array.from({ length: leaves + 1 }, (_, at) => ({ holder, at }));
  });
}

export const frontMatter = "---\nplan: an-lac\ntitle: Dân vận\nissuer: an-lac\n---";

export function markdownOf(pieces: readonly Piece[], style: Style): string {
  let count = 0;
  const gap = style.lineEnd.repeat(style.tight ? 1 : 2);
  const lines = (list: readonly Piece[], depth: number, indent: string): string[] => {
    let number = 0;
    return list.flatMap((piece) => {
      const keeps = piece.from !== null && !(style.lost > 0 && ++count % style.lost === 0);
      const mark = keeps ? ` {from=${piece.from?.includes(" ") ? `"${piece.from}"` : piece.from}}` : "";
      const words = (inner: string): string =>
        piece.sentences.join(style.wrapped && piece.kind !== "section" ? `${style.lineEnd}${inner}` : " ") + mark;
      if (piece.kind === "section")
        return [`${"#".repeat(depth)} ${words("")}`, ...lines(piece.children, depth + 1, "")];
      const marker = piece.kind === "item" ? `${style.bullet} ` : piece.kind === "point" ? `${++number}. ` : "";
      const inner = indent + " ".repeat(marker.length);
      return [`${indent}${marker}${words(inner)}`, ...lines(piece.children, depth, inner)];
    });
  };
  const body = lines(pieces, 1, "");
  const blank = (before: string, line: string): string => {
    const item = /^\s*(?:[-*] |\d+\. )/;
    return item.test(before) && item.test(line) ? gap : style.lineEnd.repeat(2);
  };
  const text = body.reduce((all, line, i) => (i === 0 ? line : all + blank(body[i - 1] ?? "", line) + line), "");
  const head = frontMatter.replaceAll("\n", style.lineEnd) + style.lineEnd.repeat(2);
  return head + text + (style.endsInLineEnd ? style.lineEnd : "");
}

/** Words that occur once in a base, and those that a side added. */
export const tellingWords = (text: string): string[] => text.match(/(?:từ|phường|quận|xã)\d+/gu) ?? [];
