// Faults of the outline: numbers, levels, ids, sentences broken off.
import { labelOf } from "../draft.ts";
import type { Mark } from "../marked.ts";
import {
  around,
  type Edit,
  exactly,
  exactlyAround,
  fault,
  insert,
  type Kind,
  place,
  replace,
  within,
} from "../planted.ts";
import type { Sound } from "../sound.ts";
import {
  holding,
  inside,
  isFree,
  isIn,
  isMarkdown,
  marksOf,
  pickMark,
  pickOr,
  type Word,
  wordsAt,
  wordsIn,
} from "./find.ts";

const small = /^\p{Ll}+$/u;

/** Two words of small letters in a sentence outside of what it names, so that the space between is all that changes. */
function gap(sound: Sound, sentence: Mark): readonly [Word, Word] | null {
  const named = [
    "cite-all",
    "cite",
    "cite-mark",
    "reference",
    "link",
    "motto",
    "note-mark",
    "opening",
    "supporter",
    "prose-due",
  ].flatMap((kind) => inside(sound, sentence, kind));
  const words = wordsIn(sound, sentence).filter((word) => !named.some((one) => isIn(word, one)));
  const pairs = words.flatMap((word, i): (readonly [Word, Word])[] => {
    const next = words[i + 1];
    return i > 1 &&
      next &&
      small.test(word.text) &&
      small.test(next.text) &&
      wordsAt(sound, { start: word.end, end: next.start }) === " "
      ? [[word, next]]
      : [];
  });
  return pairs[Math.floor(pairs.length / 2)] ?? null;
}

/** The break between two words that makes two paragraphs of one; null where the surface cannot show it simply. */
function broken(sound: Sound, before: Word | Mark, after: Word | Mark): Edit[] | null {
  if (isMarkdown(sound)) return [...exactlyAround(before), replace({ start: before.end, end: after.start }, "\n\n")];
  const paragraph = holding(sound, before, "paragraph") ?? null;
  if (
    !paragraph ||
    !/^ *- [“\p{L}]/u.test(wordsAt(sound, paragraph)) ||
    wordsAt(sound, paragraph).trimEnd().includes("\n")
  )
    return null;
  const indent = /^ */.exec(wordsAt(sound, paragraph))![0];
  return [...exactlyAround(before), replace({ start: before.end, end: after.start }, `\n${indent}- `)];
}

/** An item whose mark stands at its end loses it to what is broken off: that is not what a page break does. */
const hasNoAttributes = (sound: Sound, mark: Mark): boolean => {
  const item = holding(sound, mark, "item");
  return !item || item.data.attributes === "0";
};

/** In a list without empty lines the rest of the list would follow the broken item's end into one paragraph. */
const isLoose = (sound: Sound, mark: Mark): boolean => {
  const end = holding(sound, mark, "item")?.end ?? mark.end;
  return sound.surface === "yaml" || /^(?:\n\n|\n?$)/.test(sound.files.plan.text.slice(end, end + 2));
};

export const structureKinds: readonly Kind[] = [
  {
    rule: "structure/label-mismatch",
    kind: "a written number that is not the computed one",
    plant(sound, random) {
      const label = pickMark(sound, "label", random);
      if (!label) return null;
      const level = Number(label.data.level);
      const ordinal = Number(label.data.path!.split(".").at(-1));
      return {
        plan: [
          replace(
            label,
            exactly(labelOf(level, random.pick([ordinal + 1, ordinal + 2, ...(ordinal > 1 ? [ordinal - 1] : [])]))),
          ),
        ],
      };
    },
  },
  {
    rule: "structure/label-mismatch",
    kind: "a clause's number twice, or left out",
    plant(sound, random) {
      const number = pickMark(
        sound,
        "number",
        random,
        ({ data }, words) => Number(data.count) > 2 && Number(words) > 1,
      );
      if (!number) return null;
      const count = Number(wordsAt(sound, number));
      return {
        plan: [
          replace(number, exactly(String(random.pick([count + 1, count + 3, ...(count > 2 ? [count - 1] : [])])))),
        ],
      };
    },
  },
  {
    rule: "structure/label-mismatch",
    kind: "e) where đ) is due",
    plant(sound, random) {
      const heading = pickMark(
        sound,
        "hashes",
        random,
        ({ data }) => data.level === "2" && isLastPart(sound, data.path!) && isBare(sound, data.path!),
      );
      if (!heading) return null;
      const end = partEnd(sound, heading.data.path!);
      const points = ["a", "b", "c", "d", "e"].map(
        (letter, i) =>
          `### ${letter === "e" ? `${exactly("e)")}` : `${letter})`} Bước thứ ${i + 1}\n\nThực hiện theo đúng trình tự.\n\n`,
      );
      return { plan: [insert(end, points.join(""))] };
    },
  },
  {
    rule: "structure/skipped-level",
    kind: "## written ###",
    plant(sound, random) {
      const hashes = pickMark(sound, "hashes", random, ({ data }) => isSkippable(sound, data.path!));
      const title = hashes && titleAt(sound, hashes.data.path!);
      return hashes && title && { plan: [replace(hashes, "###"), ...exactlyAround(title)] };
    },
  },
  {
    rule: "structure/empty-section",
    kind: "a heading with nothing below it",
    plant(sound, random) {
      const end = pickMark(sound, "section-end", random, ({ data }) => data.level === "1");
      if (!end) return null;
      const title = exactly(random.pick(["Công tác phối hợp", "Kinh phí thực hiện", "Thi đua, khen thưởng"]));
      const last = marksOf(sound, "label").some(({ data }) => data.path?.startsWith(`${end.data.path}.`))
        ? `${partsOf(sound, end.data.path!).length + 1}. `
        : "";
      if (sound.surface === "yaml")
        return { plan: [insert(end.start, `${end.data.indent}- title: ${last}${title}\n`)] };
      return {
        plan: [insert(end.start, `## ${last}${title}${random.chance(0.3) ? "\n\n<!-- sẽ viết sau -->" : ""}\n\n`)],
      };
    },
  },
  {
    rule: "structure/duplicate-id",
    kind: "an id given to a second part",
    plant(sound, random) {
      const ids = marksOf(sound, "id");
      const id = pickOr(ids, random);
      if (!id) return null;
      const words = wordsAt(sound, id);
      const later = pickMark(sound, "heading", random, (one) => one.start > id.end && one.data.attributes === "0");
      if (!later) return null;
      if (isMarkdown(sound)) return { plan: [insert(later.end, ` {${within(`#${fault(words)}`)}}`)] };
      const indent = " ".repeat(later.start - sound.files.plan.text.lastIndexOf("\n", later.start) - 1);
      return { plan: [insert(later.end, `\n${indent}id: ${exactly(words)}`)] };
    },
  },
  {
    rule: "structure/unfinished",
    kind: "a page break in a sentence",
    plant(sound, random) {
      const sentence = pickMark(sound, "sentence", random, (one) => hasNoAttributes(sound, one) && isLoose(sound, one));
      const words = sentence && gap(sound, sentence);
      const edits = words && broken(sound, ...words);
      return edits && { plan: edits };
    },
  },
  {
    rule: "structure/unfinished",
    kind: "a page break in a document's date",
    plant(sound, random) {
      const date = pickMark(sound, "cite-date", random, (one, words) => {
        const sentence = holding(sound, one, "sentence") ?? holding(sound, one, "basis");
        return (
          /tháng [3-9] năm/.test(words) &&
          sentence !== null &&
          hasNoAttributes(sound, one) &&
          isLoose(sound, sentence) &&
          isMarkdown(sound)
        );
      });
      if (!date) return null;
      const [, before = ""] = /^(.*tháng) /.exec(wordsAt(sound, date)) ?? [];
      const at = date.start + before.length;
      return {
        plan: [...exactlyAround({ start: at - "tháng".length, end: at }), replace({ start: at, end: at + 1 }, "\n\n")],
      };
    },
  },
  {
    rule: "structure/unfinished",
    kind: "a page break in a document's title",
    plant(sound, random) {
      const title = pickMark(sound, "cite-title", random, (one, words) => {
        const sentence = holding(sound, one, "sentence") ?? holding(sound, one, "basis");
        return (
          isMarkdown(sound) &&
          !words.includes("\n") &&
          sentence !== null &&
          hasNoAttributes(sound, one) &&
          isLoose(sound, sentence)
        );
      });
      const words = title && wordsIn(sound, title);
      const [a, b] = words?.slice(3, 5) ?? [];
      if (!a || !b || !small.test(a.text) || !small.test(b.text) || b.start - a.end !== 1) return null;
      return { plan: [...exactlyAround(a), replace({ start: a.end, end: b.start }, "\n\n")] };
    },
  },
  {
    rule: "structure/written-outline",
    kind: "a heading without its #",
    isRun: true,
    plant(sound, random) {
      // `1. …` is a Markdown list without its `##`.
      const label = pickMark(sound, "label", random, ({ data }) => isMarkdown(sound) && data.level !== "2");
      const hashes = label && marksOf(sound, "hashes").find(({ data }) => data.path === label.data.path);
      const heading = label && holding(sound, label, "heading");
      if (!hashes || !heading || heading.data.attributes !== "0") return null;
      // The run that the line opens may begin with a list above it that has no empty lines.
      if (/[^\n]\n {2,}\+ /.test(sound.files.plan.text)) return null;
      return {
        plan: [
          ...around({ start: label.start, end: heading.end }, "within"),
          replace({ start: hashes.start, end: label.start }, ""),
          ...around(label, "fault"),
        ].sort((a, b) => a.start - b.start),
      };
    },
  },
  {
    rule: "structure/written-outline",
    kind: "items that are lines of one paragraph",
    plant(sound, random) {
      const paragraph = pickMark(
        sound,
        "paragraph",
        random,
        (one) =>
          isMarkdown(sound) &&
          isLeaf(sound, one) &&
          inside(sound, one, "sentence").some(({ data }) => data.where === "free"),
      );
      const lines = ["a) Bước chuẩn bị;", "b) Bước thực hiện;", "c) Bước tổng kết."];
      return (
        paragraph && {
          plan: [
            insert(
              paragraph.end,
              `\n\n${within(`${fault("a)")}${lines[0]!.slice(2)}\n${place(lines[1]!)}\n${place(lines[2]!)}`)}`,
            ),
          ],
        }
      );
    },
  },
  {
    rule: "structure/too-many",
    kind: "more points than letters",
    plant(sound, random) {
      const heading = pickMark(
        sound,
        "hashes",
        random,
        ({ data }) => data.level === "2" && isLastPart(sound, data.path!) && isBare(sound, data.path!),
      );
      if (!heading) return null;
      const points = Array.from(
        { length: 24 },
        (_, i) => `${i === 23 ? exactly("24") : i + 1}. Việc thứ ${i + 1} trong năm.\n\n`,
      );
      return { plan: [insert(partEnd(sound, heading.data.path!), `Các việc cụ thể như sau:\n\n${points.join("")}`)] };
    },
  },
  {
    rule: "structure/too-deep",
    kind: "a heading below the last level",
    plant(sound, random) {
      const hashes = pickMark(
        sound,
        "hashes",
        random,
        ({ data }) =>
          data.level === "3" && isFree(sound, data.path!) && !hasLabels(sound) && !data.path!.endsWith(".1"),
      );
      const title = hashes && titleAt(sound, hashes.data.path!);
      return hashes && title && { plan: [replace(hashes, "####"), ...exactlyAround(title)] };
    },
  },
];

/** In a clause without points of its own. */
function isLeaf(sound: Sound, { start }: Mark): boolean {
  const heading = marksOf(sound, "heading").findLast((one) => one.start < start);
  return heading?.data.parts === "0" && heading.data.level === "2";
}

const hasLabels = (sound: Sound): boolean => marksOf(sound, "label").length > 0;

const titleAt = (sound: Sound, path: string): Mark | undefined =>
  marksOf(sound, "title").find(({ data }) => data.path === path);

const partsOf = (sound: Sound, path: string): readonly Mark[] =>
  marksOf(sound, "heading").filter(
    ({ data }) => data.path?.startsWith(`${path}.`) && data.path.split(".").length === path.split(".").length + 1,
  );

/** First of its part, without parts of its own, and its going down a level moves no number that somebody refers to. */
function isSkippable(sound: Sound, path: string): boolean {
  const heading = marksOf(sound, "heading").find(({ data }) => data.path === path);
  return (
    !hasLabels(sound) &&
    heading?.data.level === "2" &&
    heading.data.parts === "0" &&
    path.endsWith(".1") &&
    isFree(sound, path)
  );
}

const isLastPart = (sound: Sound, path: string): boolean =>
  !titleAt(sound, [...path.split(".").slice(0, -1), Number(path.split(".").at(-1)) + 1].join("."));

/** A part of a section that hands nothing out, with nothing that has a number. */
const isBare = (sound: Sound, path: string): boolean => {
  const heading = marksOf(sound, "heading").find(({ data }) => data.path === path)!;
  const end = partEnd(sound, path);
  const whole = { start: heading.start, end };
  return (
    heading.data.parts === "0" &&
    inside(sound, whole, "number").length === 0 &&
    inside(sound, whole, "sentence").every(({ data }) => data.where === "free") &&
    inside(sound, whole, "sentence").length > 0
  );
};

/** Where the last part of a section ends: before the section's own end. */
const partEnd = (sound: Sound, path: string): number =>
  marksOf(sound, "section-end").find(({ data }) => data.path === path.split(".").slice(0, -1).join("."))!.start;
