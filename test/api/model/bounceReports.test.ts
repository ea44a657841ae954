import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBounces, splitMailbox } from '../../../api/model/bounceReports.ts';
import { bounceMail, mailbox } from '../../support/bounceMail.ts';

const id = '<invitation.abc@eval.example.org>';
const read = (mail: string) => readBounces(Buffer.from(mail));

describe('a delivery status notification', () => {
  it('tells which message came back, from whom, and why, however the message is quoted', async () => {
    for (const quoted of ['whole', 'headers', 'none'] as const) {
      expect(await read(bounceMail({ messageId: id, recipient: 'Eve@Example.org', quoted })), quoted).toEqual([
        { messageId: id, recipient: 'eve@example.org', action: 'failed', status: '5.1.1' },
      ]);
    }
  });

  it('tells a delay from a failure, and nothing of what arrived or was only passed on', async () => {
    const of = (action: string, status: string) =>
      read(bounceMail({ messageId: id, recipient: 'e@x.org', action, status }));
    expect(await of('delayed', '4.4.1')).toMatchObject([{ action: 'delayed', status: '4.4.1' }]);
    expect(await of('Failed', '4.2.2 (mailbox full)')).toMatchObject([{ action: 'failed', status: '4.2.2' }]);
    for (const action of ['delivered', 'relayed', 'expanded']) expect(await of(action, '2.0.0')).toEqual([]);
  });

  it('names the address that we wrote to, where mail was passed on', async () => {
    const mail = bounceMail({ messageId: id, recipient: 'new@y.org', originalRecipient: 'eve@example.org' });
    expect(await read(mail)).toMatchObject([{ recipient: 'eve@example.org' }]);
  });

  it('is not any other mail, nor noise', async () => {
    expect(await read('From: a@b.org\nSubject: Hello\n\nAction: failed\nFinal-Recipient: rfc822; e@x.org\n')).toEqual(
      [],
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 400, unit: 'binary' }), async (noise) => {
        expect(await read(noise)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a mailbox', () => {
  it('gives its messages back as they were', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'From here', '>From there', '', 'é'), { minLength: 1, maxLength: 6 }),
        (lines) => {
          const mail = `Subject: x\n\n${lines.join('\n')}`;
          const parts = splitMailbox(Buffer.from(mailbox(mail, mail)));
          expect(parts.map((part) => part.toString('utf8').trimEnd())).toEqual([mail.trimEnd(), mail.trimEnd()]);
        },
      ),
    );
  });

  it('of one message is that message', () => {
    expect(splitMailbox(Buffer.from('Subject: x\n\ny'))).toHaveLength(1);
  });
});
