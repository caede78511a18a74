// Something thrown -> whether it is what the disk says of a file: of the world, not of the program.

export interface DiskError extends Error {
  readonly code: string;
  readonly path: string;
}

export const isDiskError = (fault: unknown): fault is DiskError =>
  fault instanceof Error && "syscall" in fault && "path" in fault && "code" in fault;
