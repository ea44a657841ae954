import { Hono } from 'hono';
import { alphabetical } from '../../../analysis/format.ts';
import { unwrap } from '../../client.ts';
import { Facts, ListTable } from '../../parts/listTable.tsx';
import type { SiteOptions } from '../../site.tsx';
import { placeWords } from '../../text/manage/places/words.ts';
import { webhookWords } from '../../text/manage/webhooks/words.ts';
import { publicWords } from '../../text/public/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { institutionsOf, teamsOf } from '../dashboard/choices.ts';
import { currentProgram, may, ProgramNav } from './currentProgram.tsx';
import { addFormPage, addPage, type Turn } from './formPage.tsx';
import { changedInstitution, newInstitution } from './institutionForm.tsx';
import { ManagePage } from './managePage.tsx';
import { programTeams } from './programTeams.ts';
import { institutionPublicPage } from './publicSettings.tsx';
import { newTeam } from './teamForm.tsx';

async function listPage({ reader }: Turn) {
  const { client, language } = reader;
  const { institution: words, program: programWords } = placeWords[language];
  const choice = await currentProgram(reader);
  const { id: program, name, description, demonstration } = choice.program;
  const institutions = (await institutionsOf(client, program)).sort((a, b) => alphabetical(a.name, b.name));
  const teams = await programTeams(client, program);
  const rows = institutions.map(({ id, name, kind, region }) => [
    <a href={`/institutions/${id}`}>{name[language]}</a>,
    vocabulary[language].institutionKinds[kind],
    region,
    words.teamCount(teams.filter(({ institutionId }) => institutionId === id).length),
  ]);
  return (
    <ManagePage reader={reader} section="institutions" title={words.title} demonstration={demonstration}>
      <ProgramNav choice={choice} reader={reader} />
      <h2>{programWords.title(name[language])}</h2>
      {description[language] !== '' && <p>{description[language]}</p>}
      <p class="buttons">
        {may(reader, 'institution.create') && (
          <a class="button" href={`/institutions/new?${new URLSearchParams({ program })}`}>
            {words.add}
          </a>
        )}
        {may(reader, 'program.update') && <a href={`/programs/${program}/edit`}>{programWords.edit}</a>}
        {may(reader, 'program.update') && (
          <a href={`/programs/${program}/public-page`}>{publicWords[language].setting.link}</a>
        )}
        {may(reader, 'webhook.read') && (
          <a href={`/webhooks?${new URLSearchParams({ program })}`}>{webhookWords[language].link}</a>
        )}
        {may(reader, 'program.create') && <a href="/programs/new">{programWords.add}</a>}
      </p>
      <ListTable
        id="institutions"
        caption={words.list}
        head={[words.name, words.kind, words.region, words.teams]}
        rows={rows}
        none={words.none}
      />
    </ManagePage>
  );
}

async function institutionPage({ reader, param }: Turn) {
  const { client, language } = reader;
  const { institution: words, team } = placeWords[language];
  const id = param('id');
  const { name, kind, region } = await unwrap(client.institutions[':id'].$get({ param: { id } }));
  const teams = (await teamsOf(client, id)).sort((a, b) => alphabetical(a.name, b.name));
  const { levels, continuum, institutionKinds } = vocabulary[language];
  const facts: [string, string][] = [
    [words.kind, institutionKinds[kind]],
    [words.region, region],
  ];
  return (
    <ManagePage
      reader={reader}
      section="institutions"
      title={name[language]}
      path={[{ href: '/institutions', label: words.title }]}
    >
      <Facts facts={facts} />
      <p class="buttons">
        {may(reader, 'team.create') && (
          <a class="button" href={`/institutions/${id}/teams/new`}>
            {team.add}
          </a>
        )}
        {may(reader, 'institution.update') && <a href={`/institutions/${id}/edit`}>{words.edit}</a>}
        {may(reader, 'institution.update') && (
          <a href={`/institutions/${id}/public-page`}>{publicWords[language].setting.link}</a>
        )}
      </p>
      <ListTable
        id="teams"
        caption={team.list}
        head={[team.name, team.level, team.continuum]}
        rows={teams.map((each) => [
          <a href={`/teams/${each.id}`}>{each.name[language]}</a>,
          levels[each.level],
          continuum[each.continuum].name,
        ])}
        none={team.none}
      />
    </ManagePage>
  );
}

/** The institutions of a programme, each with its teams. */
export function institutionPages(options: SiteOptions) {
  const pages = new Hono();
  addPage(pages, '/', options, listPage);
  addFormPage(pages, '/new', options, newInstitution);
  addPage(pages, '/:id', options, institutionPage);
  addFormPage(pages, '/:id/edit', options, changedInstitution);
  addFormPage(pages, '/:id/public-page', options, institutionPublicPage);
  addFormPage(pages, '/:institution/teams/new', options, newTeam);
  return pages;
}
