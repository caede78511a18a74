// The keys of a style.yaml, what each may hold, and what stands for one that is left out.
import { choice, color, flag, list, mapping, number, optional, record, required, text } from "./style-fields.ts";

const paragraph = mapping({
  name: required(text),
  size: required(number(5, 72)),
  bold: optional(flag, false),
  italic: optional(flag, false),
  capitals: optional(flag, false),
  align: optional(choice(["left", "center", "right", "justify"]), "left" as const),
  indent: optional(
    mapping({
      first: optional(number(-50, 50), 0),
      left: optional(number(0, 100), 0),
      right: optional(number(0, 100), 0),
    }),
    { first: 0, left: 0, right: 0 },
  ),
  before: optional(number(0, 200), 0),
  after: optional(number(0, 200), 0),
  line: optional(number(0.5, 5), 1),
  "keep-with-next": optional(flag, false),
  "keep-lines": optional(flag, false),
  underline: optional(flag, false),
  color: optional<string | null>(color, null),
  frame: optional(flag, false),
  rule: optional<number | null>(number(0, 3), null),
  wrap: optional<number | null>(number(10, 400), null),
});

interface Contents {
  readonly title: string;
  readonly from: number;
  readonly levels: number;
}

const level = mapping({
  name: required(text),
  numerals: required(choice(["roman", "decimal", "decimal-path", "letter"])),
  prefix: optional(text, ""),
  suffix: optional(text, ""),
  capital: optional(flag, false),
  inline: optional(flag, false),
  "runs-on": optional(flag, false),
});

const contents = mapping({ title: required(text), from: required(number(0, 10_000)), levels: required(number(1, 3)) });

const widths = list(number(5, 400), 2);

/** The keys of a style.yaml. */
export const readValues = mapping({
  page: required(
    mapping({
      width: required(number(50, 1000)),
      height: required(number(50, 1500)),
      margin: required(
        mapping({
          top: required(number(0, 100)),
          right: required(number(0, 100)),
          bottom: required(number(0, 100)),
          left: required(number(0, 100)),
        }),
      ),
      header: required(number(0, 100)),
      "number-size": required(number(5, 72)),
    }),
  ),
  font: required(text),
  language: required(text),
  columns: required(mapping({ letterhead: required(widths), signature: required(widths) })),
  "signature-room": required(number(0, 20)),
  "body-end": required(text),
  "citation-links": optional(flag, true),
  contents: optional<Contents | null>(contents, null),
  "basis-label": optional(text, ""),
  "recipient-ends": optional(list(text, 2), [";", "."]),
  authorities: optional<ReadonlyMap<string, string>>(record(text), new Map()),
  stamps: optional<ReadonlyMap<string, readonly number[]>>(record(list(number(5, 200), 2)), new Map()),
  levels: required(record(level)),
  outlines: required(record(list(text, null))),
  paragraphs: required(record(paragraph)),
});

export type StyleValues = NonNullable<ReturnType<typeof readValues>>;
