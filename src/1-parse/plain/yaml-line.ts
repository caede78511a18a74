// What stands on one line of YAML (words, quotes, brackets) -> its node; null where only the library reads it.
import type { YamlNode, YamlPair, YamlScalar } from "../yaml-document.ts";
import { colonIn, commentIn, skipBlanks, trimEnd } from "../yaml-lines.ts";

/** Whether what begins at `at` is words, whatever follows. */
export const isWord = (text: string, at: number): boolean => !/[-?:,[\]{}#&*!|>'"%@`\s]/.test(text[at] ?? "");

/** A key, or any words of which it is known where they end. */
export function readKey(text: string, start: number, until: number): YamlScalar | null {
  const end = trimEnd(text, start, until);
  const opens = isWord(text, start) || (text[start] === "-" && /[\p{L}\p{N}]/u.test(text[start + 1] ?? ""));
  if (!opens || commentIn(text, start, end) < end) return null;
  return { type: "scalar", value: text.slice(start, end), style: "plain", start, end };
}

/** To the line's end or its comment. */
export function readWords(text: string, start: number, lineEnd: number): YamlScalar | null {
  const end = commentIn(text, start, lineEnd);
  return colonIn(text, start, end) < 0 ? readKey(text, start, end) : null;
}

/** Null also where neither opens at `at`. */
export function readBracketsOrQuotes(text: string, at: number, lineEnd: number): YamlNode | null {
  const opening = text[at];
  if (opening === '"' || opening === "'") return readQuoted(text, at, lineEnd);
  return opening === "[" || opening === "{" ? readFlow(text, at, lineEnd, 0) : null;
}

function readQuoted(text: string, start: number, lineEnd: number): YamlScalar | null {
  const quote = text[start] ?? "";
  const close = text.indexOf(quote, start + 1);
  if (close < 0 || close >= lineEnd) return null;
  const value = text.slice(start + 1, close);
  if (quote === '"' ? value.includes("\\") : text[close + 1] === "'") return null;
  return { type: "scalar", value, style: quote === '"' ? "double" : "single", start, end: close + 1 };
}

/** Brackets in brackets. */
const deepestFlow = 20;

const flowWords = /-?[\p{L}\p{N}](?:[^\s,:#[\]{}]| +(?![\s,:#[\]{}]))*/uy;

function readFlowPart(text: string, at: number, lineEnd: number, depth: number): YamlNode | null {
  const opening = text[at];
  if (opening === "[" || opening === "{") return depth < deepestFlow ? readFlow(text, at, lineEnd, depth + 1) : null;
  if (opening === '"' || opening === "'") return readQuoted(text, at, lineEnd);
  flowWords.lastIndex = at;
  const value = flowWords.exec(text)?.[0];
  return value ? { type: "scalar", value, style: "plain", start: at, end: at + value.length } : null;
}

/** From its bracket to the one that closes it, on one line. */
function readFlow(text: string, start: number, lineEnd: number, depth: number): YamlNode | null {
  const isMapping = text[start] === "{";
  const closing = isMapping ? "}" : "]";
  const items: YamlNode[] = [];
  const pairs: YamlPair[] = [];
  let at = skipBlanks(text, start + 1, lineEnd);
  for (let isFirst = true; !isFirst || text[at] !== closing; isFirst = false) {
    const key = readFlowPart(text, at, lineEnd, depth);
    const last = key && isMapping ? readFlowValue(text, key, closing, lineEnd, depth) : key;
    if (!key || !last) return null;
    if (isMapping) pairs.push({ key, value: last });
    else items.push(key);
    at = skipBlanks(text, last.end, lineEnd);
    if (text[at] === closing) break;
    if (text[at] !== ",") return null;
    at = skipBlanks(text, at + 1, lineEnd);
  }
  const range = { start, end: at + 1 };
  return isMapping
    ? { type: "mapping", flow: true, pairs, ...range }
    : { type: "sequence", flow: true, items, ...range };
}

/** What stands behind a key that is a word, and its colon. */
function readFlowValue(text: string, key: YamlNode, closing: string, lineEnd: number, depth: number): YamlNode | null {
  if (key.type !== "scalar" || key.style !== "plain" || text[key.end] !== ":") return null;
  const at = skipBlanks(text, key.end + 1, lineEnd);
  if (text[at] === "," || text[at] === closing)
    return { type: "scalar", value: "", style: "plain", start: at, end: at };
  return at > key.end + 1 ? readFlowPart(text, at, lineEnd, depth) : null;
}
