// The evaluation set's file -> its sentences, each with the citations that a reader finds in it.
import type { Mention, Sample } from "./score.ts";

const names = ["loại", "số", "năm", "ký hiệu", "ngày", "cơ quan", "trích yếu"] as const;

/** See the head of citations.txt for its form. Throws where a line breaks it or a mention is not in its sentence. */
export function readSentences(file: string): Sample[] {
  const paragraphs = file.split(/\n{2,}/).map((paragraph) => paragraph.trim());
  return paragraphs.filter((paragraph) => paragraph !== "" && !paragraph.startsWith("#")).map(sampleOf);
}

function sampleOf(paragraph: string): Sample {
  const [first = "", ...lines] = paragraph.split("\n").map((line) => line.trim());
  const text = decoded(first);
  const expected: Mention[] = [];
  if (lines.length === 1 && lines[0] === "→ không có") return { text, expected };
  for (let i = 0, from = 0; i < lines.length; i += 2) {
    const mention = mentionOf(text, lines[i] ?? "", lines[i + 1] ?? "", from);
    expected.push(mention);
    from = mention.end;
  }
  if (expected.length === 0) throw new Error(`Nothing is expected of: ${first}`);
  return { text, expected };
}

function mentionOf(text: string, arrow: string, line: string, from: number): Mention {
  const words = decoded(arrow.replace(/^→ /, ""));
  const start = text.indexOf(words, from);
  if (!arrow.startsWith("→ ") || start < 0) throw new Error(`“${arrow}” is not in: ${text}`);
  const fields = new Map(line.split(" | ").map((field) => pairOf(field)));
  const field = (name: (typeof names)[number]): string | null => fields.get(name) ?? null;
  const year = field("năm");
  return {
    start,
    end: start + words.length,
    type: field("loại"),
    number: field("số"),
    year: year === null ? null : Number(year),
    symbol: field("ký hiệu"),
    date: field("ngày"),
    issuer: field("cơ quan"),
    title: field("trích yếu"),
  };
}

function pairOf(field: string): [string, string] {
  const at = field.indexOf(": ");
  const name = field.slice(0, at);
  if (!names.some((known) => known === name)) throw new Error(`No such field: ${field}`);
  return [name, field.slice(at + 2)];
}

const decoded = (text: string): string => text.replaceAll("⏎", "\n").replaceAll("␣", "\u00a0");
