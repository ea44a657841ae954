import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'hono/jsx' },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    // Loading the application anew for each of some 280 files took more time than most of them: they share their modules.
    isolate: false,
    setupFiles: ['test/support/afterEachFile.ts'],
  },
});
