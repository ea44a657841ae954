import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Server {
  address: string;
  /** Ends it at once, as a power cut would: no handler runs, nothing is flushed. */
  kill(): Promise<void>;
}

/** Starts servers one after another over the same database, with the next two already loaded. */
export function serverPool(
  databaseUrl: string,
  secret: string,
  { file = './serverProcess.ts', env: more = {} }: { file?: string; env?: NodeJS.ProcessEnv } = {},
) {
  const serverFile = fileURLToPath(new URL(file, import.meta.url));
  const spare: { child: ChildProcess; ended: Promise<unknown> }[] = [];
  const load = () => {
    const env = { ...process.env, DATABASE_URL: databaseUrl, SECRET: secret, ...more };
    const child = fork(serverFile, { execArgv: ['--import', 'tsx'], env });
    return { child, ended: once(child, 'exit') };
  };
  spare.push(load(), load());
  return {
    async start(): Promise<Server> {
      const { child, ended } = spare.shift() ?? load();
      spare.push(load());
      child.send('go');
      const port: unknown = await Promise.race([
        once(child, 'message').then(([value]) => value),
        ended.then(() => Promise.reject(new Error('the server ended by itself'))),
      ]);
      return {
        address: `http://127.0.0.1:${port}`,
        async kill() {
          child.kill('SIGKILL');
          await ended;
        },
      };
    },
    async close() {
      await Promise.all(
        spare.splice(0).map(async ({ child, ended }) => {
          child.kill('SIGKILL');
          await ended;
        }),
      );
    },
  };
}
