// Trios and their fates -> the blocks of the merged plan as a tree: ours, with what comes in from above put in its place.
import type { Fates } from "./fates.ts";
import { isHeading, type Moves } from "./moves.ts";
import type { Segment } from "./segment.ts";
import type { Trio, Trios, Versions } from "./trios.ts";

/** A place in the merged plan. */
export interface Place {
  readonly trio: Trio;
  /** Null for what comes in from above. */
  readonly ours: Segment | null;
  parent: Place | null;
  /** In the merged order: what is no heading, then the headings. Markdown knows no other order. */
  readonly leaves: Place[];
  readonly sections: Place[];
}

/** Where something comes in: beside a place of ours, before all below a parent, or at the very end. */
interface Incoming {
  readonly after: Map<Place, Place[]>;
  readonly before: Map<Place, Place[]>;
  readonly first: Map<Place, Place[]>;
  readonly end: Place[];
}

/** So many neighbours are asked for a place beside them. */
const neighbourhood = 50;

export function arrange(trios: Trios, fates: Fates, { moved, movedByUnit }: Moves, { ours, theirs }: Versions): Place {
  const places = new Map<Segment, Place>();
  const main = new Map<Trio, Place>();
  const trioOf = (one: Segment): Trio => trios.of.get(one) as Trio;
  const newPlace = (trio: Trio, own: Segment | null, parent: Place | null): Place => {
    const place: Place = { trio, ours: own, parent, leaves: [], sections: [] };
    if (own) places.set(own, place);
    if (trio.ours === own) main.set(trio, place);
    return place;
  };
  const root = newPlace(trioOf(ours.root), ours.root, null);
  for (const one of ours.segments) newPlace(trioOf(one), one, (one.parent && places.get(one.parent)) ?? root);

  const left = new Set<Place>();
  const incoming: Incoming = { after: new Map(), before: new Map(), first: new Map(), end: [] };
  const comesIn = (trio: Trio): boolean => {
    const place = main.get(trio);
    const fate = fates.get(trio);
    if (!place) return fate === "added" || fate === "returned";
    return moved.has(trio) && !left.has(place);
  };
  const isAnchor = (trio: Trio): boolean => trio.ours !== null && !moved.has(trio) && !movedByUnit.has(trio);
  const anchorIn = (segments: readonly Segment[]): Place | null => {
    const found = segments.map(trioOf).find(isAnchor);
    return (found && main.get(found)) ?? null;
  };
  /** A block of ours with those that the unit split off it, which stay together. */
  const partsOf = (place: Place): Place[] =>
    place.trio.all.ours.flatMap((one) => (one.parent === place.ours?.parent ? (places.get(one) ?? []) : []));

  function insert(segment: Segment, anchor: Place | null): Place {
    const trio = trioOf(segment);
    const known = main.get(trio);
    const beside = anchor ? null : placeWithoutAnchor(segment);
    const parent = anchor?.parent ?? beside?.parent ?? root;
    if (known && isWithin(parent, known)) return known;
    const place = known ?? newPlace(trio, null, parent);
    const list = anchor ? listIn(incoming.after, partsOf(anchor).at(-1) ?? anchor) : beside?.list;
    for (const part of known ? partsOf(known) : [place]) {
      if (part.ours) left.add(part);
      part.parent = parent;
      list?.push(part);
    }
    return place;
  }

  /** First below its parent; where the unit took that out, before what follows it; else the parent comes back too. */
  function placeWithoutAnchor(segment: Segment): { readonly parent: Place; readonly list: Place[] } {
    if (segment.kind === "footnote") return { parent: root, list: incoming.end };
    const above = segment.parent as Segment;
    const parent = main.get(trioOf(above));
    if (parent) return { parent, list: listIn(incoming.first, parent) };
    const at = above.children.indexOf(segment);
    const next = anchorIn(
      above.children.slice(at + 1, at + neighbourhood).filter((one) => isHeading(one) === isHeading(segment)),
    );
    if (next?.parent) return { parent: next.parent, list: listIn(incoming.before, next) };
    const siblings = above.parent?.children ?? [];
    const place = siblings.indexOf(above);
    const before = siblings.slice(Math.max(0, place - neighbourhood), place).reverse();
    const restored = insert(above, anchorIn(before.filter((one) => isHeading(one) === isHeading(above))));
    return { parent: restored, list: listIn(incoming.first, restored) };
  }

  let lastNote: Place | null = null;
  const walk = (parent: Segment): void => {
    const last: { leaf: Place | null; section: Place | null } = { leaf: null, section: null };
    for (const child of parent.children) {
      const trio = trioOf(child);
      const channel = isHeading(child) ? "section" : "leaf";
      const isNote = child.kind === "footnote";
      if (trio.theirs === child) {
        if (comesIn(trio)) insert(child, isNote ? lastNote : last[channel]);
        else if (isAnchor(trio)) {
          if (isNote) lastNote = main.get(trio) ?? null;
          else last[channel] = main.get(trio) ?? null;
        }
      }
      walk(child);
    }
  };
  walk(theirs.root);
  fill(
    root,
    ours.segments.map((one) => places.get(one) as Place),
    left,
    incoming,
  );
  return root;
}

function fill(root: Place, ours: readonly Place[], left: ReadonlySet<Place>, incoming: Incoming): void {
  const put = (place: Place): void => {
    const kind = place.ours && !left.has(place) ? place.ours : (place.trio.theirs ?? place.ours);
    const { leaves, sections } = place.parent ?? root;
    (kind && isHeading(kind) ? sections : leaves).push(place);
  };
  for (const list of incoming.first.values()) list.forEach(put);
  for (const place of ours) {
    if (left.has(place)) continue;
    incoming.before.get(place)?.forEach(put);
    put(place);
    incoming.after.get(place)?.forEach(put);
  }
  root.sections.push(...incoming.end);
}

function listIn(lists: Map<Place, Place[]>, place: Place): Place[] {
  const list = lists.get(place) ?? [];
  lists.set(place, list);
  return list;
}

function isWithin(place: Place, above: Place): boolean {
  for (let one: Place | null = place; one; one = one.parent) if (one === above) return true;
  return false;
}
