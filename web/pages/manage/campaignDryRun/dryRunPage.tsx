import { alphabetical, formatNumber } from '../../../../analysis/format.ts';
import type { DryRun } from '../../../../api/model/dryRun.ts';
import type { Language } from '../../../../surveys/text.ts';
import { unwrap } from '../../../client.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import { ListPages, pagedList } from '../../../parts/pagedList.tsx';
import { dryRunWords } from '../../../text/manage/dryRun/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import { campaignTrail } from '../campaignTrail.ts';
import type { Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { Findings } from './findings.tsx';

/** So many teams stand open at first; more would hide one another. */
const openTeams = 3;

const Team = ({ team, dryRun, language }: { team: DryRun['teams'][number]; dryRun: DryRun; language: Language }) => {
  const words = dryRunWords[language];
  const { columns, ways, yes, no } = words;
  const { memberRoles, languages } = vocabulary[language];
  return (
    <details class="by-team" open={dryRun.teams.length <= openTeams}>
      <summary>
        <h3>{`${team.name[language]} · ${team.institution[language]}`}</h3> {words.people(team.people.length)}
      </summary>
      <p>
        <a href={`/teams/${team.id}`}>{words.toTeam(team.name[language])}</a>
      </p>
      <ListTable
        id={`people-${team.id}`}
        caption={`${words.teamTable}, ${team.name[language]}`}
        head={[
          columns.name,
          columns.role,
          columns.questionnaire,
          columns.aboutYou,
          columns.language,
          columns.way,
          columns.asked,
        ]}
        rows={team.people.map((person) => [
          person.name,
          memberRoles[person.role],
          dryRun.experience[language],
          person.aboutYou ? yes : no,
          languages[person.language],
          ways[person.way],
          formatNumber(person.asked, language),
        ])}
        none={words.noPeople}
      />
    </details>
  );
};

/** Who would get what, and what is wrong, before anybody is written to. */
export async function dryRunPage({ reader, param }: Turn) {
  const { client, language, url } = reader;
  const words = dryRunWords[language];
  const dryRun = await unwrap(client.campaigns[':id']['dry-run'].$get({ param: { id: param('id') } }));
  const { campaign } = dryRun;
  const teams = [...dryRun.teams].sort(
    (a, b) => alphabetical(a.institution, b.institution) || alphabetical(a.name, b.name),
  );
  const people = teams.flatMap((team) => team.people);
  // A programme may have thousands of teams.
  const paged = pagedList(teams, url);
  const isDraft = campaign.status === 'draft';
  return (
    <ManagePage reader={reader} section="campaigns" title={words.title} path={campaignTrail(campaign, language)}>
      <p>{isDraft ? words.lead : words.leadOpen}</p>
      <Findings dryRun={dryRun} language={language} mendable={isDraft} />
      <h2>{words.gets}</h2>
      <p>{words.total(people.length, teams.length)}</p>
      <ul>
        {(['mail', 'letter'] as const).map((way) => (
          <li>{words.byWay[way](people.filter((person) => person.way === way).length)}</li>
        ))}
      </ul>
      {people.length > 0 && (
        <p>
          <a class="button second" href={`/api/v1/campaigns/${campaign.id}/dry-run.csv?lang=${language}`} download>
            {words.csv}
          </a>
        </p>
      )}
      {teams.length > 0 && <h2 id="teams">{words.teams}</h2>}
      {paged.shown.map((team) => (
        <Team team={team} dryRun={dryRun} language={language} />
      ))}
      <ListPages paged={paged} url={url} language={language} label={words.teams} anchor="teams" />
    </ManagePage>
  );
}
