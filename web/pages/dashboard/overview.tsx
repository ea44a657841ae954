import type { FindingKind } from '../../../analysis/finding.ts';
import { alphabetical } from '../../../analysis/format.ts';
import { PageProblem } from '../../client.ts';
import { splitReading } from '../../parts/reading.ts';
import { StaffPage } from '../../parts/staffPage.tsx';
import { dashboardWords } from '../../text/dashboard/words.ts';
import type { Reader } from '../reader.ts';
import { programsOf } from './choices.ts';
import { comparisonPlace } from './comparisonPlace.ts';
import { DashboardTabs, figureKinds, figurePath } from './dashboardTabs.tsx';
import { type FigureReply, readFinding } from './readFinding.ts';
import { Running, runningCampaigns } from './running.tsx';
import { findingQuery } from './selection.ts';

type Programs = Awaited<ReturnType<typeof programsOf>>;

/** A figure that this reader may not see is left out of the overview; its own page says why. */
async function seen(reader: Reader, kind: FindingKind, program: string): Promise<FigureReply | null | 'forbidden'> {
  try {
    const institution = kind === 'comparison' ? (comparisonPlace(reader, program) ?? '') : '';
    return await readFinding(reader.client, kind, findingQuery(program, { institution }));
  } catch (error) {
    if (error instanceof PageProblem && (error.code === 'forbidden' || error.code === 'not_found')) return 'forbidden';
    throw error;
  }
}

const Story = ({ reader, kind, program, reply }: StoryProps) => {
  const { language } = reader;
  const words = dashboardWords[language];
  const { headline, more } = splitReading(reply?.reading[language] ?? words.empty.notReleased);
  return (
    <section class="story" aria-labelledby={`story-${kind}`}>
      <h2 id={`story-${kind}`}>{words.kinds[kind].title}</h2>
      <p class="reading">{headline}</p>
      {more !== '' && <p>{more}</p>}
      {reply && <p class="measured">{reply.subtitle[language]}</p>}
      <p>
        <a href={figurePath(kind, program)}>{words.kinds[kind].link}</a>
      </p>
    </section>
  );
};
interface StoryProps {
  reader: Reader;
  kind: FindingKind;
  program: string;
  /** Null: nothing is released. */
  reply: FigureReply | null;
}

const OtherPrograms = ({ programs, current, reader }: { programs: Programs; current: string; reader: Reader }) =>
  programs.length < 2 ? null : (
    <nav class="programs" aria-labelledby="programs">
      <h2 id="programs">{dashboardWords[reader.language].programs}</h2>
      <ul>
        {[...programs]
          .sort((a, b) => alphabetical(a.name, b.name))
          .map(({ id, name }) => (
            <li>
              <a
                href={`/dashboard?${new URLSearchParams({ program: id })}`}
                aria-current={id === current ? 'page' : undefined}
              >
                {name[reader.language]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );

/** What a programme's released figures say, one sentence each, and what is under way. */
export async function overviewPage(reader: Reader) {
  const { client, language, url } = reader;
  const words = dashboardWords[language];
  const programs = await programsOf(client);
  const program = programs.find(({ id }) => id === url.searchParams.get('program')) ?? programs[0];
  if (program === undefined) {
    return (
      <StaffPage visitor={reader} title={words.overview} section="dashboard">
        <h1>{words.empty.noProgram}</h1>
      </StaffPage>
    );
  }
  const kinds = figureKinds(reader, program.id);
  const replies = await Promise.all(kinds.map((kind) => seen(reader, kind, program.id)));
  const campaigns = await runningCampaigns(client, program.id);
  return (
    <StaffPage visitor={reader} title={words.overview} section="dashboard" demonstration={program.demonstration}>
      <DashboardTabs reader={reader} program={program.id} current="overview" />
      <h1>{words.lead(program.name[language])}</h1>
      <div class="newspaper">
        <div class="stories">
          {kinds.map((kind, index) => {
            const reply = replies[index] ?? null;
            return reply === 'forbidden' ? null : (
              <Story reader={reader} kind={kind} program={program.id} reply={reply} />
            );
          })}
        </div>
        <div class="beside">
          <OtherPrograms programs={programs} current={program.id} reader={reader} />
          <Running campaigns={campaigns} language={language} />
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
