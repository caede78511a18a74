// Faults of what a plan says about documents.
import { closing, type Mark, opening } from "../marked.ts";
import { around, exactly, exactlyAround, fault, insert, type Kind, replace, within } from "../planted.ts";
import { dateOf } from "../prose.ts";
import type { Sound } from "../sound.ts";
import { inside, marksOf, misspelt, pickMark, wordsAt } from "./find.ts";

/** All mentions of a document, in reading order. */
const mentionsOf = (sound: Sound, key: string): readonly Mark[] =>
  [...marksOf(sound, "cite"), ...marksOf(sound, "cite-mark")]
    .filter(({ data }) => data.key === key)
    .sort((a, b) => a.start - b.start);

const entryOf = (sound: Sound, key: string) => sound.world.documents.find((one) => one.key === key)!;

const types = ["Chỉ thị", "Nghị định", "Thông tư", "Quyết định", "Nghị quyết", "Kế hoạch", "Kết luận"];
const abbreviations = ["CT", "NĐ", "TT", "QĐ", "NQ", "KH", "KL"];

/** A document of the register that no sentence names. */
const unnamed = (sound: Sound) => sound.world.documents.find(({ key }) => mentionsOf(sound, key).length === 0);

const hasYear = (symbol: string): boolean => /\/\d{4}\//.test(symbol);

/** In the words in which the plan writes it. */
const sameForm = (words: string, iso: string): string => dateOf(iso, words.includes("tháng"));

export const citationKinds: readonly Kind[] = [
  {
    rule: "citation/unknown",
    kind: "a misspelt key in a mark",
    plant(sound, random) {
      const keys = sound.world.documents.map(({ key }) => key);
      const key = pickMark(sound, "mark-key", random);
      return key && { plan: [replace(key, exactly(misspelt(wordsAt(sound, key), random, keys)))] };
    },
  },
  {
    rule: "citation/unknown",
    kind: "a key that the register has lost, in all its marks",
    plant(sound, random) {
      const marks = new Map<string, Mark[]>();
      for (const one of marksOf(sound, "mark-key"))
        marks.set(one.data.key!, [...(marks.get(one.data.key!) ?? []), one]);
      const lost = [...marks]
        .filter(([key, all]) => all.length > 1 && mentionsOf(sound, key).length === all.length)
        .map(([key]) => key);
      if (lost.length === 0) return null;
      const key = random.pick(lost);
      const entry = marksOf(sound, "entry", "register").find(({ data }) => data.key === key)!;
      const [first, ...rest] = marks.get(key)!;
      return {
        register: [replace(entry, "")],
        plan: [...exactlyAround(first!), ...rest.flatMap((one) => around(one, "place"))],
      };
    },
  },
  {
    rule: "citation/unregistered",
    kind: "two figures exchanged in a symbol",
    plant(sound, random) {
      const cite = pickMark(sound, "cite", random, ({ data }) => data.form === "full");
      const symbol = cite && inside(sound, cite, "cite-symbol")[0];
      return (
        symbol && {
          plan: [
            insertStart(cite),
            replace(
              symbol,
              wordsAt(sound, symbol).replace(/^\d+/, (number) => String(Number(number) + 900)),
            ),
            insertEnd(cite),
          ],
        }
      );
    },
  },
  {
    rule: "citation/unregistered",
    kind: "a document that the register lost, named several times",
    plant(sound, random) {
      const cite = pickMark(
        sound,
        "cite",
        random,
        ({ data }) => data.nth === "1" && mentionsOf(sound, data.key!).every((one) => one.kind === "cite"),
      );
      if (!cite) return null;
      const [first, ...rest] = mentionsOf(sound, cite.data.key!);
      const entry = marksOf(sound, "entry", "register").find(({ data }) => data.key === cite.data.key)!;
      return {
        register: [replace(entry, "")],
        plan: [...exactlyAround(first!), ...rest.flatMap((one) => around(one, "place"))],
      };
    },
  },
  {
    rule: "citation/type-mismatch",
    kind: "another type word than the symbol's",
    plant(sound, random) {
      const type = pickMark(sound, "cite-type", random, (_, words) => words !== "Công văn");
      const cite = type && marksOf(sound, "cite").find((one) => one.start === type.start);
      if (!cite) return null;
      const other = random.pick(types.filter((one) => one !== wordsAt(sound, type)));
      return { plan: [insertStart(cite), replace(type, other), insertEnd(cite)] };
    },
  },
  {
    rule: "citation/type-mismatch",
    kind: "another type in the symbol",
    plant(sound, random) {
      const symbol = pickMark(sound, "cite-symbol", random, (_, words) => !words.includes("UBND-NC"));
      const cite = symbol && marksOf(sound, "cite").find((one) => one.end === symbol.end);
      if (!cite) return null;
      const words = wordsAt(sound, symbol);
      const own = abbreviations.find((one) => new RegExp(`(?<!\\p{L})${one}(?!\\p{L})`, "u").test(words))!;
      return {
        plan: [
          insertStart(cite),
          replace(symbol, words.replace(own, random.pick(abbreviations.filter((one) => one !== own)))),
          insertEnd(cite),
        ],
      };
    },
  },
  {
    rule: "citation/conflicting-date",
    kind: "another day than the register's",
    plant(sound, random) {
      const date = pickMark(sound, "cite-date", random);
      if (!date) return null;
      const { date: iso } = entryOf(sound, date.data.key!);
      const day = Number(iso.slice(8));
      const other = `${iso.slice(0, 8)}${String((day % 28) + 1).padStart(2, "0")}`;
      return { plan: [replace(date, exactly(sameForm(wordsAt(sound, date), other)))] };
    },
  },
  {
    rule: "citation/conflicting-date",
    kind: "two days of one document, and none in the register",
    plant(sound, random) {
      const date = pickMark(sound, "cite-date", random, ({ data }) => data.nth !== "1");
      const first =
        date && marksOf(sound, "cite-date").find((one) => one.data.key === date.data.key && one.start < date.start);
      const line =
        date &&
        marksOf(sound, "entry-line", "register").find(
          (one) => one.data.key === date.data.key && wordsAt(sound, one, "register").trim().startsWith("date:"),
        );
      if (!first || !line) return null;
      const { date: iso } = entryOf(sound, date.data.key!);
      return {
        register: [replace(line, "")],
        plan: [
          replace(
            date,
            exactly(sameForm(wordsAt(sound, date), `${iso.slice(0, 8)}${iso.endsWith("15") ? "16" : "15"}`)),
          ),
        ],
      };
    },
  },
  {
    rule: "citation/conflicting-issuer",
    kind: "another body than the register's",
    plant(sound, random) {
      const issuer = pickMark(sound, "cite-issuer", random);
      if (!issuer) return null;
      const bodies = ["Bộ Tài chính", "Quốc hội", "Ban Bí thư", "Bộ Tư pháp"].filter(
        (one) => one !== wordsAt(sound, issuer),
      );
      return {
        plan: [
          ...around({ start: issuer.start - 4, end: issuer.start }, "within").slice(0, 1),
          replace(issuer, fault(random.pick(bodies))),
          insert(issuer.end, closing),
        ],
      };
    },
  },
  {
    rule: "citation/conflicting-title",
    kind: "another word in a title",
    plant(sound, random) {
      const title = pickMark(sound, "cite-title", random, (_, words) => words.split(/\s+/).length > 6);
      if (!title) return null;
      const words = wordsAt(sound, title);
      const other = words.replace(
        /^((?:\S+\s+){3})(\S+)/,
        (_, before, word) => `${before}${word === "nhanh" ? "gọn" : "nhanh"}`,
      );
      return { plan: [replace(title, within(fault(other)))] };
    },
  },
  {
    rule: "citation/impossible-date",
    kind: "a day that its month lacks",
    plant(sound, random) {
      const date = pickMark(sound, "cite-date", random);
      if (!date) return null;
      const year = entryOf(sound, date.data.key!).date.slice(0, 4);
      const [day, month] = random.pick([
        ["31", "11"],
        ["31", "4"],
        ["30", "02"],
        ["31", "9"],
      ] as const);
      const words = wordsAt(sound, date).includes("tháng")
        ? `ngày ${day} tháng ${month} năm ${year}`
        : `ngày ${day}/${month}/${year}`;
      return { plan: [replace(date, exactly(words))] };
    },
  },
  {
    rule: "citation/year-mismatch",
    kind: "another year than the symbol's",
    plant(sound, random) {
      const date = pickMark(sound, "cite-date", random, ({ data }) => hasYear(entryOf(sound, data.key!).symbol));
      if (!date) return null;
      const { date: iso } = entryOf(sound, date.data.key!);
      return {
        plan: [
          replace(
            date,
            exactly(sameForm(wordsAt(sound, date), `${Number(iso.slice(0, 4)) - random.integer(1, 3)}${iso.slice(4)}`)),
          ),
        ],
      };
    },
  },
  {
    rule: "citation/after-plan",
    kind: "a document of a year after the plan",
    plant(sound, random) {
      const date = pickMark(sound, "cite-date", random, ({ data }) => !hasYear(entryOf(sound, data.key!).symbol));
      if (!date) return null;
      const { date: iso } = entryOf(sound, date.data.key!);
      return {
        plan: [
          replace(
            date,
            exactly(sameForm(wordsAt(sound, date), `${sound.world.year + random.integer(1, 3)}${iso.slice(4)}`)),
          ),
        ],
      };
    },
  },
  {
    rule: "citation/incomplete",
    kind: "the first mention without its date",
    plant(sound, random) {
      const date = pickMark(sound, "cite-date", random, ({ data }) => data.nth === "1");
      const cite = date && marksOf(sound, "cite").findLast((one) => one.end <= date.start);
      return cite && { plan: [...exactlyAround(cite), replace({ start: date.start, end: date.end + 1 }, "")] };
    },
  },
  {
    rule: "citation/incomplete",
    kind: "the first mention without its title",
    plant(sound, random) {
      const title = pickMark(sound, "cite-title", random, ({ data }) => data.nth === "1");
      const cite = title && marksOf(sound, "cite").findLast((one) => one.end <= title.start);
      return cite && { plan: [...exactlyAround(cite), replace({ start: title.start - 1, end: title.end }, "")] };
    },
  },
  {
    rule: "citation/incomplete",
    kind: "a new document by its symbol alone",
    plant(sound, random) {
      const one = unnamed(sound);
      const sentence = pickMark(
        sound,
        "sentence",
        random,
        (one, words) => one.data.where === "free" && words.endsWith(".") && inside(sound, one, "cite-all").length === 0,
      );
      return one && sentence
        ? { plan: [insert(sentence.end - 1, ` theo ${exactly(`${one.type} số ${one.symbol}`)}`)] }
        : null;
    },
  },
  {
    rule: "citation/expired",
    kind: "a document that was in force no longer",
    plant(sound, random) {
      const line = pickMark(
        sound,
        "entry-line",
        random,
        ({ data }, words) =>
          words.trim().startsWith("title:") && mentionsOf(sound, data.key!).length > 0 && !statusOf(sound, data.key!),
        "register",
      );
      if (!line) return null;
      const [first, ...rest] = mentionsOf(sound, line.data.key!);
      const day = random.chance(0.5) ? `  expired-on: ${sound.world.year - 1}-12-31\n` : "";
      return {
        register: [insert(line.end, `  status: expired\n${day}`)],
        plan: [...exactlyAround(first!), ...rest.flatMap((one) => around(one, "place"))],
      };
    },
  },
  {
    rule: "citation/replaced",
    kind: "a document that another took the place of",
    plant(sound, random) {
      const { documents } = sound.world;
      const line = pickMark(
        sound,
        "entry-line",
        random,
        ({ data }, words) => {
          const isLast = words.trim().startsWith("title:");
          return (
            isLast &&
            mentionsOf(sound, data.key!).length > 0 &&
            !statusOf(sound, data.key!) &&
            documents.some(({ date }) => date > entryOf(sound, data.key!).date)
          );
        },
        "register",
      );
      if (!line) return null;
      const successor = documents.find(({ date }) => date > entryOf(sound, line.data.key!).date)!;
      const [first, ...rest] = mentionsOf(sound, line.data.key!);
      return {
        register: [insert(line.end, `  status: replaced\n  replaced-by: ${successor.key}\n`)],
        plan: [...exactlyAround(first!), ...rest.flatMap((one) => around(one, "place"))],
      };
    },
  },
  {
    rule: "text/missing-separator",
    kind: "two documents run together",
    plant(sound, random) {
      const basis = pickMark(sound, "basis", random, (one) => inside(sound, one, "cite-all").length === 2);
      if (!basis) return null;
      const [a, b] = inside(sound, basis, "cite-all");
      const second = marksOf(sound, "cite").find((one) => one.start === b!.start)!;
      return {
        plan: [
          insert(a!.start, opening("within")),
          replace({ start: a!.end, end: b!.start }, " "),
          ...around({ start: b!.start, end: b!.start }, "fault"),
          insert(second.end, closing),
        ],
      };
    },
  },
];

const statusOf = (sound: Sound, key: string): boolean =>
  marksOf(sound, "entry-value", "register").some(({ data }) => data.key === key && data.field === "status");

const insertStart = ({ start }: Mark) => insert(start, opening("within") + opening("fault"));
const insertEnd = ({ end }: Mark) => insert(end, closing + closing);
