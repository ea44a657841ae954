import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface MailServer {
  url: string;
  /** Every message taken in, as it came over the wire. */
  received: { to: string[]; source: string }[];
  /** How many connections were made. */
  connections: number;
  /** Answers this code to the next messages of the address; 250 takes them. */
  answer(address: string, code: number): void;
  /** Answers this code to every sender. */
  refuseSender(code: number): void;
}

/**
 * A real SMTP server on a free port of this machine, until the test ends.
 * @param options.delay milliseconds it takes over each message.
 */
export async function mailServer({ delay = 0 } = {}): Promise<MailServer> {
  const answers = new Map<string, number>();
  let senderCode = 250;
  const refused = (whom: string, responseCode: number) => Object.assign(new Error(`refused ${whom}`), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    // Asking the network for the name of this machine would make a test wait for what is not there.
    disableReverseLookup: true,
    onConnect(_session, done) {
      made.connections++;
      done();
    },
    onMailFrom({ address }, _session, done) {
      done(senderCode === 250 ? null : refused(address, senderCode));
    },
    onRcptTo({ address }, _session, done) {
      const code = answers.get(address) ?? 250;
      done(code === 250 ? null : refused(address, code));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        made.received.push({ to, source: Buffer.concat(chunks).toString('utf8') });
        await pause(delay);
        done();
      });
    },
  });
  // A process that is killed in the middle leaves its connection broken.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const made: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    connections: 0,
    answer: (to, code) => void answers.set(to, code),
    refuseSender: (code) => {
      senderCode = code;
    },
  };
  return made;
}
