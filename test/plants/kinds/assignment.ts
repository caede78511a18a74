// Faults of who does what.
import { closing, type Mark, opening } from "../marked.ts";
import { around, type Edits, exactly, fault, insert, type Kind, place, replace, within } from "../planted.ts";
import type { Random } from "../random.ts";
import type { Sound } from "../sound.ts";
import { holding, inside, isMarkdown, marksOf, misspelt, pickMark, wordsAt } from "./find.ts";

const idsOf = ({ world }: Sound): string[] =>
  [world.issuer, ...world.offices, ...world.communes, ...world.others, ...world.groups].map(({ id }) => id);

/** A name that reads like a unit's and that the directory lacks. */
function strangeName(sound: Sound, name: string, random: Random): string {
  const words = name.split(" ");
  const last = words.at(-1)!;
  return random.chance(0.5) && last.length > 3 && /^\p{L}+$/u.test(last)
    ? [...words.slice(0, -1), misspelt(last, random)].join(" ")
    : random.pick(
        sound.world.year > 2025
          ? ["Sở Ngoại vụ", "Sở Dân tộc và Tôn giáo", "Ban Quản lý dự án tỉnh"]
          : ["Phòng Kinh tế", "Phòng Lao động và Việc làm", "Trung tâm Thể thao quận"],
      );
}

const misspeltId = (kind: string, mark: string): Kind => ({
  rule: "assignment/unknown-unit",
  kind,
  plant(sound, random) {
    const id = pickMark(sound, mark, random);
    return id && { plan: [replace(id, exactly(misspelt(wordsAt(sound, id), random, idsOf(sound))))] };
  },
});

/** `wanted`: of the parts that have the mark. */
const strange = (kind: string, mark: string, wanted: (mark: Mark) => boolean = () => true): Kind => ({
  rule: "assignment/unknown-unit",
  kind,
  plant(sound, random) {
    const name = pickMark(sound, mark, random, (one, words) => wanted(one) && !words.includes("\n"));
    if (!name) return null;
    const other = strangeName(sound, wordsAt(sound, name), random);
    const after = sound.files.plan.text.slice(name.end);
    const sentence = holding(sound, name, "sentence");
    // Nothing shows where a name ends that is none, if its duty begins right behind it.
    const isClear = /^(?: ?[:;,.|)\]\n]| và | chủ trì| có trách nhiệm|$)/.test(after) || !sentence;
    if (isClear) return { plan: [replace(name, exactly(other))] };
    return {
      plan: [insert(name.start, opening("within")), replace(name, fault(other)), insert(sentence.end, closing)],
    };
  },
});

/** A list in which every item opens with its holder. */
const openedItem = (sound: Sound, random: Random): Mark | null =>
  pickMark(sound, "item", random, (one) => {
    const [sentence] = inside(sound, one, "sentence");
    return sentence?.data.form === "opened" && inside(sound, one, "opening").length === 1;
  });

/** New items before an item; texts with a colon are quoted in YAML. */
function itemsBefore(sound: Sound, item: Mark, texts: readonly string[]): Edits {
  if (isMarkdown(sound)) return { plan: [insert(item.start, texts.map((text) => `- ${text}\n\n`).join(""))] };
  return { plan: [insert(item.start, texts.map((text) => `${item.data.indent}- "${text}"\n`).join(""))] };
}

export const assignmentKinds: readonly Kind[] = [
  misspeltId("a misspelt unit in lead", "lead"),
  misspeltId("a misspelt recipient", "recipient"),
  misspeltId("a misspelt unit that gets a plan of its own", "derive-to"),
  misspeltId("a misspelt unit that is signed for", "signer-of"),
  misspeltId("a misspelt receiver of reports", "report-to"),
  misspeltId("a misspelt collector of reports", "report-via"),
  strange("an opening that names no unit", "opening"),
  strange("a heading that names no unit", "heading-name", ({ data }) => data.alone === "true"),
  strange("one of two names in a heading that is none", "heading-name", ({ data }) => data.alone === "false"),
  strange("a supporter that the directory lacks", "supporter"),
  strange("a closing line that names no unit", "line-lead"),
  strange("a supporting line that names no unit", "line-support"),
  strange("a cell that names no unit", "cell-lead"),
  {
    rule: "assignment/unknown-unit",
    kind: "a misspelt issuer",
    plant(sound, random) {
      const value = pickMark(sound, "value", random, ({ data }) => data.key === "issuer");
      return value && { plan: [replace(value, exactly(misspelt(wordsAt(sound, value), random, idsOf(sound))))] };
    },
  },
  {
    rule: "assignment/unknown-unit",
    kind: "a misspelt member of a group",
    plant(sound, random) {
      const member = pickMark(sound, "member", random, () => true, "units");
      return (
        member && { units: [replace(member, exactly(misspelt(wordsAt(sound, member, "units"), random, idsOf(sound))))] }
      );
    },
  },
  {
    rule: "assignment/unknown-unit",
    kind: "one misspelt name, thirty duties",
    plant(sound, random) {
      const item = openedItem(sound, random);
      const name = random.pick(
        sound.world.year > 2025
          ? ["Sở Nội vu", "Sở Tài chinh", "Sở Xây dựng"]
          : ["Phòng Nội vu", "Phòng Tư pháo", "Phòng Kinh tế"],
      );
      return (
        item &&
        itemsBefore(
          sound,
          item,
          Array.from(
            { length: 30 },
            (_, i) => `${i === 0 ? exactly(name) : place(name)}: thực hiện việc thứ ${i + 1}.`,
          ),
        )
      );
    },
  },
  {
    rule: "assignment/unknown-unit",
    kind: "one misspelt id in several marks",
    plant(sound, random) {
      const ids = [
        ...marksOf(sound, "lead"),
        ...marksOf(sound, "recipient"),
        ...marksOf(sound, "derive-to"),
        ...marksOf(sound, "report-via"),
      ];
      const uses = new Map<string, Mark[]>();
      for (const one of ids) uses.set(wordsAt(sound, one), [...(uses.get(wordsAt(sound, one)) ?? []), one]);
      const many = [...uses].filter(([, all]) => all.length > 1);
      if (many.length === 0) return null;
      const [id, all] = random.pick(many);
      const other = misspelt(id, random, idsOf(sound));
      return {
        plan: [...all]
          .sort((a, b) => a.start - b.start)
          .map((one, i) => replace(one, i === 0 ? exactly(other) : place(other))),
      };
    },
  },
  {
    rule: "assignment/no-holder",
    kind: "a duty of nobody",
    plant(sound, random) {
      const item = openedItem(sound, random);
      return (
        item &&
        itemsBefore(sound, item, [
          within(
            fault(
              random.pick([
                "Bố trí trụ sở và trang thiết bị làm việc.",
                "Lập danh sách công việc cần làm trong năm.",
                "Xây dựng phần mềm theo dõi tiến độ.",
              ]),
            ),
          ),
        ])
      );
    },
  },
  {
    rule: "assignment/unit-without-duty",
    kind: "a heading that names a unit and says nothing for it to do",
    plant(sound, random) {
      const end = marksOf(sound, "section-end").findLast(({ data }) => data.level === "1");
      const used = marksOf(sound, "heading-name").map(({ data }) => data.unit);
      const unit = sound.world.offices.find(({ id }) => !used.includes(id));
      const last = marksOf(sound, "title").some((one) => one.data.holder === "name");
      if (!end || !unit || !last || marksOf(sound, "label").length > 0) return null;
      const name = exactly(unit.name);
      const lead = random.pick(["Thực hiện các nhiệm vụ sau:", "Các việc cụ thể như sau:"]);
      const closing = marksOf(sound, "closing")[0]!;
      const paragraph = holding(sound, closing, "paragraph")!;
      if (isMarkdown(sound)) return { plan: [insert(paragraph.start, `## ${name}\n\n${lead}\n\n`)] };
      return { plan: [insert(end.start, `${end.data.indent}- title: ${name}\n${end.data.indent}  text: "${lead}"\n`)] };
    },
  },
  {
    rule: "assignment/lead-and-support",
    kind: "a unit that works along with itself",
    plant(sound, random) {
      const supporter = pickMark(
        sound,
        "supporter",
        random,
        ({ data }) => !sound.world.groups.some(({ id }) => id === data.lead),
      );
      const unit = supporter && sound.world.offices.find(({ id }) => id === supporter.data.lead);
      const sentence = supporter && holding(sound, supporter, "sentence");
      return unit && supporter && sentence
        ? {
            plan: [...around(sentence, "within"), replace(supporter, fault(unit.name))].sort(
              (a, b) => a.start - b.start,
            ),
          }
        : null;
    },
  },
  {
    rule: "assignment/group-count",
    kind: "a member missing of a counted group",
    plant(sound, random) {
      const groups = sound.world.groups.filter(({ name }) => /\d/.test(name));
      const group = random.pick(groups);
      const entry = marksOf(sound, "group", "units").find(({ data }) => data.group === group.id)!;
      const name = marksOf(sound, "group-name", "units").find(
        (one) => entry.start <= one.start && one.end <= entry.end,
      )!;
      const member = marksOf(sound, "member", "units").filter(({ data }) => data.group === group.id)[1]!;
      const text = sound.files.units.text;
      const isFlow = text.slice(0, member.start).endsWith(", ");
      const taken = isFlow
        ? { start: member.start - 2, end: member.end }
        : { start: text.lastIndexOf("\n", member.start), end: member.end };
      const count = name.start + wordsAt(sound, name, "units").search(/\d/);
      return {
        units: [
          insert(entry.start, opening("within")),
          ...around({ start: count, end: count + 1 }, "fault"),
          replace(taken, ""),
          insert(entry.end, closing),
        ],
      };
    },
  },
  {
    rule: "units/not-in-existence",
    kind: "a unit that ended before the plan",
    plant(sound, random) {
      const { offices, year } = sound.world;
      const opening = pickMark(sound, "opening", random, ({ data }) => offices.some(({ id }) => id === data.unit));
      const line =
        opening &&
        marksOf(sound, "unit-line", "units").find(
          (one) => one.data.unit === opening.data.unit && wordsAt(sound, one, "units").trim().startsWith("kind:"),
        );
      if (!line) return null;
      const [unit] = offices.filter(({ id }) => id === line.data.unit);
      const named = firstUse(sound, unit!.id);
      return named && { units: [insert(line.end, `    to: ${year - 1}-12-31\n`)], plan: around(named, "fault") };
    },
  },
];

/** Where a unit is first handed a duty; null where a group or a mark may do it before. */
function firstUse(sound: Sound, id: string): Mark | null {
  const group = sound.world.groups.filter(({ members }) => members.includes(id)).map(({ id }) => id);
  const uses = [
    "opening",
    "supporter",
    "heading-name",
    "line-lead",
    "line-support",
    "cell-lead",
    "cell-support",
    "lead",
    "report-via",
  ].flatMap((kind) => marksOf(sound, kind));
  const first = uses
    .filter((one) => one.data.unit === id || !one.data.unit || group.includes(one.data.unit))
    .sort((a, b) => a.start - b.start)[0];
  return first?.data.unit === id ? first : null;
}
