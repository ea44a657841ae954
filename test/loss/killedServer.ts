import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../api/cli.ts', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** A port of the loopback address that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

export interface KilledServer {
  address: string;
  /** Resolves when it listens. */
  ready(): Promise<void>;
  /** Ends it at once, as a power cut would, and starts it again on the same port. */
  killAndStart(): Promise<void>;
  /** Stops it as an operator does. */
  stop(): Promise<void>;
  /** Everything that the processes printed. */
  printed(): string;
}

/** The server of `npm start`, in a process of its own, which can be killed and started again. */
export async function killedServer(databaseUrl: string, secret: string): Promise<KilledServer> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let said = '';
  let child: ChildProcess;
  let ended: Promise<unknown>;
  let listening: Promise<void>;
  let expected = false;

  const start = (): void => {
    expected = false;
    let ready: () => void = () => undefined;
    let failed: (error: Error) => void = () => undefined;
    listening = new Promise((resolve, reject) => {
      ready = resolve;
      failed = reject;
    });
    // Whoever waits hears of it; when nobody waits yet, it must not end the run.
    listening.catch(() => undefined);
    const started = spawn(process.execPath, ['--import', 'tsx', cli, 'start'], {
      cwd: root,
      env: {
        ...process.env,
        ...{ DATABASE_URL: databaseUrl, SECRET: secret, PORT: String(port), HOST: '127.0.0.1', BASE_URL: address },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let own = '';
    for (const stream of [started.stdout, started.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        own += text;
        if (/\(port \d+\)/.test(own)) ready();
      });
    }
    child = started;
    ended = once(started, 'exit').then(() => {
      if (!expected) failed(new Error(`the server ended by itself:\n${own}`));
    });
  };

  start();
  // Whoever breaks the run off leaves no server behind.
  process.once('exit', () => child.kill('SIGKILL'));
  return {
    address,
    ready: () => listening,
    async killAndStart() {
      expected = true;
      child.kill('SIGKILL');
      await ended;
      start();
    },
    async stop() {
      expected = true;
      child.kill('SIGTERM');
      await ended;
    },
    printed: () => said,
  };
}
