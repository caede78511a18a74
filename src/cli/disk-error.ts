// What the disk refuses, and what is refused for the sake of what is on it -> errors that name the file that people know.

/** What Node says of the disk: `path` is missing where it says it of an open file. */
export interface DiskError extends Error {
  readonly code: string;
  readonly syscall: string;
  readonly path?: string;
}

export const isDiskError = (fault: unknown): fault is DiskError =>
  fault instanceof Error && "syscall" in fault && "code" in fault && typeof fault.code === "string";

/** The same of another path: a temporary file is nothing that people know. */
export const ofPath = (fault: unknown, path: string): unknown =>
  isDiskError(fault)
    ? Object.assign(new Error(fault.message), { code: fault.code, syscall: fault.syscall, path })
    : fault;

/**
 * locked: another run writes there (`path`: its lock) · changed: somebody else has written the file since it was read · template: an
 * office's own Word file cannot be filled · linked: a link leads out of the workspace · outside: a setting names a file out of it.
 */
export interface Refusal extends Error {
  readonly refused: "locked" | "changed" | "template" | "linked" | "outside";
  readonly path: string;
}

export const refusal = (refused: Refusal["refused"], path: string): Refusal =>
  Object.assign(new Error(`${refused}: ${path}`), { refused, path });

export const isRefusal = (fault: unknown): fault is Refusal => fault instanceof Error && "refused" in fault;
