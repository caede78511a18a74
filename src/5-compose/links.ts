// A plan -> what its words lead to: its own parts by their bookmarks, cited documents by their addresses on the web.
import type { Block, Footnote, Plan } from "../2-model/plan.ts";
import type { Span } from "../source.ts";
import { bookmarksOf } from "./bookmarks.ts";

export interface Links {
  readonly bookmarks: ReadonlyMap<Block, string>;
  /** Blocks that a mark can lead to. */
  readonly byId: ReadonlyMap<string, Block>;
  readonly parents: ReadonlyMap<Block, Block>;
  /** References and citations of the prose, in reading order. */
  readonly prose: ReadonlyMap<Block | Footnote, readonly ProseLink[]>;
  /** Of cited documents, by their keys in the register. */
  readonly urls: ReadonlyMap<string, string>;
}

interface ProseLink {
  readonly span: Span;
  /** A part of the plan, or an address on the web. */
  readonly target: Block | string;
}

/** `withUrls`: citations lead to the addresses that the register gives. */
export function linksOf(plan: Plan, withUrls: boolean): Links {
  const byId = new Map<string, Block>();
  const parents = new Map<Block, Block>();
  const visit = (block: Block): void => {
    // A table is no paragraph that could be jumped to.
    if (block.id !== null && block.kind !== "table" && block.kind !== "row") byId.set(block.id, block);
    for (const child of block.children) {
      parents.set(child, block);
      visit(child);
    }
  };
  for (const block of [...plan.preamble, ...plan.sections, ...plan.appendices]) visit(block);
  const cited = withUrls ? plan.citations.filter(({ entry }) => isWebAddress(entry?.url ?? "")) : [];
  return {
    bookmarks: bookmarksOf(plan),
    byId,
    parents,
    prose: proseLinks(plan, cited),
    urls: new Map(cited.flatMap(({ entry }) => (entry?.url ? [[entry.key, entry.url]] : []))),
  };
}

const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s"<>]+$/.test(url);

function proseLinks({ references }: Plan, cited: Plan["citations"]): Links["prose"] {
  const links = new Map<Block | Footnote, ProseLink[]>();
  const put = (block: Block | Footnote, link: ProseLink): void => {
    links.set(block, [...(links.get(block) ?? []), link]);
  };
  for (const { block, span, target, id } of references)
    if (id === null && target !== null && target.kind !== "table") put(block, { span, target });
  for (const { block, span, entry, key, nested } of cited)
    if (key === null && !nested && entry?.url) put(block, { span, target: entry.url });
  for (const found of links.values()) found.sort((a, b) => a.span.start - b.span.start);
  return links;
}
