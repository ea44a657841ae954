import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../api/cli.ts', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

export interface RealServer {
  address: string;
  /** Milliseconds from the start of the process to the first connection it accepts. */
  readyAfter: number;
  /** Resident memory in MB: now, and the most so far. */
  memory(): { now: number; peak: number };
  /** Processor time used so far, in milliseconds. */
  processorTime(): number;
  stop(): Promise<void>;
}

/** Of `/proc/<pid>/stat`, in hundredths of a second. */
const ticksPerSecond = 100;

const megabytes = (status: string, field: string): number =>
  Math.round(Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1] ?? Number.NaN) / 1024);

/** Starts the server as `npm start` does, in a process of its own, on a free port. */
export async function startRealServer(databaseUrl: string, secret: string): Promise<RealServer> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', cli, 'start'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl, SECRET: secret, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const port = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /\(port (\d+)\)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    ended.then(() => reject(new Error(`the server ended by itself: ${said}`)));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    readyAfter: performance.now() - begun,
    memory() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return { now: megabytes(status, 'VmRSS'), peak: megabytes(status, 'VmHWM') };
    },
    processorTime() {
      const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
      const [user, system] = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 13)
        .map(Number);
      return (((user ?? 0) + (system ?? 0)) * 1000) / ticksPerSecond;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
