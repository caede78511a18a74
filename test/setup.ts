// In CI every property tries the same cases at each run: a failure there is one of the change at hand.
import fc from "fast-check";

if (process.env.CI) fc.configureGlobal({ seed: 2024 });
