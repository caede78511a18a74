// Preloaded with KILL_AT=n: the process is killed right before the n-th operation that changes the disk.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const changing = [
  "open",
  "write",
  "writeFile",
  "fsync",
  "close",
  "chown",
  "chmod",
  "rename",
  "unlink",
  "mkdir",
  "rmdir",
  "rm",
  "copyFile",
];
let left = Number(process.env.KILL_AT);

const step = () => {
  left--;
  if (left === 0) process.kill(process.pid, "SIGKILL");
};

/** Reading opens and closes files too: only what is opened to be written counts. */
const written = new Set();
const counts = (name, [first, flags]) => {
  if (name === "open") return typeof flags === "string" && flags !== "r";
  return name !== "write" && name !== "fsync" && name !== "close" ? true : written.has(first);
};

for (const name of changing) {
  for (const full of [name, `${name}Sync`]) {
    const original = fs[full];
    if (typeof original !== "function") continue;
    fs[full] = (...args) => {
      const counted = counts(name, args);
      if (counted) step();
      if (!counted || name !== "open") return original.apply(fs, args);
      if (full === "openSync") {
        const fd = original.apply(fs, args);
        written.add(fd);
        return fd;
      }
      const done = args.at(-1);
      return original.apply(fs, [
        ...args.slice(0, -1),
        (error, fd) => {
          if (!error) written.add(fd);
          done(error, fd);
        },
      ]);
    };
  }
}
syncBuiltinESMExports();
