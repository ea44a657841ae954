import PostalMime from 'postal-mime';

/** What one delivery status notification (RFC 3464) says about one recipient. */
export interface BounceReport {
  /** Of the message that came back, as it stood in it: `<invitation.…@host>`. */
  messageId: string;
  /** In lower case; the address as we wrote it where the report gives that one. */
  recipient: string;
  /** The other side has given up, or still tries. */
  action: 'failed' | 'delayed';
  /** Enhanced status code, `5.1.1`. */
  status: string;
}

/** The messages of a mailbox file; a file of one message is that message. Bytes stay as they are. */
export function splitMailbox(file: Buffer): Buffer[] {
  const text = file.toString('latin1');
  if (!text.startsWith('From ')) return [file];
  return text
    .split(/^From .*\r?\n/m)
    .filter((part) => part.trim() !== '')
    .map((part) => Buffer.from(part.replace(/^>(>*From )/gm, '$1'), 'latin1'));
}

/** Characters of a header that are looked at: whoever knows the address may write to it, and at any length. */
const longestHeader = 2000;

/** A header's value, unfolded; null when it does not stand there. */
function header(block: string, name: string): string | null {
  const unfolded = block.replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:(.{0,${longestHeader}})`, 'im').exec(unfolded)?.[1]?.trim() ?? null;
}

/** `rfc822; Eve@example.org` → `eve@example.org` */
const addressOf = (field: string | null): string | null =>
  field === null ? null : (field.split(';').at(-1) ?? '').trim().replace(/^<|>$/g, '').toLowerCase();

const actionOf = (field: string | null): BounceReport['action'] | null => {
  const action = field?.toLowerCase() ?? '';
  return action === 'failed' || action === 'delayed' ? action : null;
};

const messageIdIn = (text: string): string | null =>
  /<[^<>\s]+@[^<>\s]+>/.exec(text.slice(0, longestHeader))?.[0] ?? null;

/** Largest message looked at, in bytes, and most reports in one: a report quotes a short message of ours, to one person. */
const largest = 1_000_000;
const mostReports = 20;

/**
 * The reports in one message; none for any other mail, and none for what is delivered or only relayed.
 * @throws Error for what cannot be read as a message.
 */
export async function readBounces(raw: Buffer): Promise<BounceReport[]> {
  if (raw.length > largest) return [];
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: 'utf8' });
  const part = (type: RegExp) => {
    const content = mail.attachments.find(({ mimeType }) => type.test(mimeType))?.content;
    return typeof content === 'string' ? content : '';
  };
  const delivery = part(/^message\/(?:global-)?delivery-status$/i).replace(/\r\n/g, '\n');
  const original = part(/^(?:message\/(?:rfc822|global)|text\/rfc822-headers|message\/global-headers)$/i);
  // Some mail systems return nothing of the message, but answer it.
  const messageId =
    messageIdIn(header(original.split(/\r?\n\r?\n/)[0] ?? '', 'Message-ID') ?? '') ??
    messageIdIn(mail.inReplyTo ?? '') ??
    messageIdIn(mail.references ?? '');
  if (messageId === null) return [];
  const blocks = delivery.split(/\n{2,}/, mostReports + 1);
  return blocks.flatMap((block): BounceReport[] => {
    const action = actionOf(header(block, 'Action'));
    const recipient = addressOf(header(block, 'Original-Recipient') ?? header(block, 'Final-Recipient'));
    const status = /[245]\.\d{1,3}\.\d{1,3}/.exec(header(block, 'Status') ?? '')?.[0] ?? '5.0.0';
    return action === null || recipient === null ? [] : [{ messageId, recipient, action, status }];
  });
}
