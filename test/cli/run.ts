// Arguments -> what main() writes and gives back, without a process.
import { main as ofSource, type Surroundings } from "../../src/cli/main.ts";

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in the order written. */
  readonly both: string;
}

interface Given {
  readonly stdin?: string | Uint8Array;
  readonly env?: Surroundings["env"];
  /** That of the bundle, in place of the source's. */
  readonly main?: typeof ofSource;
}

export async function run(
  argv: readonly string[],
  folder: string,
  { stdin = "", env = {}, main = ofSource }: Given = {},
): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  let both = "";
  const code = await main(argv, {
    stdout: {
      write: (text) => {
        stdout += text;
        both += text;
      },
    },
    stderr: {
      write: (text) => {
        stderr += text;
        both += text;
      },
    },
    stdin: once(stdin),
    env,
    cwd: () => folder,
  });
  return { code, stdout, stderr, both };
}

async function* once(chunk: string | Uint8Array): AsyncIterable<string | Uint8Array> {
  yield chunk;
}
