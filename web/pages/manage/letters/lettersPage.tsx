import { alphabetical, formatNumber } from '../../../../analysis/format.ts';
import { unwrap } from '../../../client.ts';
import { RadioField, SelectField } from '../../../parts/choiceFields.tsx';
import { lettersWords } from '../../../text/manage/letters/words.ts';
import { invitationsOf } from '../campaignInvited.tsx';
import { campaignTrail } from '../campaignTrail.ts';
import type { Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';

const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Chooses which letters to print: for whom, which team, which paper. */
export async function lettersPage({ reader, param }: Turn) {
  const { client, language, url } = reader;
  const words = lettersWords[language];
  const campaign = await unwrap(client.campaigns[':id'].$get({ param: { id: param('id') } }));
  const waiting = (await invitationsOf(client, campaign.id)).filter(({ spent }) => !spent);
  const teams = [...new Map(waiting.map(({ team }) => [team.id, team])).values()].sort((a, b) =>
    alphabetical(a.name, b.name),
  );
  const values = new URLSearchParams({ who: 'all', printed: 'new', size: 'letter' });
  for (const [name, value] of url.searchParams) values.set(name, value);
  const form = { language, values, problem: null, words: words.fields };
  return (
    <ManagePage reader={reader} section="campaigns" title={words.title} path={campaignTrail(campaign, language)}>
      <p>{words.lead}</p>
      <p>{words.waiting(formatNumber(waiting.length, language))}</p>
      {campaign.status !== 'open' ? (
        <p>{words.notOpen}</p>
      ) : (
        <form class="entries" method="get" action={`/campaigns/${campaign.id}/letters/print`}>
          <RadioField form={form} name="who" choices={choicesOf(words.who)} />
          <SelectField
            form={form}
            name="team"
            choices={[
              { value: '', label: words.everyTeam },
              ...teams.map(({ id, name }) => ({ value: id, label: name[language] })),
            ]}
          />
          <RadioField form={form} name="printed" choices={choicesOf(words.printed)} />
          <RadioField form={form} name="size" choices={choicesOf(words.sizes)} />
          <p class="buttons">
            <button class="button" type="submit">
              {words.prepare}
            </button>
          </p>
        </form>
      )}
    </ManagePage>
  );
}
