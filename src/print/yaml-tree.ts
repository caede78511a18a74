// A tree of values with comments -> lines of YAML in block style.
import { quotedYaml, yamlValue } from "./yaml-value.ts";

export type YamlNode =
  | { readonly text: string; readonly quoted?: boolean }
  /** Written as it is. */
  | { readonly plain: string }
  | { readonly list: readonly YamlItem[] }
  /** Between brackets, on one line. */
  | { readonly flow: readonly string[] }
  | { readonly map: readonly YamlEntry[] };

export interface YamlItem {
  /** On lines before it. */
  readonly comments: readonly string[];
  readonly value: YamlNode;
}

export interface YamlEntry {
  readonly comments?: readonly string[];
  readonly key: string;
  readonly value: YamlNode;
}

export const mapLines = (entries: readonly YamlEntry[]): string[] =>
  entries.flatMap(({ comments = [], key, value }) => {
    const name = `${yamlValue(key, false)}:`;
    if ("list" in value) return [...commentLines(comments), name, ...indented(listLines(value.list))];
    if ("map" in value) return [...commentLines(comments), name, ...indented(mapLines(value.map))];
    const [first = "", ...rest] = scalarLines(value);
    return [...commentLines(comments), `${name} ${first}`.trimEnd(), ...rest];
  });

const listLines = (items: readonly YamlItem[]): string[] =>
  items.flatMap(({ comments, value }) => {
    const lines = "map" in value ? mapLines(value.map) : "list" in value ? listLines(value.list) : scalarLines(value);
    const isMap = "map" in value || "list" in value;
    return [
      ...commentLines(comments),
      ...lines.map((line, i) => (i === 0 ? `- ${line}` : isMap ? indent(line) : line)),
    ];
  });

/** The first line, and those of a text of several, which are indented. */
function scalarLines(value: Exclude<YamlNode, { list: unknown } | { map: unknown }>): string[] {
  if ("plain" in value) return [value.plain];
  if ("flow" in value) return [`[${value.flow.map((one) => yamlValue(one, true)).join(", ")}]`];
  if (!isLiteral(value.text)) return [value.quoted ? quotedYaml(value.text) : yamlValue(value.text, false)];
  return ["|-", ...indented(value.text.split("\n"))];
}

/** Lines that a literal block holds as they are. */
const isLiteral = (text: string): boolean =>
  text.includes("\n") && !/^[ \t\n]|[ \t]$|\n$|[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Cf}\ufffd-\uffff]/u.test(text);

const indented = (lines: readonly string[]): string[] => lines.map(indent);
const indent = (line: string): string => (line === "" ? "" : `  ${line}`);

/** Of a comment of several lines each. */
export const commentLines = (comments: readonly string[]): string[] =>
  comments.flatMap((text) => text.split(/\r\n?|\n/).map((line) => `# ${line.trim()}`.trimEnd()));
