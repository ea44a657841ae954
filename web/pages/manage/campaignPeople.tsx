import { alphabetical } from '../../../analysis/format.ts';
import { unwrap } from '../../client.ts';
import { ListTable } from '../../parts/listTable.tsx';
import { QrCode } from '../../parts/qrCode.tsx';
import { formWords } from '../../text/forms/words.ts';
import { campaignWords } from '../../text/manage/campaigns/words.ts';
import { declinesWords } from '../../text/manage/declines/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { Declines } from './campaignDeclines.tsx';
import { invitationsOf } from './campaignInvited.tsx';
import type { Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

const read = ({ reader, param }: Turn) => unwrap(reader.client.campaigns[':id'].$get({ param: { id: param('id') } }));

/** Every invitation: whose, whether the message left, whether it was used; without any time. */
export async function invitationsPage(turn: Turn) {
  const { reader } = turn;
  const { client, language } = reader;
  const { persons: words, invited } = campaignWords[language];
  const campaign = await read(turn);
  const invitations = (await invitationsOf(client, campaign.id)).sort(
    (a, b) => alphabetical(a.team.name, b.team.name) || a.member.name.localeCompare(b.member.name, 'fr-CA'),
  );
  return (
    <ManagePage
      reader={reader}
      section="campaigns"
      title={words.title}
      path={[{ href: `/campaigns/${campaign.id}`, label: campaign.name[language] }]}
    >
      <p>{words.lead}</p>
      <ListTable
        id="invitations"
        caption={words.title}
        head={[words.person, invited.team, words.role, words.mail, words.state]}
        rows={invitations.map(({ member, team, mail, spent, declined }) => [
          member.name,
          team.name[language],
          vocabulary[language].memberRoles[member.role],
          mail === 'none' && !member.hasEmail ? words.noEmail : words.mails[mail],
          spent ? words.spent : declined ? declinesWords[language].declined : words.waiting,
        ])}
        none={invited.none}
      />
      <Declines reader={reader} campaignId={campaign.id} />
    </ManagePage>
  );
}

/** The links of those who have not answered, one strip each, to be printed, cut and handed out. */
export async function linkSheetPage(turn: Turn) {
  const { reader, param } = turn;
  const { client, language } = reader;
  const words = campaignWords[language].sheet;
  const campaign = await read(turn);
  const { items, codeUrl } = await unwrap(
    client.campaigns[':id'].invitations.links.$get({ param: { id: param('id') } }),
  );
  return (
    <ManagePage
      reader={reader}
      section="campaigns"
      title={words.title}
      path={[{ href: `/campaigns/${campaign.id}`, label: campaign.name[language] }]}
    >
      <p class="screen">{`${words.lead} ${formWords[language].print}`}</p>
      {items.length === 0 && <p>{words.none}</p>}
      <ul class="strips">
        {items.map(({ member, team, language: own, url, code }) => (
          <li lang={own}>
            <strong>{member}</strong>
            <span>{team[own]}</span>
            <code>{url}</code>
            <span>
              {words.code[own](codeUrl)} <strong class="short-code">{code}</strong>
            </span>
            <QrCode address={url} label={words.qr[own]} />
          </li>
        ))}
      </ul>
    </ManagePage>
  );
}
