// Bytes -> text, or what they look like.
import { describe, expect, it } from "vitest";
import { decode } from "../../src/cli/decode.ts";

const text = "---\nplan: mau\n---\n\nKế hoạch của Ủy ban nhân dân phường về việc đường phố, tăng cường tổ chức.\n";
const bytesOf = (latin: string): Uint8Array => Uint8Array.from(latin, (character) => character.charCodeAt(0));
const utf8 = new TextEncoder().encode(text);
const join = (...parts: (Uint8Array | number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (bigEndian: boolean): Uint8Array => {
  const little = Uint8Array.from(Buffer.from(text, "utf16le"));
  return bigEndian ? little.map((_, i) => little[i ^ 1]!) : little;
};

// "Kế hoạch của Ủy ban nhân dân phường, đường phố" in the encodings that offices used.
const windows1258 = bytesOf(
  "plan: mau\nK\xea\xec ho\x61\xf2ch c\x75\xd2a U\xd2y ban nh\xe2n d\xe2n ph\xfd\xf5\xccng, \xf0\xfd\xf5\xccng ph\xf4\xec",
);
const tcvn3 = bytesOf("plan: mau\nK\xd5 ho\xb9ch c\xf1a \xf1y ban nh\xa9n d\xa9n ph\xad\xeang, \xae\xad\xeang ph\xe8");
const vni = bytesOf(
  "plan: mau\nKe\xe1 hoa\xefch cu\xfba U\xfby ban nha\xe2n da\xe2n ph\xf6\xf4\xf8ng, \xf1\xf6\xf4\xf8ng pho\xe1",
);

describe("text", () => {
  it.each([
    ["UTF-8", utf8],
    ["UTF-8 with its mark", join([0xef, 0xbb, 0xbf], utf8)],
    ["UTF-16 LE with its mark", join([0xff, 0xfe], utf16(false))],
    ["UTF-16 BE with its mark", join([0xfe, 0xff], utf16(true))],
  ])("%s", (_, bytes) => {
    expect(decode(bytes)).toEqual({ text });
  });

  it("nothing", () => expect(decode(new Uint8Array())).toEqual({ text: "" }));
  it("a mark alone", () => expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf))).toEqual({ text: "" }));
  it("a stray zero", () => expect(decode(join(utf8, [0]))).toEqual({ text: `${text}\0` }));
  it("is not normalised", () => {
    const decomposed = text.normalize("NFD");
    expect(decode(new TextEncoder().encode(decomposed))).toEqual({ text: decomposed });
  });
});

describe("no text", () => {
  it.each([
    ["windows-1258", windows1258],
    ["tcvn3", tcvn3],
    ["vni", vni],
    ["utf-16", utf16(false)],
    ["utf-16", utf16(true)],
    ["utf-32", join([0xff, 0xfe, 0, 0], [0x4b, 0, 0, 0])],
    ["broken-utf-8", join(utf8, [0xe1, 0xba, 0x0a])],
    [
      "broken-utf-8",
      utf8
        .slice(0, utf8.indexOf(0xba) + 40)
        .subarray(0, -1)
        .map((byte, i) => (i === 22 ? 0xff : byte)),
    ],
    ["word", join([0x50, 0x4b, 3, 4], [...Array(100).keys()])],
    ["word", join([0xd0, 0xcf, 0x11, 0xe0], [1, 2, 3])],
    ["pdf", bytesOf("%PDF-1.7\n")],
    ["rtf", bytesOf("{\\rtf1\\ansi")],
    ["binary", Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256)],
    ["binary", new Uint8Array(64)],
    ["binary", join([0xff, 0xfe], [0x00, 0xd8])],
    ["other", bytesOf("abc \xff\xfe\xb7 def")],
  ] as const)("%s", (content, bytes) => {
    expect(decode(bytes)).toEqual({ content });
  });
});
