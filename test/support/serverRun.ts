import { spawn } from 'node:child_process';
import { startLibsqlServer } from './libsqlServer.ts';

// npm run test:server: the API tests again, against a real libSQL server instead of a file.
const server = await startLibsqlServer();
const args = ['vitest', 'run', 'test/api', '--no-file-parallelism', ...process.argv.slice(2)];
const child = spawn('npx', args, { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: server.url } });
const code = await new Promise<number>((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
await server.stop();
process.exitCode = code;
