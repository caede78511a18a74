// Faults of deadlines and of reporting duties.
import type { Mark } from "../marked.ts";
import { type Edits, exactly, fault, insert, type Kind, replace, within } from "../planted.ts";
import { dateOf } from "../prose.ts";
import type { Random } from "../random.ts";
import type { Sound } from "../sound.ts";
import { inside, isMarkdown, marksOf, pickMark, wordsAt } from "./find.ts";

/** Attributes of a block that has none. */
function withAttributes(
  sound: Sound,
  item: Mark,
  pairs: readonly (readonly [string, string])[],
  tag = within,
): Edits | null {
  const [sentence] = inside(sound, item, "sentence");
  if (!sentence || item.data.attributes !== "0") return null;
  if (isMarkdown(sound))
    return {
      plan: [insert(sentence.end, ` ${tag(`{${pairs.map((pair) => pair.join("=").replace(/=$/, "")).join(" ")}}`)}`)],
    };
  const words = wordsAt(sound, item);
  if (!/^ *- \S/.test(words) || item.data.items !== "0") return null;
  const at = item.start + words.indexOf("- ") + 2;
  const lines = pairs.map(([key, value]) => `${item.data.indent}  ${key}: ${value}`.trimEnd());
  // A text of several lines stands deeper than its key.
  if (words.trimEnd().includes("\n")) return null;
  return {
    plan: [
      insert(at, "text: "),
      insert(item.end, `${tag(lines.join("\n").trimStart()).replace(/^/, `${item.data.indent}  `)}\n`),
    ],
  };
}

/** The heading above says to whom, and how often. */
function reports(sound: Sound, { start }: Mark): boolean {
  const heading = marksOf(sound, "heading").findLast((one) => one.start < start);
  return heading !== undefined && inside(sound, heading, "report").length > 0;
}

const leaves = (sound: Sound, random: Random): Mark | null =>
  pickMark(
    sound,
    "item",
    random,
    (one) =>
      one.data.attributes === "0" &&
      inside(sound, one, "prose-due").length === 0 &&
      inside(sound, one, "sentence")[0]?.data.form !== "closing-line" &&
      !reports(sound, one) &&
      inside(sound, one, "sentence")[0]?.data.where === "duty",
  );

export const deadlineKinds: readonly Kind[] = [
  {
    rule: "deadline/invalid",
    kind: "a day or quarter that no year has",
    plant(sound, random) {
      const due = pickMark(sound, "due", random);
      const { year } = sound.world;
      return (
        due && {
          plan: [replace(due, exactly(random.pick([`${year}-13`, `31/6/${year}`, `${year}-Q5`, `${year}-02-30`])))],
        }
      );
    },
  },
  {
    rule: "deadline/outside-period",
    kind: "a mark of another year",
    plant(sound, random) {
      const due = pickMark(sound, "due", random, ({ data }) => data.rule === "false");
      const year = sound.world.year + random.integer(1, 2);
      return (
        due && {
          plan: [replace(due, exactly(random.pick([`${year}-Q1`, `${year}-03-31`, `15/5/${year}`, `${year}-07`])))],
        }
      );
    },
  },
  {
    rule: "deadline/outside-period",
    kind: "a day of another year in a duty's words",
    plant(sound, random) {
      const due = pickMark(sound, "prose-due", random, (_, words) => !words.includes("\n"));
      return (
        due && {
          plan: [replace(due, within(wordsAt(sound, due).replace(/\d{4}/, fault(String(sound.world.year + 1)))))],
        }
      );
    },
  },
  {
    rule: "deadline/before-plan",
    kind: "a mark before the day of the plan",
    plant(sound, random) {
      const { date, year } = sound.world;
      const due = pickMark(sound, "due", random, ({ data }) => data.rule === "false");
      return due && date
        ? { plan: [replace(due, exactly(random.pick([`${year}-01-05`, `04/01/${year}`, `${date.slice(0, 8)}02`])))] }
        : null;
    },
  },
  {
    rule: "deadline/before-plan",
    kind: "a day before the plan in a duty's words",
    plant(sound, random) {
      const due = pickMark(sound, "prose-due", random, (_, words) => !words.includes("\n"));
      return due && sound.world.date
        ? { plan: [replace(due, within(`hoàn thành trước ${fault(dateOf(`${sound.world.year}-01-10`, true))}`))] }
        : null;
    },
  },
  {
    rule: "deadline/report-without-recipient",
    kind: "a report to nobody",
    plant(sound, random) {
      const item = leaves(sound, random);
      return (
        item &&
        withAttributes(sound, item, [["report", random.pick(["quarterly", "monthly", "yearly"])]], (text) =>
          within(text.replace("report", fault("report"))),
        )
      );
    },
  },
  {
    rule: "deadline/report-without-period",
    kind: "a report without a period",
    plant(sound, random) {
      const item = leaves(sound, random);
      return (
        item &&
        withAttributes(
          sound,
          item,
          [
            ["report", ""],
            ["to", sound.world.issuer.id],
          ],
          (text) => within(text.replace("report", fault("report"))),
        )
      );
    },
  },
];
