// Tests run what users run; rendering a document through LibreOffice takes seconds.
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    // What builds remember is kept out of the user's own.
    env: { PLAN_CACHE_DIR: join(tmpdir(), "plan-test-cache") },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
