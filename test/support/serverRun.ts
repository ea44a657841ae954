import { spawn } from 'node:child_process';
import { startLibsqlServer } from './libsqlServer.ts';

/** Test files at a time, each on a server of its own: a database holds one test's rows at a time. */
const workers = 2;

// npm run test:server: the API tests again, against real libSQL servers instead of files.
const servers = await Promise.all(Array.from({ length: workers }, startLibsqlServer));
const args = ['vitest', 'run', 'test/api', `--maxWorkers=${workers}`, ...process.argv.slice(2)];
const env = { ...process.env, TEST_DATABASE_URLS: servers.map(({ url }) => url).join(' ') };
const child = spawn('npx', args, { stdio: 'inherit', env });
const code = await new Promise<number>((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
await Promise.all(servers.map(({ stop }) => stop()));
process.exitCode = code;
