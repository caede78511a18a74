// Diagnostics -> a fingerprint each: from rule, the paragraph's words and their ordinal, so that lines moved above change none.
import type { Diagnostic } from "../diagnostic.ts";

export function fingerprintsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const content = contentOf(diagnostic);
    const ordinal = seen.get(content) ?? 0;
    seen.set(content, ordinal + 1);
    return hash(`${content}\n${ordinal}`);
  });
}

/** Rule, file, the paragraph that holds the span, and the words of the span. */
function contentOf({ rule, span }: Diagnostic): string {
  const { text, path } = span.source;
  const before = Math.max(text.lastIndexOf("\n\n", span.start - 1), text.lastIndexOf("\n\r\n", span.start - 1));
  const ends = [text.indexOf("\n\n", span.end), text.indexOf("\n\r\n", span.end)].filter((end) => end >= 0);
  const paragraph = text.slice(before < 0 ? 0 : before, ends.length > 0 ? Math.min(...ends) : text.length);
  const words = (part: string): string => part.normalize("NFC").replace(/\s+/g, " ").trim();
  return [rule, path, words(paragraph), words(text.slice(span.start, span.end))].join("\n");
}

/** FNV-1a, 64 bits: no secret, only a name. */
function hash(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let i = 0; i < text.length; i++) {
    low ^= text.charCodeAt(i);
    // Times 2^40 + 0x1b3, in two halves of 32 bits.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x1_0000_0000) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
