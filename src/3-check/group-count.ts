// Rules on the number in a group's name: `Ủy ban nhân dân 10 phường`, and 9 members in the directory.
import { expandGroup, foldKey } from "../2-model/names.ts";
import { directoryOn, turningDays } from "../2-model/on-day.ts";
import type { Block, Directory, Group } from "../2-model/plan.ts";
import { type Count, countedNoun, countsIn } from "../2-model/prose/count.ts";
import { type EvenText, evenText } from "../2-model/prose/even-text.ts";
import { spanIn } from "../2-model/prose/flat.ts";
import { citedSpans, flatsOf } from "../2-model/said-deadlines.ts";
import { type Span, textOf } from "../source.ts";
import type { DirectoryRule, PlanRule } from "./check.ts";
import { allBlocks } from "./walk.ts";

/** In the directory itself; plans that say the same number are not told again. */
export const nameCount: DirectoryRule = (directory, report) => {
  if (directory.partial) return;
  for (const group of directory.groups.values()) {
    if (group.open) continue;
    const numbered = namesOf(group).flatMap(({ name, span }) => {
      const written = totalOf(countsIn(foldKey(name)));
      return written === null ? [] : [{ name, written, span }];
    });
    const members = numbered.length > 0 ? membersOnAnyDay(group, directory) : [];
    const wrong = numbered.filter(({ written }) => !members.includes(written));
    const [first] = wrong;
    const listed = group.spans.get("members");
    if (!first) continue;
    const { name, written, span } = first;
    const related = listed ? [{ span: listed, note: "members" as const }] : [];
    report("assignment/group-count", span, { name, written, members: members[0] ?? 0, group: group.id }, { related });
  }
};

const namesOf = ({ name, aliases, span, spans }: Group): { readonly name: string; readonly span: Span }[] => [
  { name, span: spans.get("name") ?? span },
  ...aliases.map((alias) => ({ name: alias, span: spans.get("aliases") ?? span })),
];

/** The units, and the members as listed: `các cụm` may be meant either way. A member that the directory lacks is one too. */
function membersOf({ id, members }: Group, directory: Directory): readonly number[] {
  const unknown = members.filter((member) => member.id === null).length;
  const listed = new Set(members.flatMap((member) => member.id ?? [])).size;
  return [expandGroup(id, directory).length + unknown, listed + unknown];
}

/** Where units begin and end, the number is right that is right on some day. The present one first. */
const membersOnAnyDay = (group: Group, directory: Directory): readonly number[] =>
  [null, ...turningDays(directory)].flatMap((day) => {
    const dated = directoryOn(directory, day);
    return membersOf(dated.groups.get(group.id) ?? group, dated);
  });

/** `10 phường và 2 xã` are 12. */
function totalOf(counts: readonly Count[]): number | null {
  const numbers = counts.flatMap(({ count }) => count ?? []);
  return numbers.length > 0 ? numbers.reduce((sum, one) => sum + one, 0) : null;
}

/** A group's name around its number, or around its `các`. */
interface Form {
  readonly group: Group;
  readonly before: string;
  readonly after: string;
  readonly members: readonly number[];
}

/** A plan that writes a group's name with another number. Titles of documents are of their time; unknown names have been told. */
export const mentionCount: PlanRule = ({ plan, directory }, report) => {
  const forms = formsOf(directory);
  if (!forms.noun) return;
  const cited = citedSpans(plan);
  for (const block of allBlocks(plan)) {
    if (block.origin) continue;
    for (const { span, form, written } of mentionsIn(block, forms)) {
      const others = [...(cited.get(block) ?? []), ...plan.unknownHolders.map((one) => one.span)];
      if (others.some((one) => one.source === span.source && span.start < one.end && span.end > one.start)) continue;
      const name = textOf(span).normalize("NFC").replace(/\s+/g, " ");
      const { group, members } = form;
      const data = { name, written, members: members[0] ?? 0, group: group.id };
      const listed = group.spans.get("members") ?? group.span;
      report("assignment/group-count", span, data, { related: [{ span: listed, note: "members" }] });
    }
  }
};

interface Mention {
  readonly span: Span;
  readonly form: Form;
  readonly written: number;
}

function mentionsIn(block: Block, { byNoun, noun }: Forms): Mention[] {
  return flatsOf(block).flatMap((flat) => {
    if (!noun?.test(flat.text)) return [];
    const even = evenText(flat.text);
    return countsIn(even.folded).flatMap((found) => {
      const form = byNoun.get(found.noun)?.find((one) => isOtherNumber(found, one, even));
      if (!form || found.count === null) return [];
      const { start, end } = even.rangeOf(found.start - form.before.length, found.end + form.after.length);
      return [{ span: spanIn(flat, start, end), form, written: found.count }];
    });
  });
}

/** The forms of a directory's groups. */
interface Forms {
  readonly byNoun: ReadonlyMap<string, readonly Form[]>;
  /** A number, or the end of one in words, before one of those nouns; null where no name counts anything. */
  readonly noun: RegExp | null;
}

const knownForms = new WeakMap<Directory, Forms>();

function formsOf(directory: Directory): Forms {
  const before = knownForms.get(directory);
  if (before) return before;
  const byNoun = formsByNoun(directory);
  const forms = { byNoun, noun: byNoun.size > 0 ? countedNoun([...byNoun.keys()]) : null };
  knownForms.set(directory, forms);
  return forms;
}

/** The number that a group's own name says is right here: the directory's names are checked there. */
function formsByNoun(directory: Directory): ReadonlyMap<string, readonly Form[]> {
  const forms = new Map<string, Form[]>();
  if (directory.partial) return forms;
  for (const group of directory.groups.values()) {
    if (group.open || group.members.length === 0) continue;
    const names = namesOf(group).map(({ name }) => foldKey(name));
    const said = names.flatMap((name) => totalOf(countsIn(name)) ?? []);
    const members = [...membersOf(group, directory), ...said];
    for (const name of names) {
      const [count, more] = countsIn(name);
      if (!count || more) continue;
      const form = { group, before: name.slice(0, count.start), after: name.slice(count.end), members };
      const same = forms.get(count.noun);
      if (same) same.push(form);
      else forms.set(count.noun, [form]);
    }
  }
  return forms;
}

/** The count goes on: `10 phường, xã`. */
const countsOn =
  /^(?:,| và| hoặc| ?\/) ?(?:\d{1,3} )?(?:phường|xã|thị trấn|đặc khu|quận|huyện|ban|ngành)(?!\p{L})|^[\p{L}\p{N}]/u;
/** Some of a group: `chọn Ủy ban nhân dân 2 phường`, `Ủy ban nhân dân 3 phường: An Lạc, …`. */
const partBefore =
  /(?<!\p{L})(?:chọn|tại|ở|trên|hơn|gần|khoảng|ít nhất|tối thiểu|trong đó|trong số|từ|thêm|mỗi|của|với|cho) $/u;
const partBehind = /^(?: ?[:(]| \p{Lu}| (?:điểm|trọng điểm|thí điểm|còn lại|khác|đầu tiên|được|đã|có|chưa)(?!\p{L}))/u;

function isOtherNumber({ start, end, count }: Count, { before, after, members }: Form, even: EvenText): boolean {
  const { folded, text } = even;
  const from = start - before.length;
  const to = end + after.length;
  if (count === null || members.includes(count) || from < 0) return false;
  if (folded.slice(from, start) !== before || folded.slice(end, to) !== after) return false;
  if (/[\p{L}\p{N}]/u.test(folded[from - 1] ?? "") || countsOn.test(folded.slice(to, to + 20))) return false;
  if (count > (members[0] ?? 0)) return true;
  const isPart =
    partBefore.test(folded.slice(Math.max(0, from - 12), from)) || partBehind.test(text.slice(to, to + 20));
  return before !== "" && !isPart;
}
