// Rules on the register of documents.
import { foldKey } from "../2-model/names.ts";
import type { Register, RegisterEntry } from "../2-model/plan.ts";
import { foldSymbol, parseSymbol } from "../2-model/prose/symbol.ts";
import type { Span } from "../source.ts";
import type { RegisterRule } from "./check.ts";
import { allowsType } from "./citation.ts";

export const invalid: RegisterRule = ({ entries, partial }, report) => {
  for (const { key, type, symbol, date, title, expiredOn, replacedBy, span, spans } of entries.values()) {
    if (!symbol && !title && !partial) report("register/invalid", span, { key, problem: "no-name", value: "" });
    if (symbol && !parseSymbol(symbol))
      report("register/invalid", spans.get("symbol") ?? span, { key, problem: "symbol", value: symbol });
    else if (type && !allowsType({ symbol, type }))
      report("register/invalid", spans.get("type") ?? span, { key, problem: "type", value: type });
    const year = symbol ? parseSymbol(symbol)?.year : null;
    if (year && date && Number(date.slice(0, 4)) !== year)
      report("register/invalid", spans.get("date") ?? span, { key, problem: "year", value: date });
    if (date && expiredOn && expiredOn < date)
      report("register/invalid", spans.get("expired-on") ?? span, { key, problem: "expired-early", value: expiredOn });
    if (replacedBy && !entries.has(replacedBy) && !partial)
      report("register/invalid", spans.get("replaced-by") ?? span, { key, problem: "replaced-by", value: replacedBy });
  }
};

type Identified = Pick<RegisterEntry, "symbol" | "date" | "issuer" | "title">;

/** Whether the register could not tell two entries apart: the same symbol, and neither date nor issuer differs. */
export const isOneDocument = (a: Identified, b: Identified): boolean =>
  identityOf(a) === identityOf(b) && agree(a.date, b.date) && agree(a.issuer, b.issuer);

const identityOf = ({ symbol, title }: Identified): string => (symbol ? foldSymbol(symbol) : foldKey(title ?? ""));

const agree = (a: string | null, b: string | null): boolean => a === null || b === null || foldKey(a) === foldKey(b);

/** One document under two keys. */
export const duplicate: RegisterRule = ({ entries }, report) => {
  const known = new Map<string, RegisterEntry[]>();
  for (const entry of entries.values()) {
    const identity = identityOf(entry);
    if (identity === "") continue;
    const others = known.get(identity) ?? [];
    const same = others.find((other) => isOneDocument(other, entry));
    if (same)
      report(
        "register/duplicate",
        entry.span,
        { key: entry.key, other: same.key },
        { related: [{ span: same.span, note: "first-definition" }] },
      );
    known.set(identity, [...others, entry]);
  }
};

/** What `replaced-by` says: a circle, a successor older than what it replaces, a document replaced and yet in force. */
export const succession: RegisterRule = ({ entries }, report) => {
  const inCircle = new Set<string>();
  for (const circle of circles(entries)) {
    for (const { key } of circle) inCircle.add(key);
    const [first] = circle;
    const path = [...circle, ...circle.slice(0, 1)].map(({ key }) => key);
    if (first) report("register/succession", spanOfSuccessor(first), { key: first.key, problem: "circle", path });
  }
  for (const entry of entries.values()) {
    const { key, date, status, replacedBy, spans, span } = entry;
    const successor = entries.get(replacedBy ?? "");
    if (!successor || inCircle.has(key)) continue;
    const path = [key, successor.key];
    if (date && successor.date && successor.date < date) {
      const related = [{ span: successor.spans.get("date") ?? successor.span, note: "in-register" as const }];
      report("register/succession", spanOfSuccessor(entry), { key, problem: "older", path }, { related });
    } else if (status === "in-force")
      report("register/succession", spans.get("status") ?? span, { key, problem: "in-force", path });
  }
};

const spanOfSuccessor = ({ spans, span }: RegisterEntry): Span => spans.get("replaced-by") ?? span;

/** Each circle once, from its entry that stands first. */
function circles(entries: Register["entries"]): RegisterEntry[][] {
  const done = new Set<RegisterEntry>();
  const found: RegisterEntry[][] = [];
  for (const start of entries.values()) {
    const path: RegisterEntry[] = [];
    const placed = new Map<RegisterEntry, number>();
    let at: RegisterEntry | undefined = start;
    while (at && !done.has(at) && !placed.has(at)) {
      placed.set(at, path.length);
      path.push(at);
      at = entries.get(at.replacedBy ?? "");
    }
    if (at && placed.has(at)) found.push(path.slice(placed.get(at)));
    for (const entry of path) done.add(entry);
  }
  return found;
}

export const registerRules: readonly RegisterRule[] = [invalid, duplicate, succession];
