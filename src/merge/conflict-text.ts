// Three versions of a block -> the marked conflict that somebody has to decide.

const opening = "<<<<<<< của đơn vị";
const before = "||||||| bản trước";
const middle = "=======";
const closing = ">>>>>>> của cấp trên";

/** The three versions of a block, which editors know how to show; an empty one has no line. */
export const conflictText = (
  { base, ours, theirs }: { readonly base: string; readonly ours: string; readonly theirs: string },
  lineEnd: string,
): string => [opening, ours, before, base, middle, theirs, closing].filter((part) => part !== "").join(lineEnd);
