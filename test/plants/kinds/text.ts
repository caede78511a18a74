// Faults of the text itself, and of comments that silence.
import { closing, type Mark, opening } from "../marked.ts";
import { around, type Edit, fault, insert, type Kind, replace, within } from "../planted.ts";
import type { Sound } from "../sound.ts";
import { holding, inside, isIn, isMarkdown, marksOf, pickMark, pickOr, type Word, wordsAt, wordsIn } from "./find.ts";

const functionWords = [
  "và",
  "của",
  "các",
  "những",
  "là",
  "trong",
  "với",
  "cho",
  "về",
  "được",
  "để",
  "theo",
  "tại",
  "từ",
  "do",
];

/** Words of sentences, outside of what these name. */
const plainWords = (sound: Sound, fits: (word: Word) => boolean): Word[] =>
  marksOf(sound, "prose")
    .flatMap((one) => wordsIn(sound, one))
    .filter(fits);

/** Where a space stands between two words of a sentence. */
const spaces = (sound: Sound): number[] =>
  marksOf(sound, "prose").flatMap((one) =>
    [...wordsAt(sound, one).matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map(({ index }) => one.start + index),
  );

const commas = (sound: Sound): number[] =>
  marksOf(sound, "prose").flatMap((one) =>
    [...wordsAt(sound, one).matchAll(/(?<=\p{L}), (?=\p{L})/gu)].map(({ index }) => one.start + index),
  );

/** A sentence that opens its block. */
const openers = (sound: Sound): Mark[] => marksOf(sound, "prose").filter(({ data }) => data.opens === "yes");

const quotationOf = (sound: Sound, motto: Mark): Edit[] | null =>
  wordsAt(sound, { start: motto.start - 2, end: motto.start }) === "“*"
    ? around({ start: motto.start - 2, end: motto.end + 2 }, "within")
    : null;

export const textKinds: readonly Kind[] = [
  {
    rule: "text/doubled-word",
    kind: "a word typed twice",
    plant(sound, random) {
      const word = pickOr(
        plainWords(sound, ({ text }) => functionWords.includes(text)),
        random,
      );
      return (
        word && {
          plan: [insert(word.start, opening("within")), insert(word.end, ` ${fault(word.text)}${closing}`)],
        }
      );
    },
  },
  {
    rule: "text/not-nfc",
    kind: "a decomposed letter",
    plant(sound, random) {
      const word = pickOr(
        plainWords(sound, ({ text }) => text.normalize("NFD") !== text),
        random,
      );
      if (!word) return null;
      const at = [...word.text].findIndex((letter) => letter.normalize("NFD") !== letter);
      const [before, letter, after] = [word.text.slice(0, at), word.text[at]!, word.text.slice(at + 1)];
      return { plan: [replace(word, within(`${before}${fault(letter.normalize("NFD"))}${after}`))] };
    },
  },
  {
    rule: "text/date-form",
    kind: "a day or month without its zero",
    plant(sound, random) {
      const date = pickMark(sound, "cite-date", random, (_, words) => /ngày 0\d tháng|tháng 0\d năm/.test(words));
      return (
        date && {
          plan: [
            replace(date, within(wordsAt(sound, date).replace(/ 0(\d) (?=tháng|năm)/, (_, one) => ` ${fault(one)} `))),
          ],
        }
      );
    },
  },
  {
    rule: "text/date-form",
    kind: "a zero before a month that needs none",
    plant(sound, random) {
      const date = pickMark(sound, "cite-date", random, (_, words) => /tháng [3-9] năm/.test(words));
      return (
        date && {
          plan: [
            replace(date, within(wordsAt(sound, date).replace(/tháng (\d)/, (_, one) => `tháng ${fault(`0${one}`)}`))),
          ],
        }
      );
    },
  },
  {
    rule: "text/unbalanced-quotes",
    kind: "a quotation that nothing closes",
    plant(sound, random) {
      const motto = pickMark(sound, "motto", random, (_, words) => !words.includes("\n"));
      if (!motto || !quotationOf(sound, motto) || !isOnlyQuote(sound, motto)) return null;
      const block = holding(sound, motto, "sentence")!;
      return {
        plan: [
          insert(block.start, opening("within")),
          ...around({ start: motto.start - 2, end: motto.start - 1 }, "fault"),
          replace({ start: motto.end + 1, end: motto.end + 2 }, ""),
          insert(block.end, closing),
        ],
      };
    },
  },
  {
    rule: "text/unbalanced-quotes",
    kind: "a quotation that nothing opens",
    plant(sound, random) {
      const motto = pickMark(sound, "motto", random, (_, words) => !words.includes("\n"));
      if (!motto || !quotationOf(sound, motto) || !isOnlyQuote(sound, motto)) return null;
      const block = holding(sound, motto, "sentence")!;
      return {
        plan: [
          insert(block.start, opening("within")),
          replace({ start: motto.start - 2, end: motto.start - 1 }, ""),
          ...around({ start: motto.end + 1, end: motto.end + 2 }, "fault"),
          insert(block.end, closing),
        ],
      };
    },
  },
  {
    rule: "text/spacing",
    kind: "two spaces",
    plant(sound, random) {
      const at = pickOr(spaces(sound), random);
      return at === null ? null : { plan: [replace({ start: at, end: at + 1 }, ` ${fault(" ")}`)] };
    },
  },
  {
    rule: "text/spacing",
    kind: "a space before a comma",
    plant(sound, random) {
      const at = pickOr(commas(sound), random);
      return at === null ? null : { plan: [insert(at, fault(" "))] };
    },
  },
  {
    rule: "text/spacing",
    kind: "no space after a comma",
    plant(sound, random) {
      const at = pickOr(commas(sound), random);
      return at === null
        ? null
        : { plan: [...around({ start: at, end: at + 1 }, "fault"), replace({ start: at + 1, end: at + 2 }, "")] };
    },
  },
  {
    rule: "text/inconsistent-quotation",
    kind: "a motto with one word's difference",
    plant(sound, random) {
      const mottoes = marksOf(sound, "motto");
      const motto = pickOr(
        mottoes.filter((one) => mottoes.some((other) => other !== one && flat(sound, other) === flat(sound, one))),
        random,
      );
      if (!motto) return null;
      const word = wordsIn(sound, motto)[2]!;
      const block = around({ start: motto.start - 2, end: motto.end + 2 }, "within");
      // Of two that differ the later is told; of more the one that is alone.
      const alike = mottoes.filter((one) => flat(sound, one) === flat(sound, motto));
      if (alike.length === 2 && alike[0] === motto) return null;
      return { plan: [block[0]!, replace(word, fault(word.text === "nhanh" ? "gọn" : "nhanh")), block[1]!] };
    },
  },
  {
    rule: "text/capitalisation",
    kind: "a block that opens with a small letter",
    plant(sound, random) {
      const opener = pickOr(
        openers(sound).filter((one) => isBlockStart(sound, one)),
        random,
      );
      const word = opener && wordsIn(sound, opener)[0];
      return word && { plan: [replace(word, within(fault(word.text.toLowerCase())))] };
    },
  },
  {
    rule: "text/capitalisation",
    kind: "this plan in small letters",
    plant(sound, random) {
      const places = [...sound.files.plan.text.matchAll(/(?<=\p{Ll} |\p{Lu} |\d )Kế hoạch này/gu)];
      const at = pickOr(places, random)?.index;
      return at === undefined
        ? null
        : { plan: [replace({ start: at, end: at + 12 }, within(`${fault("kế")} hoạch này`))] };
    },
  },
  {
    rule: "text/capitalisation",
    kind: "a section named in small letters",
    plant(sound, random) {
      const reference = pickMark(sound, "reference", random, (_, words) => /Mục/.test(words));
      const at = reference && reference.start + wordsAt(sound, reference).indexOf("Mục");
      return reference && at !== null
        ? {
            plan: [
              ...around(reference, "within").slice(0, 1),
              replace({ start: at, end: at + 3 }, fault("mục")),
              insert(reference.end, closing),
            ],
          }
        : null;
    },
  },
  {
    rule: "text/capitalisation",
    kind: "a document's type in small letters",
    plant(sound, random) {
      const type = pickMark(sound, "cite-type", random);
      const cite = type && marksOf(sound, "cite").find((one) => one.start === type.start);
      if (!type || !cite || type.start === (holding(sound, type, "basis") ?? type).start) return null;
      const words = wordsAt(sound, type);
      return {
        plan: [
          insert(cite.start, opening("within")),
          replace(type, fault(words[0]!.toLowerCase()) + words.slice(1)),
          insert(cite.end, closing),
        ],
      };
    },
  },
  {
    rule: "text/control-character",
    kind: "a control character in a word",
    plant(sound, random) {
      const word = pickOr(
        plainWords(sound, ({ text }) => text.length > 3),
        random,
      );
      return word && { plan: [insert(word.start + 2, fault(random.pick(["\u0007", "\u001f", "\u0002", "\u000b"])))] };
    },
  },
  {
    rule: "text/placeholder",
    kind: "dots to be filled in",
    plant(sound, random) {
      const sentence = pickMark(sound, "sentence", random, (_, words) => words.endsWith("."));
      return (
        sentence && {
          plan: [
            insert(sentence.end - 1, ` ${opening("within")}${fault(random.pick(["……", "…………"]))}`),
            insert(sentence.end, closing),
          ],
        }
      );
    },
  },
  {
    rule: "text/html",
    kind: "letters in HTML",
    plant(sound, random) {
      const word = pickOr(
        plainWords(sound, ({ text }) => /^\p{Ll}{3,}$/u.test(text)),
        random,
      );
      return word && { plan: [replace(word, within(`${fault("<b>")}${word.text}</b>`))] };
    },
  },
  {
    rule: "suppression/unused",
    kind: "a comment that silences nothing",
    plant(sound, random) {
      const heading = pickMark(sound, "heading", random, () => isMarkdown(sound));
      return (
        heading && {
          plan: [
            insert(
              heading.start,
              `${within(`<!-- plan-disable-next ${fault("text/doubled-word")}: trích nguyên văn -->`)}\n\n`,
            ),
          ],
        }
      );
    },
  },
  {
    rule: "suppression/invalid",
    kind: "a comment that gives no reason",
    plant(sound, random) {
      const heading = pickMark(sound, "heading", random, () => isMarkdown(sound));
      return (
        heading && {
          plan: [insert(heading.start, `${within(`<!-- plan-disable-next ${fault("text/doubled-word")} -->`)}\n\n`)],
        }
      );
    },
  },
  {
    rule: "suppression/invalid",
    kind: "a comment that names no rule",
    plant(sound, random) {
      const heading = pickMark(sound, "heading", random, () => isMarkdown(sound));
      return (
        heading && {
          plan: [
            insert(
              heading.start,
              `${within(`<!-- plan-disable-next ${fault("text/doubled-wrod")}: trích nguyên văn -->`)}\n\n`,
            ),
          ],
        }
      );
    },
  },
];

const flat = (sound: Sound, mark: Mark): string => wordsAt(sound, mark).replace(/\s+/g, " ");

const isOnlyQuote = (sound: Sound, motto: Mark): boolean => {
  const sentence = holding(sound, motto, "sentence");
  return sentence !== null && inside(sound, sentence, "motto").length === 1;
};

/** Nothing before it in its item or paragraph, and the block before it ends a sentence. */
const isBlockStart = (sound: Sound, one: Mark): boolean =>
  marksOf(sound, "sentence").some((sentence) => isIn(one, sentence) && sentence.start === one.start);
