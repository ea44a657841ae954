import type { FindingKind } from '../../../analysis/finding.ts';
import { PageProblem } from '../../client.ts';
import { FilterForm } from '../../parts/filterForm.tsx';
import { StaffPage } from '../../parts/staffPage.tsx';
import { dashboardWords } from '../../text/dashboard/words.ts';
import { overviewWords } from '../../text/overview/words.ts';
import type { Reader } from '../reader.ts';
import { Begin } from './begin.tsx';
import { comparisonPlace } from './comparisonPlace.ts';
import { DashboardTabs, figureKinds } from './dashboardTabs.tsx';
import { placeFilters } from './filters.ts';
import { type PlaceAsked, type PlaceChoices, readOverview, readPlaces } from './overviewData.ts';
import { First, Running, Since } from './overviewParts.tsx';
import { Failed, type Seen, Story, Unreleased } from './overviewStories.tsx';
import { readFinding } from './readFinding.ts';
import { reportPath } from './report/reportPage.tsx';
import { askedIn, filtersOf, findingQuery } from './selection.ts';

/** A figure that this reader may not see is left out of the overview; its own page says why. */
async function seen(reader: Reader, kind: FindingKind, at: PlaceAsked): Promise<Seen> {
  try {
    const own = kind === 'comparison' ? (comparisonPlace(reader, at.program) ?? '') : '';
    const institution = at.institution || own;
    return (await readFinding(reader.client, kind, findingQuery(at.program, { ...at, institution }))) ?? 'unreleased';
  } catch (error) {
    if (!(error instanceof PageProblem) || error.code === 'unauthenticated') throw error;
    return error.code === 'forbidden' || error.code === 'not_found' ? 'forbidden' : 'failed';
  }
}

const nameOf = ({ programs, institutions, teams, at }: PlaceChoices) =>
  teams.find(({ id }) => id === at.team)?.name ??
  institutions.find(({ id }) => id === at.institution)?.name ??
  programs.find(({ id }) => id === at.program)?.name ?? { fr: '', en: '' };

/**
 * The figures that can be about the place: a team has no sides, no diversity and nothing below it to compare. What the
 * exploration says stands among what to look at first.
 */
const kindsAt = (reader: Reader, at: PlaceAsked): FindingKind[] =>
  figureKinds(reader, at.program).filter(
    (kind) => kind !== 'explore' && (at.team === '' || filtersOf[kind].includes('team')),
  );

/** What a place's released figures say, one sentence each, what is under way, and what to look at first. */
export async function overviewPage(reader: Reader) {
  const { client, language, url } = reader;
  const words = dashboardWords[language];
  const places = await readPlaces(client, askedIn(url).values);
  if (places === null) {
    return (
      <StaffPage visitor={reader} title={words.overview} section="dashboard">
        <h1>{words.empty.noProgram}</h1>
      </StaffPage>
    );
  }
  const { at } = places;
  const program = places.programs.find(({ id }) => id === at.program);
  const overview = await readOverview(client, at);
  const kinds = kindsAt(reader, at);
  const replies = await Promise.all(kinds.map((kind) => seen(reader, kind, at)));
  const told = kinds.map((kind, index) => ({ kind, reply: replies[index] ?? ('unreleased' as const) }));
  const isNew = typeof overview !== 'string' && overview.released === 0 && overview.running.length === 0;
  const props = typeof overview === 'string' ? null : { overview, at, language };
  return (
    <StaffPage visitor={reader} title={words.overview} section="dashboard" demonstration={program?.demonstration}>
      <DashboardTabs reader={reader} at={at} current="overview" />
      <FilterForm
        filters={placeFilters(places, language)}
        language={language}
        path={url.pathname}
        legend={overviewWords[language].place}
      />
      <h1>{words.lead(nameOf(places)[language])}</h1>
      {!isNew && (
        <p>
          <a href={reportPath(at.program, at)}>{overviewWords[language].report}</a>
        </p>
      )}
      {overview === 'failed' && <Failed reader={reader} />}
      <div class="newspaper">
        <div>
          {isNew && <Begin reader={reader} program={at.program} />}
          {props && <First {...props} />}
          {props && <Running {...props} />}
          {props && <Since {...props} compares={at.institution === '' && places.institutions.length > 1} />}
          <section class="stories" aria-labelledby="figures">
            <h2 id="figures">{overviewWords[language].figures}</h2>
            {told.map(({ kind, reply }) =>
              reply === 'forbidden' || reply === 'unreleased' ? null : (
                <Story reader={reader} kind={kind} at={at} reply={reply} />
              ),
            )}
            <Unreleased
              reader={reader}
              at={at}
              kinds={told.filter(({ reply }) => reply === 'unreleased').map(({ kind }) => kind)}
            />
          </section>
        </div>
        <div class="beside">
          <section aria-labelledby="how">
            <h2 id="how">{words.howToRead.heading}</h2>
            <p>{words.howToRead.text}</p>
            <p>
              <a href={`/methods?lang=${language}`}>{words.howToRead.link}</a>
            </p>
          </section>
        </div>
      </div>
    </StaffPage>
  );
}
