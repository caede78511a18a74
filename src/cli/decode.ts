// The bytes of a file -> its text, or what the bytes look like when they are no text that is read here.
import type { Content } from "../messages/file.ts";

export type Decoded = { readonly text: string } | { readonly content: Content };

/**
 * UTF-8 with or without a byte order mark, UTF-16 with one. The text is without its mark.
 * Nothing is guessed: other bytes give the encoding that they look like, never a text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const known = signatures.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (known) return { content: known[0] };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes, "binary");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes, "binary");
  const zeros = contentOfZeros(bytes);
  if (zeros) return { content: zeros };
  return decodeAs("utf-8", bytes, null);
}

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

const signatures: readonly (readonly [Content, readonly number[]])[] = [
  ["word", [0x50, 0x4b, 0x03, 0x04]],
  ["word", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", ascii("%PDF-")],
  ["rtf", ascii("{\\rtf")],
  ["utf-32", [0xff, 0xfe, 0, 0]],
  ["utf-32", [0, 0, 0xfe, 0xff]],
];

function decodeAs(encoding: string, bytes: Uint8Array, otherwise: Content | null): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { content: otherwise ?? contentOfBytes(bytes) };
  }
}

/** Text has no zero bytes in UTF-8; UTF-16 has them on one side of each ASCII letter. */
function contentOfZeros(bytes: Uint8Array): Content | null {
  let even = 0;
  let odd = 0;
  for (let i = bytes.indexOf(0); i >= 0; i = bytes.indexOf(0, i + 1)) {
    if (i % 2 === 0) even++;
    else odd++;
  }
  const many = bytes.length / 10;
  if (even + odd <= many) return null;
  const onOneSide = even > odd * 4 || odd > even * 4;
  return onOneSide && bytes.length % 2 === 0 ? "utf-16" : "binary";
}

const set = (text: string): ReadonlySet<number> => new Set(ascii(text));
const vowels = set("aeiouyAEIOUY");
/** Ă Â Ê Ô Ơ Ư Đ ă â ê ô ơ ư đ */
const tcvn3Letters = set("\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae");
/** Marks that follow the letter: grave, acute, hook, tilde, dot and their capitals, and those with a circumflex or breve. */
const vniMarks = set(
  "\xf8\xf9\xfb\xf5\xef\xd8\xd9\xdb\xd5\xcf\xe2\xe1\xe0\xe5\xe3\xe4\xc2\xc1\xc0\xc5\xc3\xc4\xea\xe9\xe8\xfa\xfc\xeb",
);
/** Combining grave, acute, hook, tilde, dot below. */
const windowsMarks = set("\xcc\xec\xd2\xde\xf2");
/** Ă Â Ê Ô Ơ Ư Đ ă â ê ô ơ ư đ */
const windowsLetters = set("\xc3\xc2\xca\xd4\xd5\xdd\xd0\xe3\xe2\xea\xf4\xf5\xfd\xf0");

/** Which of the encodings that Vietnamese offices used these bytes look like. */
function contentOfBytes(bytes: Uint8Array): Content {
  if (countControls(bytes) > bytes.length / 20) return "binary";
  const lossy = new TextDecoder("utf-8").decode(bytes);
  let broken = 0;
  let whole = 0;
  for (const character of lossy) {
    if (character === "\ufffd") broken++;
    else if (character > "\x7f") whole++;
  }
  if (whole > broken) return "broken-utf-8";

  const score = { tcvn3: 0, vni: 0, "windows-1258": 0 };
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    const before = bytes[i - 1] ?? 0;
    const afterVowel = vowels.has(before);
    if (tcvn3Letters.has(byte)) score.tcvn3++;
    if (afterVowel && vniMarks.has(byte)) score.vni++;
    if (byte === 0xf1) score.vni++;
    if (windowsMarks.has(byte) && (afterVowel || windowsLetters.has(before))) score["windows-1258"]++;
    if (windowsLetters.has(byte) && !afterVowel) score["windows-1258"]++;
  }
  const best = (["windows-1258", "tcvn3", "vni"] as const).reduce((a, b) => (score[b] > score[a] ? b : a));
  return score[best] > 0 ? best : "other";
}

function countControls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) count++;
  return count;
}
