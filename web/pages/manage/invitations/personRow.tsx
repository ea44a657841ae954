import type { Child } from 'hono/jsx';
import type { InvitationMessage } from '../../../../api/model/invitationMessages.ts';
import type { Invitation } from '../../../../api/model/invitations.ts';
import type { Language } from '../../../../surveys/text.ts';
import { instantFormat } from '../../../parts/instants.ts';
import { type InvitationsWords, invitationsWords, type PersonState } from '../../../text/manage/invitations/words.ts';
import { mailFault } from './mailFault.ts';

/** Where somebody stands, whatever mail says. */
export function stateOf({ spent, declined, member }: Invitation, today: string): PersonState {
  if (spent) return 'answered';
  if (declined) return 'declined';
  return member.leftOn !== null && member.leftOn <= today ? 'left' : 'waiting';
}

/** A message that came back or was refused, and nothing has arrived instead. */
export const hasFault = ({ messages }: Invitation): boolean => messages.some(({ status }) => status === 'failed');

const isDropReason = (code: string, words: InvitationsWords): code is keyof InvitationsWords['dropped'] =>
  Object.hasOwn(words.dropped, code);

/** One message in words: its state; when it is tried next; what is wrong and what to do. */
const Message = ({ message, language }: { message: InvitationMessage; language: Language }) => {
  const words = invitationsWords[language];
  const { kind, status, error, nextAttemptAt } = message;
  const fault = error === null || status === 'dropped' ? null : words.faults[mailFault(error)];
  const isDelayed = status === 'sent' && error !== null;
  return (
    <li>
      {words.message(words.kinds[kind], isDelayed ? words.delayed : words.statuses[status])}
      {error !== null && status === 'dropped' && isDropReason(error, words) && ` (${words.dropped[error]})`}
      {nextAttemptAt !== null &&
        nextAttemptAt > Date.now() &&
        `, ${words.next(instantFormat(language, 'medium').format(nextAttemptAt))}`}
      {fault !== null && (
        <>
          <br />
          {status === 'failed' ? <strong>{fault.reason}</strong> : fault.reason} {status === 'failed' && fault.repair}{' '}
          <span class="measured">{`(${words.code(error ?? '')})`}</span>
        </>
      )}
    </li>
  );
};

interface MailsProps {
  invitation: Invitation;
  language: Language;
  /** Whether the reader may correct the address. */
  mayCorrect: boolean;
}

/** Everything about somebody's mail, with what to do where it did not arrive. */
export const Mails = ({ invitation, language, mayCorrect }: MailsProps): Child => {
  const words = invitationsWords[language];
  const { messages, member, team, unsubscribed } = invitation;
  return (
    <>
      {unsubscribed && <p>{words.unsubscribed}</p>}
      {!member.hasEmail && <p>{words.noAddress}</p>}
      {messages.length === 0 && member.hasEmail && !unsubscribed && words.notSent}
      {messages.length > 0 && (
        <ul class="mails">
          {messages.map((message) => (
            <Message message={message} language={language} />
          ))}
        </ul>
      )}
      {mayCorrect && (hasFault(invitation) || !member.hasEmail) && (
        <a href={`/teams/${team.id}/members/${member.id}`}>{words.correct(member.name)}</a>
      )}
    </>
  );
};
