// Faults of references to parts of the plan, and of footnotes.
import { addressOf } from "../draft.ts";
import { closing, type Mark, opening } from "../marked.ts";
import { exactly, exactlyAround, fault, insert, type Kind, place, replace } from "../planted.ts";
import type { Sound } from "../sound.ts";
import { inside, isMarkdown, marksOf, misspelt, pickMark, wordsAt } from "./find.ts";

const idsOf = (sound: Sound): string[] => marksOf(sound, "id").map((one) => wordsAt(sound, one));

const referencesTo = (sound: Sound, kind: "reference" | "link", path: string): readonly Mark[] =>
  marksOf(sound, kind).filter(({ data }) => data.path === path || data.path?.startsWith(`${path}.`));

/** Sentences that hand nothing out and name nothing. */
const plain = (sound: Sound, one: Mark): boolean =>
  one.data.where === "free" &&
  ["reference", "link", "cite", "cite-mark", "note-mark"].every((kind) => inside(sound, one, kind).length === 0);

const stop = (sound: Sound, { start, end }: Mark): number => start + wordsAt(sound, { start, end }).search(/[.:]\s*$/);

export const referenceKinds: readonly Kind[] = [
  {
    rule: "reference/broken",
    kind: "a misspelt target of a link",
    plant(sound, random) {
      const target = pickMark(sound, "link-target", random);
      return (
        target && {
          plan: [
            insert(target.start - 1, opening("within")),
            replace(target, fault(misspelt(wordsAt(sound, target), random, idsOf(sound)))),
            insert(target.end, closing),
          ],
        }
      );
    },
  },
  {
    rule: "reference/broken",
    kind: "a part that is not there",
    plant(sound, random) {
      const reference = pickMark(sound, "reference", random);
      if (!reference) return null;
      const parts = Math.max(
        ...marksOf(sound, "heading").map(({ data }) =>
          data.level === "1" && !data.path!.startsWith("PL") ? Number(data.path) : 0,
        ),
      );
      const other = random.pick([
        "khoản 15 Mục I",
        addressOf(String(parts + 1)),
        `điểm y khoản 1 Mục ${parts > 1 ? "I" : "II"}`,
        "Phụ lục IX",
      ]);
      return { plan: [replace(reference, exactly(other))] };
    },
  },
  {
    rule: "reference/broken",
    kind: "a misspelt footnote",
    plant(sound, random) {
      const note = pickMark(sound, "note-mark", random);
      const name = note && inside(sound, note, "note-name")[0];
      return name && { plan: [...exactlyAround(note), replace(name, "ghi-chú-x")].sort((a, b) => a.start - b.start) };
    },
  },
  ...(["link", "reference"] as const).map(
    (kind): Kind => ({
      rule: "reference/broken",
      kind: `a heading deleted that ten ${kind === "link" ? "links point at" : "sentences refer to"}`,
      plant(sound, random) {
        const heading = deletable(sound, random);
        const id = heading && inside(sound, heading, "id")[0];
        const sentence = pickMark(
          sound,
          "sentence",
          random,
          (one) => plain(sound, one) && wordsAt(sound, one).endsWith("."),
        );
        if (!heading || !sentence || (kind === "link" && !id)) return null;
        const name = kind === "link" ? `#${wordsAt(sound, id!)}` : addressOf(heading.data.path!);
        const told = (i: number): string => (i === 0 ? exactly(name) : place(name));
        const one = (i: number): string => (kind === "link" ? ` (xem [](${told(i)}))` : ` (xem ${told(i)})`);
        return {
          plan: [
            replace({ start: heading.start, end: heading.end + 2 }, ""),
            insert(sentence.end - 1, Array.from({ length: 10 }, (_, i) => one(i)).join(",")),
          ],
        };
      },
    }),
  ),
  {
    rule: "reference/broken",
    kind: "one missing id, ten links",
    plant(sound, random) {
      const sentence = pickMark(
        sound,
        "sentence",
        random,
        (one) => plain(sound, one) && wordsAt(sound, one).endsWith("."),
      );
      const id = "phan-da-bo";
      const link = (i: number): string => ` (xem [](${i === 0 ? exactly(`#${id}`) : place(`#${id}`)}))`;
      return sentence && { plan: [insert(sentence.end - 1, Array.from({ length: 10 }, (_, i) => link(i)).join(","))] };
    },
  },
  {
    rule: "reference/broken",
    kind: "one missing part, ten references",
    plant(sound, random) {
      const sentence = pickMark(
        sound,
        "sentence",
        random,
        (one) => plain(sound, one) && wordsAt(sound, one).endsWith("."),
      );
      const part = random.pick(["khoản 19 Mục I", "Phụ lục VII"]);
      return (
        sentence && {
          plan: [
            insert(
              sentence.end - 1,
              Array.from({ length: 10 }, (_, i) => ` (xem ${i === 0 ? exactly(part) : place(part)})`).join(","),
            ),
          ],
        }
      );
    },
  },
  {
    rule: "reference/broken",
    kind: "points of one missing clause",
    plant(sound, random) {
      const sentence = pickMark(
        sound,
        "sentence",
        random,
        (one) => plain(sound, one) && wordsAt(sound, one).endsWith("."),
      );
      const parts = ["khoản 17 Mục I", "điểm a khoản 17 Mục I", "điểm b khoản 17 Mục I"];
      return (
        sentence && {
          plan: [
            insert(
              sentence.end - 1,
              parts.map((part, i) => ` (xem ${i === 0 ? exactly(part) : place(part)})`).join(","),
            ),
          ],
        }
      );
    },
  },
  {
    rule: "reference/stale",
    kind: "an old number in a link",
    plant(sound, random) {
      const text = pickMark(sound, "link-text", random, (_, words) => words !== "");
      const link = text && marksOf(sound, "link").find((one) => one.start <= text.start && text.end <= one.end);
      if (!link) return null;
      const other = random.pick(
        ["khoản 1 Mục I", "Mục I", "khoản 2 Mục II"].filter((one) => one !== wordsAt(sound, text)),
      );
      return {
        plan: [insert(link.start, opening("within")), replace(text, fault(other)), insert(link.end, closing)],
      };
    },
  },
  {
    rule: "reference/ambiguous",
    kind: "a clause of no section",
    plant(sound, random) {
      const [leadIn] = marksOf(sound, "lead-in");
      const sections = marksOf(sound, "heading").filter(
        ({ data }) => data.level === "1" && !data.path!.startsWith("PL") && hasClause(sound, data.path!),
      );
      if (!leadIn || sections.length < 2) return null;
      const at = leadIn.start + wordsAt(sound, leadIn).search(/,\s+gồm/);
      return { plan: [insert(at, ` và các việc tại ${exactly(`khoản ${random.integer(1, 1)}`)}`)] };
    },
  },
  {
    rule: "reference/level-name",
    kind: "a clause called a section",
    plant(sound, random) {
      const sentence = pickMark(
        sound,
        "sentence",
        random,
        (one) => plain(sound, one) && ownSection(sound, one) !== null,
      );
      return sentence && { plan: [insert(stop(sound, sentence), ` (xem ${exactly("Mục 1")})`)] };
    },
  },
  {
    rule: "reference/unused-footnote",
    kind: "a footnote without its mark",
    plant(sound, random) {
      const mark = pickMark(sound, "note-mark", random);
      const id = mark && marksOf(sound, "note-id").find((one) => wordsAt(sound, one) === mark.data.name);
      if (!mark || !id) return null;
      const told = isMarkdown(sound) ? { start: id.start - 2, end: id.end + 1 } : id;
      return { plan: [replace(mark, ""), ...exactlyAround(told)] };
    },
  },
];

const hasClause = (sound: Sound, path: string): boolean =>
  marksOf(sound, "heading").some(({ data }) => data.path === `${path}.1`);

/** The level-1 part around it has a clause 1. */
function ownSection(sound: Sound, { start }: Mark): string | null {
  const heading = marksOf(sound, "heading").findLast((one) => one.start < start && one.data.level === "1");
  return heading && !heading.data.path!.startsWith("PL") && hasClause(sound, heading.data.path!)
    ? heading.data.path!
    : null;
}

/** The last clause of a section, which nothing refers to, and whose content then belongs to the clause before it. */
function deletable(sound: Sound, random: Parameters<Kind["plant"]>[1]): Mark | null {
  return pickMark(sound, "heading", random, ({ data }) => {
    const path = data.path!;
    const [top, ordinal] = path.split(".");
    const above = marksOf(sound, "heading").find((one) => one.data.path === top);
    const end = marksOf(sound, "section-end").find((one) => one.data.path === top);
    if (!above || !end || !isMarkdown(sound) || data.level !== "2" || data.parts !== "0" || ordinal === "1")
      return false;
    const isLast = !marksOf(sound, "heading").some((one) => one.data.path === `${top}.${Number(ordinal) + 1}`);
    const whole = inside(sound, { start: above.start, end: end.start }, "sentence");
    const hasNumbers = inside(sound, { start: above.start, end: end.start }, "number").length > 0;
    const isNamed = referencesTo(sound, "link", path).length + referencesTo(sound, "reference", path).length > 0;
    return isLast && !hasNumbers && !isNamed && whole.every((one) => one.data.where === "free");
  });
}
