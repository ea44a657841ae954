/** What is wrong with a message, as far as staff can do something about it. */
export type MailFault =
  | 'unknown_address'
  | 'mailbox_full'
  | 'mailbox_closed'
  | 'unwanted'
  | 'recipient_server'
  | 'own_server'
  | 'own_sender'
  | 'other';

/** By the subject of an enhanced status code (RFC 3463), the middle and last figure. */
function faultOfStatus(status: string): MailFault | null {
  const [, subject, detail] = status.split('.');
  if (subject === '1') return detail === '8' || detail === '7' ? 'own_sender' : 'unknown_address';
  if (subject === '2') return detail === '2' ? 'mailbox_full' : 'mailbox_closed';
  if (subject === '3' || subject === '4') return 'recipient_server';
  return subject === '7' ? 'unwanted' : null;
}

/** By the reply of a mail server that gives no enhanced code. */
const faultOfReply: Partial<Record<string, MailFault>> = {
  '421': 'recipient_server',
  '450': 'mailbox_closed',
  '452': 'mailbox_full',
  '550': 'unknown_address',
  '551': 'unknown_address',
  '552': 'mailbox_full',
  '553': 'unknown_address',
  '554': 'unwanted',
};

/** What the mail client says when the server of this installation could not be used at all. */
const ownServer =
  /^(?:ECONNECTION|ECONNREFUSED|ESOCKET|ETIMEDOUT|ECONNRESET|EDNS|ETLS|EAUTH|ENOAUTH|EOAUTH2|EPROTOCOL)/;

/** What a code of `messages.error` means: those of the mail client, of the mail server, and of bounces. */
export function mailFault(code: string): MailFault {
  if (code.startsWith('ESENDER')) return 'own_sender';
  if (ownServer.test(code)) return 'own_server';
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(code)?.[0];
  const ofStatus = status === undefined ? null : faultOfStatus(status);
  const reply = /\b[45]\d\d\b/.exec(code)?.[0] ?? '';
  return ofStatus ?? faultOfReply[reply] ?? 'other';
}
