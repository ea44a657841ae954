import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeAt, type End } from './closing.ts';

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Receiver {
  url: string;
  received: Received[];
  /** How the next ones are answered; null: never. */
  answer(status: number | null, headers?: Record<string, string>): void;
}

/** A system that webhooks are sent to, on a free port of this machine. */
export function receiver(end: End = 'test'): Promise<Receiver> {
  const received: Received[] = [];
  let next: { status: number | null; headers: Record<string, string> } = { status: 204, headers: {} };
  const server = createServer((request, reply) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      if (next.status !== null) reply.writeHead(next.status, next.headers).end('x'.repeat(100_000));
    });
  });
  closeAt(end, () => {
    server.closeAllConnections();
    server.close();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const answer: Receiver['answer'] = (status, headers = {}) => {
        next = { status, headers };
      };
      resolve({ url: `http://127.0.0.1:${port}/hook`, received, answer });
    });
  });
}
