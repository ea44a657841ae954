import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/everyPage/accessibility.ts'],
    globalSetup: 'test/support/migratedDatabase.ts',
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    reporters: ['default'],
  },
});
