// A plan's source -> Outline, by the end of its path.
import type { Report } from "../diagnostic.ts";
import type { Source } from "../source.ts";
import { readMarkdown } from "./markdown.ts";
import type { Outline } from "./outline.ts";
import { readYaml } from "./yaml.ts";
import type { YamlSyntax } from "./yaml-attributes.ts";

/** Null where the source is refused, which has been reported. */
type Reader = (source: Source, syntax: YamlSyntax, report: Report) => Outline | null;

const readers: Readonly<Record<string, Reader>> = { md: readMarkdown, yaml: readYaml, yml: readYaml };

/** Markdown unless the path says otherwise. */
export const readPlan: Reader = (source, syntax, report) => {
  const ending = /\.(\w+)$/.exec(source.path)?.[1]?.toLowerCase() ?? "";
  return (readers[ending] ?? readMarkdown)(source, syntax, report);
};
