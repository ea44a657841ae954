import type { Webhook } from '../../../../api/model/webhooks.ts';
import { unwrap } from '../../../client.ts';
import { EntryForm, TextField } from '../../../parts/forms.tsx';
import { ListTable } from '../../../parts/listTable.tsx';
import { type WebhookWords, webhookWords } from '../../../text/manage/webhooks/words.ts';
import { currentProgram, ProgramNav } from '../currentProgram.tsx';
import { lineOf } from '../entries.ts';
import type { FormPage, Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { SecretShown } from './secretShown.tsx';
import { aboveList, aboveOne } from './webhookSteps.ts';

export const stateOf = ({ status, pausedWhy }: Pick<Webhook, 'status' | 'pausedWhy'>, words: WebhookWords): string =>
  words.states[pausedWhy === 'gone' ? 'gone' : status];

/** Where a programme sends what happens. */
export async function webhookListPage({ reader }: Turn) {
  const { client, language } = reader;
  const words = webhookWords[language];
  const choice = await currentProgram(reader);
  const { id: program, demonstration } = choice.program;
  const { items } = await unwrap(client.webhooks.$get({ query: { program } }));
  return (
    <ManagePage
      reader={reader}
      section="institutions"
      title={words.title}
      path={aboveList(reader, program)}
      demonstration={demonstration}
    >
      <ProgramNav choice={choice} reader={reader} />
      {words.lead.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <p>
        <a class="button" href={`/webhooks/new?${new URLSearchParams({ program })}`}>
          {words.add}
        </a>
      </p>
      <ListTable
        id="webhooks"
        caption={words.list}
        head={[words.head.name, words.head.address, words.head.state]}
        rows={items.map((webhook) => [
          <a href={`/webhooks/${webhook.id}`}>{webhook.name}</a>,
          <span class="hash">{webhook.url}</span>,
          stateOf(webhook, words),
        ])}
        none={words.none}
      />
    </ManagePage>
  );
}

/** Adds an address; its secret is on the page that answers, and nowhere after. */
export const newWebhook: FormPage = {
  verb: 'webhook.manage',
  async show({ reader }, entries) {
    const { language } = reader;
    const words = webhookWords[language];
    const { program } = await currentProgram(reader);
    const form = { ...entries, language, words: words.fields };
    return (
      <ManagePage
        reader={reader}
        section="institutions"
        title={words.add}
        path={aboveOne(reader, program.id)}
        form={form}
      >
        <p>{words.addLead}</p>
        <EntryForm form={form} send={words.add}>
          <TextField form={form} name="name" />
          <TextField form={form} name="url" />
        </EntryForm>
      </ManagePage>
    );
  },
  async send({ reader }, values, once) {
    const { program } = await currentProgram(reader);
    const json = { programId: program.id, name: lineOf(values, 'name'), url: lineOf(values, 'url') };
    const made = await unwrap(reader.client.webhooks.$post({ json }, once));
    return { page: <SecretShown reader={reader} {...made} changing={false} /> };
  },
};
