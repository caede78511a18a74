// Versions of a block -> the marked conflict that somebody has to decide.

/** An empty one has no line. */
export interface ConflictVersions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

type ConflictLabels = Readonly<Record<keyof ConflictVersions, string>>;

const usual: ConflictLabels = { ours: "của đơn vị", base: "bản trước", theirs: "của cấp trên" };

/** The three versions of a block, which editors know how to show. */
export const conflictText = (
  { base, ours, theirs }: ConflictVersions,
  lineEnd: string,
  labels: ConflictLabels = usual,
): string =>
  [`<<<<<<< ${labels.ours}`, ours, `||||||| ${labels.base}`, base, "=======", theirs, `>>>>>>> ${labels.theirs}`]
    .filter((part) => part !== "")
    .join(lineEnd);
