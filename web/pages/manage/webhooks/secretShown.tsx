import type { WithSecret } from '../../../../api/model/webhooks.ts';
import { webhookWords } from '../../../text/manage/webhooks/words.ts';
import type { Reader } from '../../reader.ts';
import { ManagePage } from '../managePage.tsx';
import { aboveOne } from './webhookSteps.ts';

/** The secret of a webhook, this once. @param changing it takes the place of another. */
export const SecretShown = ({ reader, webhook, secret, changing }: WithSecret & SecretProps) => {
  const words = webhookWords[reader.language].secret;
  return (
    <ManagePage
      reader={reader}
      section="institutions"
      title={words.title}
      path={[...aboveOne(reader, webhook.programId), { href: `/webhooks/${webhook.id}`, label: webhook.name }]}
    >
      <p>{words.lead}</p>
      <p class="notice">{words.once}</p>
      <h2>{words.label}</h2>
      <pre class="command">
        <code>{secret}</code>
      </pre>
      {changing && <p>{words.changing}</p>}
      <p>{words.how}</p>
      <p>
        <a class="button" href={`/webhooks/${webhook.id}`}>
          {words.back}
        </a>
      </p>
    </ManagePage>
  );
};
interface SecretProps {
  reader: Reader;
  changing: boolean;
}
