// Document -> the bookmarks of numbered paragraphs whose numbers some link names.
import type { Document, Flow, Run } from "../../5-compose/document.ts";

export function referredNumbers({ body, footnotes }: Document): ReadonlySet<string> {
  const named = new Set<string>();
  const numbered = new Set<string>();
  const visitRuns = (runs: readonly Run[]): void => {
    for (const run of runs) if (run.type === "link") for (const { bookmark } of run.numbers ?? []) named.add(bookmark);
  };
  const visit = (flows: readonly Flow[]): void => {
    for (const flow of flows) {
      if (flow.type === "paragraph") visitRuns(flow.content);
      if (flow.type === "paragraph" && flow.bookmark !== null && flow.number && flow.label?.startsWith(flow.number))
        numbered.add(flow.bookmark);
      if (flow.type === "columns") for (const row of flow.rows) row.forEach(visit);
      if (flow.type === "table") for (const row of [flow.header, ...flow.rows]) row.forEach(visitRuns);
    }
  };
  visit(body);
  footnotes.forEach(visitRuns);
  return new Set([...named].filter((bookmark) => numbered.has(bookmark)));
}
