// Values as YAML: whatever they hold, they read back as they were, here and with YAML's own types.
import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { yamlValue } from "../../src/print/yaml-value.ts";

it.each([
  ["về tiếp tục tăng cường", "về tiếp tục tăng cường"],
  ["33/CT-TTg", "33/CT-TTg"],
  ["2021-11-26", "2021-11-26"],
  ["về “Nâng cao vai trò”", "về “Nâng cao vai trò”"],
  ["về việc: họp", '"về việc: họp"'],
  ["thực hiện #1", '"thực hiện #1"'],
  ['"Về công tác" dân vận', '"\\"Về công tác\\" dân vận"'],
  ["04", '"04"'],
  ["", '""'],
])("%s", (text, written) => {
  expect(yamlValue(text, false)).toBe(written);
});

it("quotes what divides values between brackets", () => {
  expect(yamlValue("về văn hóa, xã hội", false)).toBe("về văn hóa, xã hội");
  expect(yamlValue("về văn hóa, xã hội", true)).toBe('"về văn hóa, xã hội"');
});

const signs = fc.constantFrom(..."-?:,[]{}#&*!|>'\"%@`\\ ~.019ae/\tđỏ“”\u00a0\u2028\u0085\ufeff");
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.array(signs).map((all) => all.join("")),
);

it("reads back", () => {
  const isDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);
  fc.assert(
    fc.property(text, (value) => {
      fc.pre(!isDate(value));
      expect(parse(`key: ${yamlValue(value, false)}\n`)).toEqual({ key: value });
      expect(parse(`{ key: ${yamlValue(value, true)}, next: ${yamlValue(value, true)} }`)).toEqual({
        key: value,
        next: value,
      });
      expect(parse(`key: ${yamlValue(value, false)}\n`, { version: "1.1" })).toEqual({ key: value });
    }),
    { numRuns: 1000 },
  );
});
