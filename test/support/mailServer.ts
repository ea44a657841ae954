import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface MailServer {
  url: string;
  /** Every message taken in, as it came over the wire. */
  received: { to: string[]; source: string }[];
  /** Answers this code to the next messages of the address; 250 takes them. */
  answer(address: string, code: number): void;
}

/** A real SMTP server on a free port of this machine, until the test ends. */
export async function mailServer(): Promise<MailServer> {
  const received: MailServer['received'] = [];
  const answers = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      const code = answers.get(address) ?? 250;
      done(code === 250 ? null : Object.assign(new Error(`refused ${address}`), { responseCode: code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, source: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, received, answer: (to, code) => void answers.set(to, code) };
}
