// Every property tries the same cases at each run: a failure is one of the change at hand. Runs that look further take another seed each time.
import fc from "fast-check";

if (!process.env.MERGE_RUNS && !process.env.FUZZ_RUNS) fc.configureGlobal({ seed: 2024 });
