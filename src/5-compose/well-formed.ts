// A part of a Word file -> whether it is XML that a reader can take: each tag closed in turn, no entities of its own, not too deep.

/** Elements in elements: Word writes some dozens at most, and readers descend into each. */
const deepest = 200;

const startTag = /<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attributeName = /\s([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;
const strayReference = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,6}|#x[0-9a-fA-F]{1,5});)/;
/** What ends what begins so. A declaration of a document's type has no place in a Word file. */
const closings = [
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<![CDATA[", "]]>"],
] as const;

export function isWellFormed(xml: string): boolean {
  if (strayReference.test(xml)) return false;
  const open: string[] = [];
  let roots = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
    const closing = closings.find(([begin]) => xml.startsWith(begin, at));
    if (closing) {
      const end = xml.indexOf(closing[1], at + closing[0].length);
      if (end < 0) return false;
      at = end + closing[1].length;
    } else if (xml[at + 1] === "/") {
      const end = xml.indexOf(">", at);
      if (end < 0 || xml.slice(at + 2, end).trimEnd() !== open.pop()) return false;
      at = end + 1;
    } else {
      startTag.lastIndex = at;
      const [tag, name = "", attributes = "", closed] = startTag.exec(xml) ?? [];
      if (tag === undefined || hasTwice(attributes)) return false;
      if (open.length === 0 && roots++ > 0) return false;
      if (!closed) open.push(name);
      if (open.length > deepest) return false;
      at += tag.length;
    }
  }
  return roots === 1 && open.length === 0;
}

function hasTwice(attributes: string): boolean {
  if (attributes === "") return false;
  const names = [...attributes.matchAll(attributeName)].map(([, name]) => name);
  return new Set(names).size !== names.length;
}
