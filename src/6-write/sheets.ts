// Document -> its sheets, with the heading that says its title; headings' levels. What formats without pages see of it.
import type { Document, Flow, Paragraph } from "../5-compose/document.ts";

/** What begins on a page of its own: the plan, and each appendix. */
export interface Sheet {
  readonly before: readonly Flow[];
  /** The paragraphs that say the document's title; none on later sheets, nor where no layout prints it so. */
  readonly title: readonly Paragraph[];
  readonly after: readonly Flow[];
  /** At its foot: of the first sheet alone. */
  readonly foot: readonly Flow[];
  /** It lies on its side. */
  readonly landscape: boolean;
}

export function sheetsOf({ body, properties, firstFooter = [] }: Document): readonly Sheet[] {
  const sheets: { flows: Flow[]; landscape: boolean }[] = [{ flows: [], landscape: false }];
  for (const flow of body) {
    if (flow.type === "new-section") sheets.push({ flows: [], landscape: flow.landscape ?? false });
    else sheets.at(-1)?.flows.push(flow);
  }
  // What opens with a new section has it as its first sheet.
  const printed = sheets.filter(({ flows }, index) => index > 0 || flows.length > 0 || sheets.length === 1);
  return printed.map(({ flows, landscape }, index) => {
    const rest = { foot: index === 0 ? firstFooter : [], landscape };
    const title = index === 0 ? titleIn(flows, properties.title) : [];
    const [first] = title;
    if (!first) return { before: [], title: [], after: flows, ...rest };
    const start = flows.indexOf(first);
    return { before: flows.slice(0, start), title, after: flows.slice(start + title.length), ...rest };
  });
}

/** The paragraphs, one below the other, that together say it. */
function titleIn(flows: readonly Flow[], title: string): readonly Paragraph[] {
  const wanted = folded(title);
  for (const start of flows.keys()) {
    const paragraphs: Paragraph[] = [];
    for (let at = start; ; at++) {
      const flow = flows[at];
      if (flow?.type !== "paragraph") break;
      paragraphs.push(flow);
      const said = folded(paragraphs.map(textOf).join(" "));
      if (said === wanted) return paragraphs;
      if (!wanted.startsWith(said)) break;
    }
  }
  return [];
}

const folded = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

const textOf = ({ label, content }: Paragraph): string =>
  `${label ?? ""} ${content.map((run) => ("text" in run ? run.text : " ")).join("")}`;

/** A heading's level by its level in the outline: 2 to 6. */
export type HeadingLevel = (outline: number) => number;

/** The title is the first level; none below is left out, whatever levels the outline has. */
export function headingLevels(): HeadingLevel {
  let last = 1;
  return (outline) => {
    last = Math.min(outline + 1, last + 1, 6);
    return last;
  };
}

/** An item of a list, by the sign that it has in place of a number. */
export const isItem = (flow: Flow): flow is Paragraph =>
  flow.type === "paragraph" && (flow.label === "-" || flow.label === "+");

/** Where the run of flows that belong together ends. */
export function endOf(flows: readonly Flow[], start: number, belongs: (flow: Flow) => boolean): number {
  let end = start;
  for (let flow = flows[end]; flow && belongs(flow); flow = flows[end]) end++;
  return end;
}
