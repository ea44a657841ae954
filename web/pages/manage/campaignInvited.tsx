import { alphabetical, formatNumber } from '../../../analysis/format.ts';
import type { CampaignDetail } from '../../../api/model/campaignReading.ts';
import type { Invitation } from '../../../api/model/invitations.ts';
import { sides } from '../../../surveys/side.ts';
import type { Text } from '../../../surveys/text.ts';
import type { Client } from '../../client.ts';
import { ActionForm } from '../../parts/actionForm.tsx';
import { ListTable } from '../../parts/listTable.tsx';
import { ListPages, pagedList } from '../../parts/pagedList.tsx';
import { campaignWords } from '../../text/manage/campaigns/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { everyPage } from '../everyPage.ts';
import type { Reader } from '../reader.ts';
import { may } from './currentProgram.tsx';

export const invitationsOf = (client: Client, id: string): Promise<Invitation[]> =>
  everyPage((query) => client.campaigns[':id'].invitations.$get({ param: { id }, query }));

/** So many teams are listed at once; a longer list waits under what can be done. */
const openRows = 8;

interface TeamCount {
  id: string;
  name: Text;
  invited: number;
  answered: number;
}

/** How many were invited and have answered, by team, in the order of the names. */
function countByTeam(invitations: Pick<Invitation, 'team' | 'spent'>[]): TeamCount[] {
  const counts = new Map<string, TeamCount>();
  for (const { team, spent } of invitations) {
    const count = counts.get(team.id) ?? { ...team, invited: 0, answered: 0 };
    counts.set(team.id, { ...count, invited: count.invited + 1, answered: count.answered + (spent ? 1 : 0) });
  }
  return [...counts.values()].sort((a, b) => alphabetical(a.name, b.name));
}

/** Invited and answered, and what can be done about it: for those who follow the invitations. */
export async function Invited({ campaign, reader }: { campaign: CampaignDetail; reader: Reader }) {
  const { client, language, url } = reader;
  const { progress, id, status } = campaign;
  if (progress === null) return null;
  const words = campaignWords[language].invited;
  const takesAnswers = status === 'open' || status === 'closing';
  const number = (count: number) => formatNumber(count, language);
  const paged = pagedList(countByTeam(await invitationsOf(client, id)), url, 'teams');
  const rows = paged.shown.map(({ name, invited, answered }) => [name[language], number(invited), number(answered)]);
  return (
    <section aria-labelledby="invited">
      <h2 id="invited">{words.heading}</h2>
      <p>
        {progress.invited === 0
          ? words.none
          : `${words.count(number(progress.answered), number(progress.invited))} ${words.lead}`}
      </p>
      {progress.bySide !== null && progress.invited > 0 && (
        <ul>
          {sides.map((side) => {
            const { answered, invited } = progress.bySide?.[side] ?? { answered: 0, invited: 0 };
            return <li>{words.bySide(vocabulary[language].sides[side], number(answered), number(invited))}</li>;
          })}
        </ul>
      )}
      {status !== 'draft' && (
        <p class="buttons">
          <a href={`/campaigns/${id}/invitations`}>{words.people}</a>
          {takesAnswers && may(reader, 'invitation.link') && <a href={`/campaigns/${id}/links`}>{words.sheet}</a>}
          {status === 'open' && may(reader, 'invitation.link') && (
            <a href={`/campaigns/${id}/letters`}>{words.letters}</a>
          )}
          {status === 'open' && may(reader, 'invitation.link') && <a href="/kiosk">{words.kiosk}</a>}
          {may(reader, 'paper.enter') && <a href={`/campaigns/${id}/paper`}>{words.paper}</a>}
        </p>
      )}
      {status === 'open' && may(reader, 'invitation.send') && (
        <div class="actions">
          <ActionForm action="send-invitations" {...words.send} />
          <ActionForm action="invite-new" second {...words.add} />
        </div>
      )}
      {rows.length > 0 && (
        <details class="by-team" open={rows.length <= openRows || url.searchParams.has('teams')}>
          <summary>{words.byTeam}</summary>
          <ListTable
            id="by-team"
            caption={words.table}
            head={[words.team, words.invited, words.answered]}
            rows={rows}
            none={words.none}
          />
          <ListPages paged={paged} url={url} language={language} label={words.byTeam} name="teams" anchor="by-team" />
        </details>
      )}
    </section>
  );
}
