import { Hono } from 'hono';
import { formatDay } from '../../../analysis/format.ts';
import type { Member } from '../../../api/model/members.ts';
import type { Language } from '../../../surveys/text.ts';
import { unwrap } from '../../client.ts';
import { Facts, ListTable } from '../../parts/listTable.tsx';
import type { SiteOptions } from '../../site.tsx';
import { formWords } from '../../text/forms/words.ts';
import { placeWords } from '../../text/manage/places/words.ts';
import { trailWords } from '../../text/manage/trail/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { everyPage } from '../everyPage.ts';
import { may } from './currentProgram.tsx';
import { addFormPage, addPage, type Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';
import { changedMember, newMember } from './memberForm.tsx';
import { changedProduct, newProduct } from './products/productForm.tsx';
import { TeamProducts } from './products/teamProducts.tsx';
import { recognitionPage } from './recognition/recognitionPage.tsx';
import { changedTeam } from './teamForm.tsx';
import { TeamReflections } from './teamReflection.tsx';
import { teamTrailPage } from './trail/trailPage.tsx';

const Members = ({ members, language, editable }: { members: Member[]; language: Language; editable: boolean }) => {
  const words = placeWords[language].member;
  const { memberRoles, languages } = vocabulary[language];
  const rows = [...members]
    .sort((a, b) => Number(a.leftOn !== null) - Number(b.leftOn !== null) || a.name.localeCompare(b.name, 'fr-CA'))
    .map((member) => [
      editable ? (
        <a href={`/teams/${member.teamId}/members/${member.id}`} aria-label={words.change(member.name)}>
          {member.name}
        </a>
      ) : (
        member.name
      ),
      memberRoles[member.role],
      languages[member.language],
      member.email ?? words.noEmail,
      member.leftOn === null ? words.active : words.left(formatDay(member.leftOn, language)),
    ]);
  const head = [words.name, words.role, words.language, words.email, words.state];
  return <ListTable id="members-list" caption={words.list} head={head} rows={rows} none={words.none} />;
};

async function teamPage({ reader, param }: Turn) {
  const { client, language } = reader;
  const { team: words, member, institution: institutionWords } = placeWords[language];
  const id = param('id');
  const team = await unwrap(client.teams[':id'].$get({ param: { id } }));
  const institution = await unwrap(client.institutions[':id'].$get({ param: { id: team.institutionId } }));
  const readsMembers = may(reader, 'member.read');
  const members = readsMembers
    ? await everyPage((query) => client.members.$get({ query: { ...query, team: id } }))
    : [];
  const day = (date: string | null) => (date === null ? words.noDate : formatDay(date, language));
  const { levels, continuum } = vocabulary[language];
  const figures = new URLSearchParams({ program: institution.programId, institution: institution.id, team: id });
  return (
    <ManagePage
      reader={reader}
      section="institutions"
      title={team.name[language]}
      path={[
        { href: '/institutions', label: institutionWords.title },
        { href: `/institutions/${institution.id}`, label: institution.name[language] },
      ]}
    >
      <p class="buttons">
        {may(reader, 'team.update') && (
          <a class="button second" href={`/teams/${id}/edit`}>
            {words.edit}
          </a>
        )}
        <a href={`/dashboard/satisfaction?${figures}`}>{words.figures}</a>
        <a href={`/recommendations?${new URLSearchParams({ team: id, program: institution.programId })}`}>
          {words.recommendations}
        </a>
        {may(reader, 'recommendation.trail') && <a href={`/teams/${id}/trail`}>{trailWords[language].link}</a>}
      </p>
      <Facts
        facts={[
          [words.mandate, team.mandate[language] || words.unwritten],
          [words.level, levels[team.level]],
          [words.continuum, `${continuum[team.continuum].name}. ${continuum[team.continuum].means}`],
          [words.starts, day(team.startsOn)],
          [words.midpoint, day(team.midpointOn)],
          [words.ends, day(team.endsOn)],
        ]}
      />
      <h2>{words.objectives}</h2>
      {team.objectives.length === 0 && <p>{words.unwritten}</p>}
      <ul>
        {team.objectives.map((objective) => (
          <li>{objective[language] || objective.fr || objective.en}</li>
        ))}
      </ul>
      <ListTable
        id="methods"
        caption={words.methods}
        head={[words.method, words.on]}
        rows={team.engagementMethods.map(({ method, on }) => [
          method[language] || method.fr || method.en,
          formatDay(on, language),
        ])}
        none={`${words.methods}${language === 'fr' ? '\u00a0' : ''}: ${formWords[language].none}.`}
      />
      <TeamProducts reader={reader} team={id} institution={institution.id} program={institution.programId} />
      <TeamReflections reader={reader} team={id} />
      <h2>{member.title}</h2>
      {may(reader, 'member.create') && (
        <p>
          <a class="button" href={`/teams/${id}/members/new`}>
            {member.add}
          </a>
        </p>
      )}
      {readsMembers ? (
        <Members members={members} language={language} editable={may(reader, 'member.update')} />
      ) : (
        <p>{member.hidden}</p>
      )}
    </ManagePage>
  );
}

/** A team with its members. */
export function teamPages(options: SiteOptions) {
  const pages = new Hono();
  addPage(pages, '/:id', options, teamPage);
  addPage(pages, '/:id/trail', options, teamTrailPage);
  addFormPage(pages, '/:id/edit', options, changedTeam);
  addFormPage(pages, '/:id/products/new', options, newProduct);
  addFormPage(pages, '/:id/products/:product', options, changedProduct);
  addFormPage(pages, '/:id/recognition', options, recognitionPage);
  addFormPage(pages, '/:id/members/new', options, newMember);
  addFormPage(pages, '/:id/members/:member', options, changedMember);
  return pages;
}
