import { formatDay, formatNumber } from '../../../../analysis/format.ts';
import { dayOf } from '../../../../analysis/ledger/days.ts';
import type { Delivery, Webhook } from '../../../../api/model/webhooks.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import { ActionForm } from '../../../parts/actionForm.tsx';
import { Facts } from '../../../parts/listTable.tsx';
import { webhookWords } from '../../../text/manage/webhooks/words.ts';
import { lineOf } from '../entries.ts';
import type { FormPage, Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { DeliveryTable } from './deliveryTable.tsx';
import { SecretShown } from './secretShown.tsx';
import { stateOf } from './webhookList.tsx';
import { aboveOne } from './webhookSteps.ts';

type Read = Webhook & { deliveries: Delivery[]; waiting: number };
const read = ({ reader, param }: Turn): Promise<Read> =>
  unwrap<Read>(reader.client.webhooks[':id'].$get({ param: { id: param('id') } }));

/** One address: how it does, what was sent, and what can be done with it. */
export const webhookPage: FormPage = {
  verb: 'webhook.manage',
  async show(turn, entries) {
    const { reader } = turn;
    const { language } = reader;
    const words = webhookWords[language];
    const { facts, actions } = words;
    const webhook = await read(turn);
    const { renewedAt } = webhook;
    const isActive = webhook.status === 'active';
    return (
      <ManagePage
        reader={reader}
        section="institutions"
        title={webhook.name}
        path={aboveOne(reader, webhook.programId)}
        form={{ ...entries, language, words: {} }}
      >
        <Facts
          facts={[
            [facts.address, <span class="hash">{webhook.url}</span>],
            [facts.state, stateOf(webhook, words)],
            [facts.waiting, formatNumber(webhook.waiting, language)],
            [facts.secret, renewedAt === null ? facts.first : facts.renewed(formatDay(dayOf(renewedAt), language))],
          ]}
        />
        <h2>{actions.heading}</h2>
        <div id="form" tabindex={-1}>
          <ActionForm action="test" label={actions.test} consequence={actions.testMeans} />
          {isActive ? (
            <ActionForm action="pause" label={actions.pause} consequence={actions.pauseMeans} second />
          ) : (
            <ActionForm action="resume" label={actions.resume} consequence={actions.resumeMeans} second />
          )}
          <ActionForm action="renew" label={actions.renew} consequence={actions.renewMeans} second />
          <p>
            <a href={`/webhooks/${webhook.id}/remove`}>{actions.remove}</a>
          </p>
        </div>
        <h2>{words.deliveries.heading}</h2>
        <DeliveryTable deliveries={webhook.deliveries} language={language} />
      </ManagePage>
    );
  },
  async send(turn, values, once) {
    const { reader, param } = turn;
    const api = reader.client.webhooks[':id'];
    const of = { param: { id: param('id') } };
    const [action, delivery] = lineOf(values, 'button').split(':');
    const back = (done: 'sent' | 'saved') => `/webhooks/${param('id')}?done=${done}`;
    if (action === 'renew') {
      return { page: <SecretShown reader={reader} {...(await unwrap(api.secret.$post(of, once)))} changing /> };
    }
    if (action === 'test') await unwrap(api.test.$post(of, once));
    else if (action === 'retry' && delivery !== undefined) {
      const asked = { param: { ...of.param, delivery } };
      await unwrap(api.deliveries[':delivery'].retry.$post(asked, once));
    } else if (action === 'pause' || action === 'resume') {
      const status = action === 'pause' ? 'paused' : 'active';
      await unwrap(api.$patch({ ...of, json: { status } }, once));
      return back('saved');
    } else throw new PageProblem(400, 'invalid_request', {});
    return `/webhooks/${param('id')}#deliveries`;
  },
};

/** Asks before an address is removed, and says what follows. */
export const removedWebhook: FormPage = {
  verb: 'webhook.manage',
  async show(turn, entries) {
    const { reader } = turn;
    const { language } = reader;
    const { actions } = webhookWords[language];
    const webhook = await read(turn);
    const home = `/webhooks/${webhook.id}`;
    return (
      <ManagePage
        reader={reader}
        section="institutions"
        title={actions.remove.replace('…', '')}
        path={[...aboveOne(reader, webhook.programId), { href: home, label: webhook.name }]}
        form={{ ...entries, language, words: {} }}
      >
        <div id="form" tabindex={-1}>
          <ActionForm action="remove" label={actions.confirm} consequence={actions.removeMeans} />
          <p>
            <a class="button second" href={home}>
              {actions.keep}
            </a>
          </p>
        </div>
      </ManagePage>
    );
  },
  async send(turn, _values, once) {
    const { reader, param } = turn;
    const { programId } = await read(turn);
    await unwrap(reader.client.webhooks[':id'].$delete({ param: { id: param('id') } }, once));
    return `/webhooks?${new URLSearchParams({ program: programId, done: 'removed' })}`;
  },
};
