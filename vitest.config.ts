import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // What is waited for comes within a second but on a busy machine; the wait tells nothing of the product.
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
    // Tests leave much behind at once: with more room for what is young, a tenth of their time is not spent on clearing it away.
    execArgv: ['--max-semi-space-size=64'],
    // A browser that did not answer in time is asked once more (docs/decisions/0008); nothing else is.
    retry: { count: 1, condition: /^(page|locator|browser\w*|keyboard|worker)\.\w+: Timeout \d+ms exceeded/ },
    // Loading the application anew for each of some 380 files took more time than most of them: they share their modules.
    isolate: false,
    globalSetup: 'test/support/migratedDatabase.ts',
    setupFiles: ['test/support/afterEachFile.ts', 'test/support/propertySeed.ts'],
  },
});
