// What is used of the library, which brings no types.
declare module "write-file-atomic" {
  /** Writes to a file beside the target and renames it, so that the target is whole at every moment. */
  function writeFileAtomic(path: string, data: string | Uint8Array): Promise<void>;
  export = writeFileAtomic;
}
