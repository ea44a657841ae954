import { createTransport } from 'nodemailer';
import { htmlMail } from '../../web/mail/htmlMail.tsx';
import type { Config } from '../config.ts';
import type { messages } from '../db/schema/messages.ts';
import { unsubscribeUrl } from '../model/mailTokens.ts';

export type Message = typeof messages.$inferSelect;
/** Hands one message over; rejects when that failed. */
export type Send = (message: Message) => Promise<void>;

/** Connections kept open to the mail server, and used again from message to message. */
export const connections = 3;
/** Milliseconds of silence after which the mail server counts as away: well below the time a claim lasts. */
const patience = 60_000;

/** The Message-ID of a message: the same at each try, so that one that came twice is shown once, and a bounce names it. */
const messageIdOf = ({ baseUrl }: Pick<Config, 'baseUrl'>, id: string): string =>
  `<${id.replaceAll(':', '.')}@${new URL(baseUrl).hostname}>`;

/** One click in the mail program (RFC 8058); only in messages of campaigns. */
function stopHeaders(url: string | null): Record<string, string> {
  if (url === null) return {};
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** Sends by the mail server of SMTP_URL, as text and as HTML made from it. */
export function smtpSend({ config }: { config: Config }): Send & { close(): void } {
  const transport = createTransport({
    url: config.smtpUrl ?? '',
    pool: true,
    maxConnections: connections,
    maxMessages: 200,
    connectionTimeout: patience / 2,
    greetingTimeout: patience / 2,
    socketTimeout: patience,
  });
  const send = async (message: Message) => {
    const { id, recipient, language, subject, body } = message;
    await transport.sendMail({
      messageId: messageIdOf(config, id),
      from: config.mailFrom,
      to: recipient,
      subject,
      text: body,
      html: htmlMail(message),
      headers: {
        'Content-Language': language,
        'Auto-Submitted': 'auto-generated',
        ...stopHeaders(unsubscribeUrl(config, message)),
      },
    });
  };
  return Object.assign(send, { close: () => transport.close() });
}
