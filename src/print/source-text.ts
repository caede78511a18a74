// A plan's source -> the Markdown that stands at its places: of a Markdown file the file itself, of YAML what its scalars say.
import { readData } from "../1-parse/data.ts";
import type { Data, Mapping, Scalar } from "../1-parse/outline.ts";
import { parseYaml } from "../1-parse/yaml-document.ts";
import type { Source } from "../source.ts";

/** Markdown as it stands at a place. */
export interface Excerpt {
  readonly text: string;
  /** Its lines may open with `>` and indentation that are not part of it. */
  readonly isMarkdown: boolean;
}

export interface SourceText {
  readonly isYaml: boolean;
  at(start: number, end: number): Excerpt;
}

/** A scalar of a YAML file and where it stands. */
export interface PlacedScalar {
  readonly scalar: Scalar;
  /** The key that it is the value of; null for an item of a list. */
  readonly key: string | null;
  /** The mapping that has the key. */
  readonly owner: Mapping | null;
  /** Within brackets. */
  readonly inFlow: boolean;
}

export const isYaml = ({ path }: Source): boolean => /\.ya?ml$/i.test(path);

const known = new WeakMap<Source, SourceText>();

export function sourceText(source: Source): SourceText {
  const found = known.get(source) ?? (isYaml(source) ? yamlText(source) : markdownText(source));
  known.set(source, found);
  return found;
}

const markdownText = ({ text }: Source): SourceText => ({
  isYaml: false,
  at: (start, end) => ({ text: text.slice(start, end), isMarkdown: true }),
});

function yamlText(source: Source): SourceText {
  const scalars = placedScalars(source);
  return {
    isYaml: true,
    at(start, end) {
      const found = scalarAt(scalars, start);
      if (!found) return { text: source.text.slice(start, end), isMarkdown: false };
      const { scalar, key } = found;
      return {
        text: scalar.text.slice(unitAt(scalar, start), unitAt(scalar, end)),
        isMarkdown: key === "markdown",
      };
    },
  };
}

/** Every scalar of a YAML file that is a value, in the order of places. */
export function placedScalars(source: Source): readonly PlacedScalar[] {
  const root = readData(source, 0, source.text.length, () => {});
  const found: PlacedScalar[] = [];
  const visit = (data: Data, key: string | null, owner: Mapping | null, above: boolean): void => {
    const inFlow = above || (data.type !== "scalar" && /^[[{]/.test(source.text.charAt(data.span.start)));
    if (data.type === "scalar") found.push({ scalar: data, key, owner, inFlow });
    else if (data.type === "sequence") for (const item of data.items) visit(item, null, null, inFlow);
    else for (const entry of data.entries) visit(entry.value, entry.key.text, data, inFlow);
  };
  if (root) visit(root, null, null, false);
  return found.sort((a, b) => a.scalar.span.start - b.scalar.span.start);
}

/** The scalar that a place stands in. */
export function scalarAt(scalars: readonly PlacedScalar[], offset: number): PlacedScalar | null {
  let low = 0;
  let high = scalars.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scalars[middle]?.scalar.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = scalars[low - 1];
  return found && offset <= found.scalar.span.end ? found : null;
}

/** The unit of a scalar's text that stands at a place. */
function unitAt({ text, span, offsets }: Scalar, offset: number): number {
  if (!offsets) return Math.min(text.length, Math.max(0, offset - span.start));
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The comments of a YAML file, `#` included. */
export function placedComments({ text }: Source): readonly { readonly start: number; readonly end: number }[] {
  const document = parseYaml(text.replace(/\r(?!\n)/g, "\n"));
  return "comments" in document ? document.comments : [];
}

/** Comments, and blanks or the signs of quotations between them. */
export const isCommentsAlone = (text: string): boolean => /^[\s>]*$/.test(text.replace(/<!--[\s\S]*?-->/g, ""));
