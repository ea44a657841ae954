import type { FindingKind } from '../../../analysis/finding.ts';
import { AppendixSections } from '../../parts/appendix.tsx';
import { measured } from '../../parts/measured.ts';
import { StaffPage } from '../../parts/staffPage.tsx';
import { appendixWords } from '../../text/appendix/words.ts';
import { dashboardWords } from '../../text/dashboard/words.ts';
import type { Reader } from '../reader.ts';
import { programsOf } from './choices.ts';
import { type FigureReply, readFinding } from './readFinding.ts';
import { askedIn, filtersOf, findingQuery } from './selection.ts';

/** The kind of figure that the address names; the first one for anything else. */
const kindIn = (url: URL): FindingKind => {
  const kinds = Object.keys(filtersOf) as FindingKind[];
  return kinds.find((kind) => kind === url.searchParams.get('kind')) ?? 'satisfaction';
};

/** Address of the appendix of a figure that is asked for with a query. */
export const appendixPath = (kind: FindingKind, query: string): string => `/dashboard/appendix?kind=${kind}&${query}`;

const Written = ({ reply, reader, back }: { reply: FigureReply; reader: Reader; back: string }) => {
  const { language } = reader;
  const words = appendixWords[language];
  const figure = dashboardWords[language].figure;
  return (
    <article class="appendix">
      <h1>{words.title}</h1>
      <p class="measured">{words.lead}</p>
      <p class="screen">
        <a href={back}>{words.back}</a>
      </p>
      <h2>{words.figure}</h2>
      <p>
        <strong>{reply.title[language]}</strong>
        <br />
        <span class="measured">{measured(reply.subtitle[language])}</span>
      </p>
      <h2>{words.reading}</h2>
      <p>{reply.reading[language]}</p>
      <AppendixSections appendix={reply.appendix} language={language} />
      <h2>{figure.method}</h2>
      <p>{reply.note[language]}</p>
      {reply.flags.length > 0 && (
        <>
          <h2>{figure.caveats}</h2>
          <ul>
            {reply.flags.map(({ sentence }) => (
              <li>{sentence[language]}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
};

/** The methods appendix of one figure as a page of its own, to print or to enclose. */
export async function appendixPage(reader: Reader) {
  const { client, language, url } = reader;
  const words = dashboardWords[language];
  const kind = kindIn(url);
  const { values, page } = askedIn(url);
  const programs = await programsOf(client);
  const program = programs.find(({ id }) => id === values.program) ?? programs[0];
  const used = Object.fromEntries(Object.entries(values).filter(([name]) => filtersOf[kind].some((n) => n === name)));
  const query = program && findingQuery(program.id, used, page);
  const reply = query ? await readFinding(client, kind, query) : null;
  return (
    <StaffPage
      visitor={reader}
      title={appendixWords[language].title}
      section="dashboard"
      demonstration={program?.demonstration}
    >
      {reply && query ? (
        <Written reply={reply} reader={reader} back={`/dashboard/${kind}?${new URLSearchParams(query)}`} />
      ) : (
        <>
          <h1 class="reading">{program ? words.unreleased.heading : words.empty.noProgram}</h1>
          {program && (
            <>
              <p class="measured">{words.kinds[kind].title}</p>
              <p>{words.unreleased.text}</p>
              <p>
                <a href={`/dashboard?${new URLSearchParams({ program: program.id })}`}>{words.unreleased.overview}</a>
              </p>
            </>
          )}
        </>
      )}
    </StaffPage>
  );
}
