import { alphabetical, formatDay, formatNumber } from '../../../../analysis/format.ts';
import { dayOf } from '../../../../analysis/ledger/days.ts';
import type { CampaignDetail } from '../../../../api/model/campaignReading.ts';
import type { Invitation } from '../../../../api/model/invitations.ts';
import { unwrap } from '../../../client.ts';
import { ActionForm } from '../../../parts/actionForm.tsx';
import { Facts, ListTable } from '../../../parts/listTable.tsx';
import { ListPages, pagedList } from '../../../parts/pagedList.tsx';
import { burdenWords } from '../../../text/manage/burden/words.ts';
import { type InvitationsWords, invitationsWords, type Show } from '../../../text/manage/invitations/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import type { Reader } from '../../reader.ts';
import { Declines } from '../campaignDeclines.tsx';
import { invitationsOf } from '../campaignInvited.tsx';
import { campaignTrail } from '../campaignTrail.ts';
import { may } from '../currentProgram.tsx';
import type { FormPage } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { hasFault, Mails, stateOf } from './personRow.tsx';

const shows: Record<Show, (invitation: Invitation, today: string) => boolean> = {
  all: () => true,
  waiting: (invitation, today) => stateOf(invitation, today) === 'waiting',
  faults: hasFault,
};
const isShow = (value: string | null): value is Show => value !== null && Object.hasOwn(shows, value);

/** How many stand where, as pairs. */
function countsOf(invitations: Invitation[], today: string, words: InvitationsWords['counts']): [string, number][] {
  const count = (holds: (invitation: Invitation) => boolean) => invitations.filter(holds).length;
  const inState = (state: ReturnType<typeof stateOf>) => count((each) => stateOf(each, today) === state);
  return [
    [words.invited, invitations.length],
    [words.answered, inState('answered')],
    [words.declined, inState('declined')],
    [words.waiting, inState('waiting')],
    [words.onTheirWay, invitations.flatMap(({ messages }) => messages).filter((m) => m.status === 'queued').length],
    [words.faults, count(hasFault)],
    [words.unsubscribed, count(({ unsubscribed }) => unsubscribed)],
    [words.noAddress, count(({ member }) => !member.hasEmail)],
  ];
}

/** What can be sent now, and what leaves by itself. */
async function Actions({ reader, campaign }: { reader: Reader; campaign: CampaignDetail }) {
  const words = invitationsWords[reader.language].actions;
  const { id, status } = campaign;
  if (status !== 'open' || !may(reader, 'invitation.send')) return null;
  const { nextOn } = await unwrap(reader.client.campaigns[':id'].reminders.$get({ param: { id } }));
  return (
    <section aria-labelledby="write">
      <h2 id="write">{words.heading}</h2>
      <div class="actions">
        <ActionForm action="send-invitations" second {...words.send} />
      </div>
      <p>
        {nextOn === null ? words.noReminder : words.nextReminder(formatDay(nextOn, reader.language))}{' '}
        <a href={`/campaigns/${id}/remind`}>{words.remind}</a>
      </p>
    </section>
  );
}

const Choices = ({ words, shown, path }: { words: InvitationsWords; shown: Show; path: string }) => (
  <nav class="programs" aria-label={words.showing}>
    <ul>
      {(['all', 'waiting', 'faults'] as const).map((show) => (
        <li>
          <a href={`${path}?show=${show}`} aria-current={show === shown ? 'page' : undefined}>
            {words.shows[show]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Every invitation: whose, what became of each message, whether it was used; without any time of answering. */
export const invitationsPage: FormPage = {
  async show({ reader, param }, { values, problem }) {
    const { client, language, url } = reader;
    const words = invitationsWords[language];
    const campaign = await unwrap(client.campaigns[':id'].$get({ param: { id: param('id') } }));
    const today = dayOf(Date.now());
    const all = (await invitationsOf(client, campaign.id)).sort(
      (a, b) => alphabetical(a.team.name, b.team.name) || a.member.name.localeCompare(b.member.name, 'fr-CA'),
    );
    const asked = url.searchParams.get('show');
    const shown = isShow(asked) ? asked : 'all';
    const rows = all.filter((invitation) => shows[shown](invitation, today));
    const paged = pagedList(rows, url);
    const number = (count: number) => formatNumber(count, language);
    return (
      <ManagePage
        reader={reader}
        section="campaigns"
        title={words.title}
        path={campaignTrail(campaign, language)}
        form={{ language, values, problem, words: {} }}
      >
        <p>
          {words.lead}{' '}
          <a href={`/burden?${new URLSearchParams({ program: campaign.programId })}`}>{burdenWords[language].link}</a>
        </p>
        <section class="counts" aria-labelledby="counts">
          <h2 id="counts">{words.counts.heading}</h2>
          <Facts facts={countsOf(all, today, words.counts).map(([name, count]) => [name, number(count)])} />
        </section>
        <Actions reader={reader} campaign={campaign} />
        <Choices words={words} shown={shown} path={`/campaigns/${campaign.id}/invitations`} />
        <ListTable
          id="invitations"
          caption={words.list(words.shows[shown], number(rows.length))}
          head={[words.person, words.team, words.role, words.state, words.mail]}
          rows={paged.shown.map((invitation) => [
            invitation.member.name,
            invitation.team.name[language],
            vocabulary[language].memberRoles[invitation.member.role],
            words.states[stateOf(invitation, today)],
            <Mails invitation={invitation} language={language} mayCorrect={may(reader, 'member.update')} />,
          ])}
          none={shown === 'all' ? words.none : words.nobody}
        />
        <ListPages paged={paged} url={url} language={language} label={words.title} anchor="invitations" />
        <Declines reader={reader} campaignId={campaign.id} />
      </ManagePage>
    );
  },
  async send({ reader, param }, _values, once) {
    const id = param('id');
    await unwrap(reader.client.campaigns[':id'].invitations.send.$post({ param: { id } }, once));
    return `/campaigns/${id}/invitations?done=sent`;
  },
};
