import { eventWords } from '../../../../analysis/ledger/labels.ts';
import { eventTypes } from '../../../../analysis/ledger/transitions.ts';
import type { Delivery } from '../../../../api/model/webhooks.ts';
import type { Language } from '../../../../surveys/text.ts';
import { ActionForm } from '../../../parts/actionForm.tsx';
import { instantFormat } from '../../../parts/instants.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import { type WebhookWords, webhookWords } from '../../../text/manage/webhooks/words.ts';

function whatOf(event: string, language: Language): string {
  const type = eventTypes.find((known) => known === event);
  return type === undefined ? webhookWords[language].deliveries.test : eventWords(type)[language];
}

function whyNone(code: string, { errors }: WebhookWords): string {
  if (/^(ERR_TLS|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|EPROTO|ERR_SSL)/.test(code)) return errors.tls;
  if (code === 'EAI_AGAIN') return errors.ENOTFOUND;
  const { other, tls: _, ...known } = errors;
  return code in known ? known[code as keyof typeof known] : other(code);
}

function answerOf({ answer, error }: Delivery, words: WebhookWords): string {
  if (answer !== null) return words.deliveries.answered(answer);
  return error === null ? '–' : whyNone(error, words);
}

/** What was sent and what waits, with what was answered and when it is tried next. */
export const DeliveryTable = ({ deliveries, language }: { deliveries: Delivery[]; language: Language }) => {
  const words = webhookWords[language];
  const says = words.deliveries;
  const time = instantFormat(language);
  return (
    <ListTable
      id="deliveries"
      caption={says.list}
      head={[says.what, says.made, says.state, says.tries, says.answer, says.next, says.actions]}
      rows={deliveries.map((delivery) => {
        const { id, event, recommendationId, createdAt, status, attempts, nextAttemptAt } = delivery;
        const what = whatOf(event, language);
        return [
          recommendationId === null ? what : <a href={`/recommendations/${recommendationId}`}>{what}</a>,
          time.format(createdAt),
          says.statuses[status],
          String(attempts),
          answerOf(delivery, words),
          status === 'queued' ? time.format(nextAttemptAt) : '–',
          status === 'sent' ? (
            '–'
          ) : (
            <ActionForm
              action={`retry:${id}`}
              label={says.retry}
              name={says.retryOf(`${what}, ${time.format(createdAt)}`)}
              second
            />
          ),
        ];
      })}
      none={says.none}
    />
  );
};
