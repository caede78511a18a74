// Faults of front matter, attributes and the data files.
import { around, exactly, exactlyAround, fault, insert, type Kind, replace, within } from "../planted.ts";
import { isMarkdown, marksOf, misspelt, pickMark, wordsAt } from "./find.ts";

const required = ["plan", "title", "issuer"];
const keys = [
  "plan",
  "type",
  "title",
  "issuer",
  "number",
  "date",
  "place",
  "period",
  "signer",
  "recipients",
  "derive",
  "symbol",
  "letterhead",
  "outline",
];

export const metadataKinds: readonly Kind[] = [
  ...required.map(
    (key): Kind => ({
      rule: "metadata/missing",
      kind: `the key ${key} is left out`,
      plant(sound, random) {
        const line = pickMark(sound, "line", random, ({ data }) => data.key === key);
        if (!line) return null;
        const [first] = marksOf(sound, "front-open");
        if (first) return { plan: [...exactlyAround(first), replace(line, "")] };
        const top = marksOf(sound, "line").find((one) => one !== line)!;
        const end = sound.files.plan.text.indexOf("\n", top.start);
        return {
          plan: [
            replace(line, ""),
            ...around({ start: top.start, end: Math.max(top.start, end) }, "within"),
            ...around({ start: top.start, end: top.start }, "fault"),
          ],
        };
      },
    }),
  ),
  {
    rule: "metadata/missing",
    kind: "a unit without its name",
    plant(sound, random) {
      const line = pickMark(sound, "unit-line", random, (_, words) => words.trim().startsWith("name:"), "units");
      const unit = marksOf(sound, "unit", "units").find(
        (one) => line && one.start <= line.start && line.end <= one.end,
      );
      const id = marksOf(sound, "unit-id", "units").find(
        (one) => unit && unit.start <= one.start && one.end <= unit.end,
      );
      return (
        line &&
        unit &&
        id && {
          units: [
            ...around({ start: unit.start, end: unit.end - 1 }, "within"),
            ...around(id, "fault"),
            replace(line, ""),
          ].sort((a, b) => a.start - b.start),
        }
      );
    },
  },
  {
    rule: "metadata/missing",
    kind: "a document without its type",
    plant(sound, random) {
      const line = pickMark(sound, "entry-line", random, (_, words) => words.trim().startsWith("type:"), "register");
      const id = marksOf(sound, "entry-id", "register").find(
        ({ start, end }) => line && wordsAt(sound, { start, end }, "register") === line.data.key,
      );
      return line && id && { register: [...around(id, "fault"), replace(line, "")] };
    },
  },
  {
    rule: "metadata/unknown-key",
    kind: "a misspelt key of the front matter",
    plant(sound, random) {
      const key = pickMark(sound, "key", random, ({ data }, words) => data.key !== "plan" && words.length > 3);
      return key && { plan: [replace(key, exactly(misspelt(wordsAt(sound, key), random, keys)))] };
    },
  },
  {
    rule: "metadata/unknown-key",
    kind: "a misspelt attribute",
    plant(sound, random) {
      const key = pickMark(sound, "attribute-key", random, (_, words) => words.length > 2);
      return key && { plan: [replace(key, exactly(misspelt(wordsAt(sound, key), random, ["to", "via", "id"])))] };
    },
  },
  {
    rule: "metadata/unknown-key",
    kind: "a misspelt key of a unit",
    plant(sound, random) {
      const key = pickMark(sound, "unit-key", random, (_, words) => words.length > 3, "units");
      return key && { units: [replace(key, exactly(misspelt(wordsAt(sound, key, "units"), random)))] };
    },
  },
  {
    rule: "metadata/unknown-key",
    kind: "a misspelt key of a document",
    plant(sound, random) {
      const key = pickMark(sound, "entry-key", random, (_, words) => words.length > 3, "register");
      return key && { register: [replace(key, exactly(misspelt(wordsAt(sound, key, "register"), random)))] };
    },
  },
  ...(
    [
      ["date", ["2024-02-30", "31/4/2024", "năm 2024", "2024-13-01"]],
      ["period", ["năm 2024", "2024/2025", "hai năm"]],
      ["type", ["Kế hoach", "Bản ghi", "Plan"]],
      ["plan", ["Ke-Hoach-1", "kế-hoạch", "ke hoach"]],
    ] as const
  ).map(
    ([key, values]): Kind => ({
      rule: "metadata/invalid-value",
      kind: `a value that ${key} cannot have`,
      plant(sound, random) {
        const value = pickMark(sound, "value", random, ({ data }) => data.key === key);
        return value && { plan: [replace(value, exactly(random.pick(values)))] };
      },
    }),
  ),
  {
    rule: "metadata/invalid-value",
    kind: "a kind of unit that there is not",
    plant(sound, random) {
      const value = pickMark(
        sound,
        "unit-value",
        random,
        ({ data }) => data.key === "kind" && data.unit !== sound.world.issuer.id,
        "units",
      );
      return value && { units: [replace(value, exactly(misspelt(wordsAt(sound, value, "units"), random)))] };
    },
  },
  {
    rule: "metadata/invalid-value",
    kind: "a day of a document that no calendar has",
    plant(sound, random) {
      const value = pickMark(sound, "entry-value", random, ({ data }) => data.field === "date", "register");
      return (
        value && {
          register: [
            replace(
              value,
              exactly(`${wordsAt(sound, value, "register").slice(0, 4)}-${random.pick(["02-30", "04-31", "13-01"])}`),
            ),
          ],
        }
      );
    },
  },
  {
    rule: "metadata/invalid-value",
    kind: "a status that there is not",
    plant(sound, random) {
      const value = pickMark(sound, "entry-value", random, ({ data }) => data.field === "status", "register");
      return value && { register: [replace(value, exactly(random.pick(["in-forse", "còn hiệu lực", "inforce"])))] };
    },
  },
  {
    rule: "metadata/invalid-value",
    kind: "a sentence with a colon, without quotation marks, in YAML",
    plant(sound, random) {
      if (isMarkdown(sound)) return null;
      const quoted = pickMark(sound, "quoted", random, (_, words) => /^"[^":\n]+: [^":\n]+"$/.test(words));
      if (!quoted) return null;
      const words = wordsAt(sound, quoted).slice(1, -1);
      const [before = "", after = ""] = words.split(": ");
      return { plan: [replace(quoted, within(`${before}${fault(":")} ${after}`))] };
    },
  },
  {
    rule: "metadata/invalid-value",
    kind: "a colon in a value at the head of a YAML plan",
    plant(sound, random) {
      const value = pickMark(sound, "value", random, ({ data }) => data.key === "title");
      if (!value || isMarkdown(sound)) return null;
      return {
        plan: [
          replace(
            value,
            within(wordsAt(sound, value).replace(/^(Về \p{L}+) /u, (_, start) => `${start}${fault(":")} `)),
          ),
        ],
      };
    },
  },
  {
    rule: "metadata/syntax",
    kind: "a bracket left open in the front matter",
    plant(sound, random) {
      const value = pickMark(sound, "value", random, (_, words) => words.endsWith("]"));
      return value && { plan: [replace(value, fault(wordsAt(sound, value).slice(0, -1)))] };
    },
  },
  {
    rule: "metadata/syntax",
    kind: "a colon in a value of the front matter",
    plant(sound, random) {
      if (!isMarkdown(sound)) return null;
      const value = pickMark(sound, "value", random, ({ data }) => data.key === "title");
      return (
        value && {
          plan: [
            replace(
              value,
              wordsAt(sound, value).replace(/^(Về \p{L}+) /u, (_, start) => `${start}${fault(":")} `),
            ),
          ],
        }
      );
    },
  },
  {
    rule: "metadata/unclosed",
    kind: "front matter that nothing closes",
    plant(sound) {
      const [[open], [close]] = [marksOf(sound, "front-open"), marksOf(sound, "front-close")];
      return open && close ? { plan: [...around(open, "fault"), replace(close, "")] } : null;
    },
  },
  {
    rule: "metadata/duplicate-key",
    kind: "a key given twice",
    plant(sound, random) {
      const line = pickMark(sound, "line", random, (_, words) => !words.includes("{"));
      return (
        line && {
          plan: [
            insert(
              line.end,
              wordsAt(sound, line).replace(/^[^:]+/, (key) => exactly(key)),
            ),
          ],
        }
      );
    },
  },
  {
    rule: "metadata/duplicate-key",
    kind: "a unit given twice",
    plant(sound, random) {
      const unit = pickMark(sound, "unit", random, ({ data }) => data.unit !== sound.world.issuer.id, "units");
      const last = marksOf(sound, "unit", "units").at(-1)!;
      return (
        unit && { units: [insert(last.end, `  ${exactly(unit.data.unit!)}: { name: Hội Chữ thập đỏ, kind: other }\n`)] }
      );
    },
  },
  {
    rule: "metadata/no-directory",
    kind: "no units.yaml",
    without: "units",
    plant(sound) {
      const [line] = marksOf(sound, "value");
      return line ? { plan: around({ start: line.start, end: line.start }, "fault") } : null;
    },
  },
];
