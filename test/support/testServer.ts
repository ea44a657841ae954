const urls = process.env.TEST_DATABASE_URLS?.split(' ') ?? [];
const mine = urls[Number(process.env.VITEST_POOL_ID) - 1] ?? null;
if (urls.length > 0 && mine === null) throw new Error('more workers than servers');

/** The libSQL server of this worker, when the tests run against servers (serverRun.ts); null when they run on files. */
export const testServer: string | null = mine;
