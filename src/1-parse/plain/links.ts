// A paragraph's text -> its links.

export interface Link {
  /** Offset of its `]`. */
  readonly closes: number;
  readonly url: string;
  readonly end: number;
}

const resource = /\(([\p{L}\p{N}#:/._=?%-]+)\)/uy;

/** Each `[text](target)` by the offset of its `[`; null where one has a target that is not plain, or stands in brackets. */
export function linksIn(text: string, start: number, end: number): ReadonlyMap<number, Link> | null {
  const links = new Map<number, Link>();
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 91) open.push(at);
    if (unit !== 93) continue;
    const opening = open.pop();
    if (opening === undefined || text[at + 1] !== "(") continue;
    resource.lastIndex = at + 1;
    const [whole, url] = resource.exec(text) ?? [];
    if (!whole || url === undefined || open.length > 0 || at === opening + 1) return null;
    links.set(opening, { closes: at, url, end: at + 1 + whole.length });
    at += whole.length;
  }
  return links;
}
