// A text or bytes of the project's own, and numbers that look random -> a hostile relative of it.
import type { Random } from "../plants/random.ts";

/** What breaks a format, whichever it is. */
const pieces = [
  ..."{}[]()<>#*_`|:;,.-+!&%@~^$\\/'\"“”…\n\r\t \0",
  ...[
    "---\n",
    "...\n",
    "\r\n",
    "\n\n",
    "- ",
    "> ",
    "1. ",
    "a) ",
    "I. ",
    "| a |\n|---|\n",
    "[^a]",
    "[^a]: ",
    "[@a]",
    "(#a)",
  ],
  ...[
    "{#a}",
    "{lead=a}",
    '{lead="',
    "<!--",
    "-->",
    "<b>",
    "<script>",
    "&amp;",
    "&#x0;",
    "```\n",
    "**",
    "~~",
    "{=",
    "::: a\n",
    ":::\n",
  ],
  ...[
    "&a ",
    "*a",
    "<<: *a\n",
    "? ",
    "!!js/function ",
    "!<tag:x> ",
    "%YAML 9\n",
    "a: ",
    "- - - ",
    "[[[[",
    "{{{{",
    ": {",
    "|\n",
    ">\n",
    "@",
    "`",
  ],
  ...[
    "{{",
    "}}",
    "{{{",
    "{{#if title}}",
    "{{/if}}",
    "{{else}}",
    "{{> x}}",
    "{{constructor}}",
    "{{__proto__}}",
    "{{#each this}}",
    "{{lookup . 'a'}}",
  ],
  ...[
    "__proto__: ",
    "constructor: ",
    "toString",
    "hasOwnProperty",
    "../",
    "/etc/passwd",
    "C:\\",
    "CON",
    "\u001b[31m",
    "\u202e",
    "\u200b",
    "\ufeff",
  ],
  ...[
    "\ud800",
    "\udfff",
    "😀",
    "e\u0302\u0301",
    "Ⅳ",
    "٣",
    "İ",
    "ﬁ",
    "\u00a0",
    "\u2028",
    "9".repeat(40),
    "-1",
    "1e999",
    "NaN",
    "31/02/2024",
  ],
  ...[
    "Chỉ thị số 33/CT-TTg ",
    "ngày 26 tháng 11 năm 2021 ",
    "của Thủ tướng Chính phủ ",
    "về việc ",
    "Luật Đất đai ",
    "khoản 1 Mục III ",
    "và ",
    "số ",
  ],
  ...[
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "<w:t>",
    "<w:tr>",
    "</w:tr>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    "&b;",
    "<![CDATA[",
    "<?x?>",
    "xmlns:w='y'",
  ],
];

/** `others`: texts to take slices from. */
export function mutated(text: string, others: readonly string[], random: Random): string {
  // A piece of a long text, below its first lines, is changed as well as the whole, and read sooner.
  const from = random.integer(0, text.length);
  let result = text.length > 4000 && random.chance(0.8) ? text.slice(0, 600) + text.slice(from, from + 2500) : text;
  for (let edits = random.integer(1, 6); edits > 0; edits--) result = edited(result, others, random);
  return result.slice(0, longest);
}

const longest = 200_000;

function edited(text: string, others: readonly string[], random: Random): string {
  const at = random.integer(0, text.length);
  const length = random.pick([1, 1, 3, 20, 300, 3000]);
  const end = Math.min(text.length, at + random.integer(0, length));
  const slice = text.slice(at, end);
  const to = random.integer(0, text.length);
  switch (random.integer(0, 8)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, to) + slice + text.slice(to);
    case 2:
      return text.slice(0, at) + random.pick(pieces) + text.slice(end);
    case 3:
      return text.slice(0, at) + random.pick(pieces) + text.slice(at);
    case 4:
      return (
        text.slice(0, at) +
        random.pick(pieces).repeat(random.pick([2, 3, 10, 100, random.chance(0.1) ? 5000 : 30])) +
        text.slice(at)
      );
    case 5:
      return text.slice(0, at) + slice.repeat(random.pick([2, 10, 50])) + text.slice(end);
    case 6: {
      const other = random.pick(others);
      const from = random.integer(0, other.length);
      return text.slice(0, at) + other.slice(from, from + length) + text.slice(end);
    }
    case 7:
      return text.slice(0, at) + String.fromCharCode(random.integer(0, 0xffff)) + text.slice(at + 1);
    default:
      return text.slice(0, at);
  }
}

export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const result = Buffer.from(bytes);
  for (let edits = random.integer(1, 8); edits > 0; edits--) {
    const at = random.integer(0, result.length - 1);
    const value = random.pick([0, 0xff, 0x7f, 0x80, random.integer(0, 255)]);
    result.fill(value, at, Math.min(result.length, at + random.pick([1, 1, 1, 2, 4, 16])));
  }
  const end = random.chance(0.15) ? random.integer(0, result.length) : result.length;
  return result.subarray(0, end);
}
