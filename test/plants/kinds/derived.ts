// Faults of a plan that extends another. The plan carries two duties of its parent, but for the fault.
import { createHash } from "node:crypto";
import type { Mark } from "../marked.ts";
import { type Edit, type Edits, exactly, fault, insert, type Kind, replace } from "../planted.ts";
import type { Random } from "../random.ts";
import type { Sound } from "../sound.ts";
import { works } from "../words.ts";
import { isMarkdown, marksOf, misspelt, wordsAt } from "./find.ts";

const path = "cap-tren.md";
const duties = ["nv-mot", "nv-hai"];
const spare = duties.length;

/** The parent's text: two duties of the plan's issuer. `extended`: the plan that it extends itself. */
function parentOf({ world }: Sound, random: Random, extended: string | null = null): string {
  const items = random
    .shuffle(works)
    .slice(0, duties.length)
    .map((work, i) => `- ${work[0]!.toUpperCase()}${work.slice(1)}. {#${duties[i]} lead=${world.issuer.id}}`);
  const lines = [
    "plan: cap-tren",
    "title: về công tác cải cách hành chính",
    `issuer: ${world.others[0]!.id}`,
    `period: ${world.year}`,
    ...(extended === null ? [] : [`extends: ${extended}`]),
  ];
  return `---\n${lines.join("\n")}\n---\n\n# Nhiệm vụ\n\n${items.join("\n\n")}\n`;
}

/** Items of one line without attributes, each of which can say whose duty it carries. */
function carriers(sound: Sound, random: Random): readonly Mark[] | null {
  const plain = marksOf(sound, "item").filter(
    (one) => one.data.attributes === "0" && one.data.items === "0" && !/\n.|[>|]-?\n/s.test(wordsAt(sound, one)),
  );
  return plain.length > spare ? random.shuffle(plain).slice(0, spare + 1) : null;
}

/** `item` carries the duty with that id. */
function carrying(sound: Sound, item: Mark, id: string): Edit[] {
  if (isMarkdown(sound)) return [insert(item.end, ` {from=${id}}`)];
  const sign = item.start + (item.data.indent ?? "").length + "- ".length;
  return [insert(sign, "text: "), insert(item.end, `${item.data.indent}  from: ${id}\n`)];
}

function extending(sound: Sound, value: string): Edit {
  const [first] = marksOf(sound, "line");
  return insert(first!.end, `extends: ${value}\n`);
}

/** `carried`: what each of the chosen items carries. */
function derived(
  sound: Sound,
  random: Random,
  {
    value = path,
    carried = duties,
    parent = parentOf(sound, random),
  }: Partial<Record<"value" | "parent", string>> & {
    readonly carried?: readonly string[];
  },
): Edits | null {
  const items = carriers(sound, random);
  if (!items) return null;
  const edits = carried.flatMap((id, i) => carrying(sound, items[i]!, id));
  return { plan: [extending(sound, value), ...edits], parent: [insert(0, parent)] };
}

export const derivedKinds: readonly Kind[] = [
  {
    rule: "derived/not-carried",
    kind: "a duty of the parent that no block carries",
    plant: (sound, random) => derived(sound, random, { value: fault(path), carried: [random.pick(duties)] }),
  },
  {
    rule: "derived/orphan",
    kind: "a block that carries what the parent has not",
    plant: (sound, random) =>
      derived(sound, random, { carried: [...duties, exactly(misspelt(random.pick(duties), random, duties))] }),
  },
  {
    rule: "derived/no-parent",
    kind: "a parent that is not there",
    plant: (sound, random) => derived(sound, random, { value: exactly("cap-tren/plan.md") }),
  },
  {
    rule: "derived/no-parent",
    kind: "a parent that is the plan itself",
    plant: (sound, random) => derived(sound, random, { value: exactly(isMarkdown(sound) ? "plan.md" : "plan.yaml") }),
  },
  {
    rule: "derived/cycle",
    kind: "two plans that extend each other",
    plant: (sound, random) =>
      derived(sound, random, {
        value: exactly(path),
        parent: parentOf(sound, random, isMarkdown(sound) ? "plan.md" : "plan.yaml"),
      }),
  },
  {
    rule: "derived/outdated",
    kind: "a parent that has changed since",
    plant(sound, random) {
      const edits = derived(sound, random, { value: exactly(path) });
      return edits && { ...edits, base: [insert(0, recordOf(parentOf(sound, random)))] };
    },
  },
  {
    rule: "derived/conflict",
    kind: "a merge that nobody has finished",
    plant(sound, random) {
      const item = carriers(sound, random)?.[0];
      if (!item) return null;
      const { text } = sound.files.plan;
      const start = text.lastIndexOf("\n", item.start - 1) + 1;
      const end = text.indexOf("\n", item.end - 1) + 1;
      const line = text.slice(start, end);
      const marked = `${fault("<<<<<<< của đơn vị")}\n${line}||||||| bản trước\n${line}=======\n${line}>>>>>>> của cấp trên\n`;
      return { plan: [replace({ start, end }, marked)] };
    },
  },
];

/** What the plan was derived from, as its record says: another text of the parent. */
function recordOf(parent: string): string {
  const text = "# Việc\n\n- Việc trước đây.\n";
  const lines = [
    "base: 1",
    "parent: cap-tren",
    `path: "${path}"`,
    `parent-sha256: ${sha256(`${parent}\nTrước đây.\n`)}`,
    `sha256: ${sha256(text)}`,
    "tool: plan-compiler 0.1.0",
  ];
  return `---\n${lines.join("\n")}\n---\n\n${text}`;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
