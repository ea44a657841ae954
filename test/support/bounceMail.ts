interface Bounce {
  messageId: string;
  recipient: string;
  action?: string;
  status?: string;
  /** How the message that came back is quoted. */
  quoted?: 'whole' | 'headers' | 'none';
  originalRecipient?: string;
}

/** A delivery status notification as mail servers write it (RFC 3464). */
export function bounceMail({ messageId, recipient, quoted = 'whole', ...rest }: Bounce): string {
  const { action = 'failed', status = '5.1.1', originalRecipient } = rest;
  const original = {
    whole: ['--=_b', 'Content-Type: message/rfc822', '', `Message-ID: ${messageId}`, 'Subject: Rappel', '', 'Bonjour'],
    headers: ['--=_b', 'Content-Type: text/rfc822-headers', '', 'Subject: Rappel', 'Message-ID:', ` ${messageId}`, ''],
    none: [],
  }[quoted];
  return [
    'From: MAILER-DAEMON@mail.example.net',
    'To: office@example.org',
    'Subject: Undelivered Mail Returned to Sender',
    ...(quoted === 'none' ? [`In-Reply-To: ${messageId}`] : []),
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=_b"',
    '',
    '--=_b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Your message could not be delivered.',
    '',
    '--=_b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example.net',
    '',
    ...(originalRecipient === undefined ? [] : [`Original-Recipient: rfc822;${originalRecipient}`]),
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 <somebody>: Recipient address rejected',
    '',
    ...original,
    '--=_b--',
    '',
  ].join('\r\n');
}

/** Messages as one mailbox file (mbox). */
export const mailbox = (...mails: string[]): string =>
  mails.map((mail) => `From MAILER-DAEMON Thu Feb  5 12:00:00 2026\n${mail.replace(/^(>*From )/gm, '>$1')}\n`).join('');
