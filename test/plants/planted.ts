// A sound plan and edits of its texts -> the texts with one fault, and where it must be told. The edits know: the fault is marked in them.
import { closing, type Mark, mark, opening, unmark } from "./marked.ts";
import type { Random } from "./random.ts";
import type { FileName, Sound } from "./sound.ts";

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** `text` instead of what stands in the range. */
export interface Edit extends Range {
  readonly text: string;
}

export type Edits = Partial<Readonly<Record<FileName, readonly Edit[]>>>;

/** What a rule catches, and how to make it. */
export interface Kind {
  readonly rule: string;
  readonly kind: string;
  /** Nothing where the plan has no place for it. */
  plant(sound: Sound, random: Random): Edits | null | undefined;
  /** A run of lines gives one diagnostic: how many of them it stands for is not said. */
  readonly isRun?: true;
  /** The whole file is missing. */
  readonly without?: FileName;
  /** How the file is saved, where the fault is of one form. */
  readonly form?: Form;
}

export interface Planted {
  readonly files: Readonly<Record<FileName, string | null>>;
  readonly file: FileName;
  /** The diagnostic's span covers it. */
  readonly fault: Range;
  /** The diagnostic's span lies in it, where the design says what the span is. */
  readonly within: Range | null;
  /** The other places of the same cause. */
  readonly places: readonly Range[];
}

/** How another program saves the same text. */
export type Form = "as it is" | "CR LF" | "byte order mark" | "decomposed";

export const replace = ({ start, end }: Range, text: string): Edit => ({ start, end, text });
export const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });
/** Marks what stands there already. */
export const around = ({ start, end }: Range, kind: "fault" | "within" | "place"): Edit[] => [
  insert(start, opening(kind)),
  insert(end, closing),
];

export const fault = (text: string): string => mark("fault", text);
export const within = (text: string): string => mark("within", text);
/** The diagnostic's span is this and nothing else. */
export const exactly = (text: string): string => within(fault(text));
export const place = (text: string): string => mark("place", text);
export const exactlyAround = (range: Range): Edit[] => [
  insert(range.start, opening("within") + opening("fault")),
  insert(range.end, closing + closing),
];

export function plantedOf(sound: Sound, edits: Edits, form: Form, without: FileName | null): Planted {
  const names = Object.keys(sound.files) as FileName[];
  const told: { file: FileName; mark: Mark }[] = [];
  const texts = names.map((file) => {
    const { text, marks } = unmark(formed(applied(sound.files[file].text, edits[file] ?? []), file, form));
    told.push(...marks.map((mark) => ({ file, mark })));
    return [file, file === without ? null : text] as const;
  });
  const [one, ...more] = told.filter(({ mark }) => mark.kind === "fault");
  if (!one || more.length > 0) throw new Error(`a plant has one fault, not ${more.length + (one ? 1 : 0)}`);
  return {
    files: Object.fromEntries(texts) as Planted["files"],
    file: one.file,
    fault: one.mark,
    within: told.find(({ mark }) => mark.kind === "within")?.mark ?? null,
    places: told.filter(({ mark }) => mark.kind === "place").map(({ mark }) => mark),
  };
}

function applied(text: string, edits: readonly Edit[]): string {
  const sorted = edits.map((edit, i) => ({ edit, i })).sort((a, b) => a.edit.start - b.edit.start || a.i - b.i);
  let out = "";
  let at = 0;
  for (const { edit } of sorted) {
    if (edit.start < at) throw new Error("edits of a plant overlap");
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** The byte order mark is put in front where the file is written: it counts in no offset. */
function formed(text: string, file: FileName, form: Form): string {
  if (form === "CR LF") return text.replaceAll("\n", "\r\n");
  return form === "decomposed" && file === "plan" ? text.normalize("NFD") : text;
}
