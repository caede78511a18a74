// A line and an offset in it -> the place that a node carries in mdast.
import type { Text } from "mdast";
import type { Line } from "./lines.ts";

type Position = NonNullable<Text["position"]>;
export type Place = Position["start"];

export const placeAt = ({ number, start }: Line, offset: number): Place => ({
  line: number,
  column: offset - start + 1,
  offset,
});

/** The same object, with its position. */
export const nodeOf = <const N extends object>(node: N, start: Place, end: Place): N & { position: Position } =>
  Object.assign(node, { position: { start, end } });
