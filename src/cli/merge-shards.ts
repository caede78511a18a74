// Folders that shards of a build wrote -> the whole build, in one folder, with one manifest; or what is missing or there twice.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type ShardWords, shardWords } from "../messages/shards.ts";
import { buildTable } from "./build-table.ts";
import type { Options } from "./commands/index.ts";
import { type Context, usageError } from "./context.ts";
import { listFolder } from "./disk.ts";
import { hash } from "./hash.ts";
import { type Manifest, readManifest, type ShardRecord } from "./manifest.ts";
import { isFolder, locate, shown } from "./paths.ts";
import { workspaceRoot } from "./workspace-root.ts";
import { type Output, placeIn, type Written, writeOutputs } from "./write-outputs.ts";

const nothingElse = { plan: null, errors: 0, warnings: 0, sharedErrors: 0, units: [] } as const;

interface ShardManifest extends Manifest {
  readonly shard: ShardRecord;
  /** Absolute. */
  readonly path: string;
}

/** Gives the exit code. Of a plan of which anything is amiss nothing is written. */
export async function mergeShards(context: Context, typed: readonly string[], options: Options): Promise<number> {
  const words = shardWords[context.language];
  const folders: string[] = [];
  for (const each of typed) {
    const path = locate(each, context.cwd);
    if (path === null || !isFolder(path)) return usageError(context, context.words.notFound(each));
    folders.push(path);
  }
  const shards = folders.flatMap(manifestsIn);
  if (shards.length === 0) return usageError(context, words.none());
  const out = options.out === undefined ? join(workspaceRoot(context.cwd), "build") : resolve(context.cwd, options.out);
  let code = 0;
  for (const plan of [...new Set(shards.map((shard) => shard.plan))].sort()) {
    const own = shards.filter((shard) => shard.plan === plan);
    const faults = [...faultsOf(plan, own, words, context), ...changedIn(own, words, context)];
    for (const fault of faults) context.note(`${context.words.error}: ${fault}\n`);
    const written = faults.length > 0 ? [] : await writeWhole(plan, own, out, options.force ?? false);
    if (faults.length > 0 || written.some(({ state }) => state === "open" || state === "failed")) code = 1;
    context.print(buildTable([{ ...nothingElse, path: plan, written }], context));
  }
  return code;
}

/** Of a folder of outputs: each plan has a folder in it. */
const manifestsIn = (folder: string): ShardManifest[] =>
  listFolder(folder)
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: plan }) =>
      listFolder(join(folder, plan)).flatMap(({ name }): ShardManifest[] => {
        const path = join(folder, plan, name);
        const manifest = /^manifest-\d+-of-\d+\.json$/.test(name) ? readManifest(path) : null;
        if (!manifest?.shard || manifest.plan !== plan) return [];
        const { shard } = manifest;
        // What an earlier build left there is no part of this one.
        const outputs = manifest.outputs.filter((output) => shard.own.includes(output.path));
        return [{ ...manifest, shard, outputs, path }];
      }),
    );

function faultsOf(plan: string, shards: readonly ShardManifest[], words: ShardWords, { cwd }: Context): string[] {
  const [first] = shards;
  if (!first) return [];
  const pathsOf = (some: readonly ShardManifest[]): string[] => some.map(({ path }) => shown(cwd, path));
  const other = shards.find((one) => buildOf(one) !== buildOf(first));
  if (other) return [words.different(plan, pathsOf([first, other]))];
  const { count, all } = first.shard;
  const faults: string[] = [];
  for (let index = 1; index <= count; index++) {
    const same = shards.filter(({ shard }) => shard.index === index);
    if (same.length === 0) faults.push(words.missing(plan, index, count));
    if (same.length > 1) faults.push(words.twice(plan, index, pathsOf(same)));
  }
  if (faults.length > 0) return faults;
  const made = new Map<string, number>();
  for (const { shard } of shards) for (const path of shard.own) made.set(path, (made.get(path) ?? 0) + 1);
  return [...new Set([...all, ...made.keys()])].flatMap((path) => {
    const times = made.get(path) ?? 0;
    return times === 0 ? [words.gap(plan, path)] : times > 1 ? [words.double(plan, path)] : [];
  });
}

/** What all shards of one build have in common. */
const buildOf = ({ tool, inputs, shard: { count, all } }: ShardManifest): string =>
  JSON.stringify([tool, inputs, count, all]);

/** Outputs that are not as their shard wrote them. */
const changedIn = (shards: readonly ShardManifest[], words: ShardWords, { cwd }: Context): string[] =>
  shards.flatMap(({ path: manifest, outputs }) =>
    outputs.flatMap(({ path, sha256 }) => {
      const place = placeIn(dirname(manifest), path);
      const isSame = place !== null && existsSync(place) && hash(readFileSync(place)) === sha256;
      return isSame ? [] : [words.changed(place === null ? path : shown(cwd, place))];
    }),
  );

async function writeWhole(
  plan: string,
  shards: readonly ShardManifest[],
  folder: string,
  force: boolean,
): Promise<Written[]> {
  const [first] = shards;
  if (!first) return [];
  const outputs = shards.flatMap(({ path: manifest, outputs: own }) =>
    own.map(({ path }): Output => ({ path, bytes: readFileSync(join(dirname(manifest), ...path.split("/"))) })),
  );
  const sorted = outputs.sort((a, b) => (a.path < b.path ? -1 : 1));
  return writeOutputs({ folder, plan, outputs: sorted, inputs: first.inputs, tool: first.tool, force });
}
