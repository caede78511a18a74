// What the sentences of a plan name (documents, parts of the plan, footnotes, mottoes), in the order in which they are read.
import { addressOf } from "./draft.ts";
import { mark } from "./marked.ts";
import type { Random } from "./random.ts";
import { mottoes } from "./words.ts";
import type { DocumentEntry, World } from "./world.ts";

export interface Prose {
  /** A document: in full where it was not named before. */
  cite(form?: "full" | "short" | "mark"): string;
  /** A sentence's end that names a document, a part, a footnote, a motto, or nothing. */
  tail(): string;
  /** Footnotes that were referred to. */
  readonly footnotes: readonly string[];
}

/** `targets`: paths and ids of the parts that may be referred to. */
export function proseOf(
  world: World,
  targets: readonly { readonly path: string; readonly id: string | null }[],
  random: Random,
): Prose {
  const named = new Set<string>();
  const footnotes: string[] = [];
  const fresh = random.shuffle(world.documents).slice(0, random.integer(4, 9));
  const count = new Map<string, number>();

  const cite: Prose["cite"] = (form) => {
    const known = world.documents.filter(({ key }) => named.has(key));
    const isNew = fresh.length > 0 && (known.length === 0 || form === "full" || random.chance(0.35));
    const one = isNew ? fresh.pop()! : random.pick(known);
    const chosen =
      form === "mark" || random.chance(0.2)
        ? "mark"
        : isNew
          ? "full"
          : (form ?? random.pick(["full", "short", "short"]));
    named.add(one.key);
    const nth = (count.get(one.key) ?? 0) + 1;
    count.set(one.key, nth);
    const data = { key: one.key, nth: String(nth), form: chosen };
    if (chosen === "mark") return mark("cite-mark", `[@${mark("mark-key", one.key, data)}]`, data);
    return chosen === "full" ? inFull(one, data, random) : inShort(one, data);
  };

  const refer = (): string => {
    const { path, id } = random.pick(targets);
    const address = addressOf(path);
    if (id !== null && random.chance(0.5)) {
      const text = random.chance(0.3) ? "" : mark("link-text", address, { path, id });
      return mark("link", `[${text}](#${mark("link-target", id, { id, path })})`, { id, path });
    }
    return mark("reference", address, { path });
  };

  const tail = (): string => {
    const kind = random.integer(0, 11);
    if (kind === 0) return ` theo ${cite("full")}`;
    if (kind === 1) return ` theo ${cite("short")}`;
    if (kind === 2) return ` theo ${cite("mark")}`;
    if (kind === 3 && targets.length > 0) return ` theo nội dung tại ${refer()} Kế hoạch này`;
    if (kind === 4 && targets.length > 0) return ` (xem ${refer()})`;
    if (kind === 5) return ` với phương châm “*${mark("motto", random.pick(mottoes))}*”`;
    if (kind === 6 && footnotes.length < 3) {
      const name = `ghi-chu-${footnotes.length + 1}`;
      footnotes.push(name);
      return ` gắn với chủ đề năm${mark("note-mark", `[^${mark("note-name", name)}]`, { name })}`;
    }
    return "";
  };
  return { cite, tail, footnotes };
}

function inFull(one: DocumentEntry, data: Readonly<Record<string, string>>, random: Random): string {
  const name = inShort(one, data);
  const date = mark("cite-date", dateOf(one.date, random.chance(0.75)), data);
  const issuer = mark("cite-issuer", one.issuer, data);
  return mark("cite-all", `${name} ${date} của ${issuer} ${mark("cite-title", one.title, data)}`, data);
}

const inShort = ({ type, symbol }: DocumentEntry, data: Readonly<Record<string, string>>): string =>
  mark("cite", `${mark("cite-type", type, data)} số ${mark("cite-symbol", symbol, data)}`, data);

/** NĐ 30/2020: a zero before days below 10 and before the months 1 and 2, no other. */
export function dateOf(iso: string, inWords: boolean): string {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  const [d, m] = [day < 10 ? `0${day}` : `${day}`, month < 3 ? `0${month}` : `${month}`];
  return inWords ? `ngày ${d} tháng ${m} năm ${year}` : `ngày ${d}/${m}/${year}`;
}
