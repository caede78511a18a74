// What a command gets of the process that it runs in. `process` is one; tests bring their own.

export interface TextOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** Of a terminal. */
  readonly columns?: number;
  on?(event: "error", listener: (error: Error) => void): unknown;
}

export interface Surroundings {
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
}
