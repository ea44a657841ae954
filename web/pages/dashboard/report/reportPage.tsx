import { raw } from 'hono/html';
import { formatDay, formatList } from '../../../../analysis/format.ts';
import { dayOf } from '../../../../analysis/ledger/days.ts';
import type { Language } from '../../../../surveys/text.ts';
import { splitReading } from '../../../parts/reading.ts';
import { StaffPage } from '../../../parts/staffPage.tsx';
import type { SiteOptions } from '../../../site.tsx';
import { dashboardWords } from '../../../text/dashboard/words.ts';
import { reportWords } from '../../../text/report/words.ts';
import type { Reader } from '../../reader.ts';
import { readReport, reportPlace } from './readReport.ts';
import { ReportFigure } from './reportFigure.tsx';
import { Aim, Methods } from './reportMethods.tsx';
import { Reflection, Sources } from './reportSources.tsx';

const papers = ['letter', 'a4'] as const;

/** The sheet, with its number at the foot: no word of a reader's own stands here. */
const pageStyle = (paper: (typeof papers)[number], language: Language): string => {
  const of = language === 'fr' ? 'sur' : 'of';
  const numbered = `@bottom-right{content:"Page " counter(page) " ${of} " counter(pages);font:8pt Arial,sans-serif}`;
  return `@page{size:${paper === 'a4' ? 'A4' : 'letter'};margin:18mm 16mm;${numbered}}`;
};

/** Address of the report of a place. */
export const reportPath = (program: string, values: { institution?: string; team?: string }): string => {
  const { institution = '', team = '' } = values;
  const place: Record<string, string> = team !== '' ? { team } : institution !== '' ? { institution } : {};
  return `/dashboard/report?${new URLSearchParams({ program, ...place })}`;
};

const Options = ({ reader, paper }: { reader: Reader; paper: (typeof papers)[number] }) => {
  const words = reportWords[reader.language].options;
  const link = (to: string) => {
    const query = new URLSearchParams(reader.url.search);
    query.set('paper', to);
    return `/dashboard/report?${query}`;
  };
  return (
    <nav class="report-options screen" aria-label={words.label}>
      <p>{words.print}</p>
      <ul>
        <li>{words.paper}</li>
        {papers.map((one) => (
          <li>
            <a href={link(one)} aria-current={one === paper ? 'true' : undefined}>
              {words[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Everything that may be shown of a programme, an institution or a team on one page made for print. */
export async function reportPage(options: SiteOptions, request: Request, reader: Reader) {
  const { language, url } = reader;
  const words = reportWords[language];
  const kinds = dashboardWords[language].kinds;
  const place = await reportPlace(reader);
  if (place === null) {
    return (
      <StaffPage visitor={reader} title={words.kinds.program} section="dashboard">
        <h1>{dashboardWords[language].empty.noProgram}</h1>
      </StaffPage>
    );
  }
  const report = await readReport(reader, options, request, place);
  const { program, institution, team, figures } = report;
  const name = (team ?? institution ?? program).name[language];
  const around = [...(team && institution ? [institution] : []), ...(institution ? [program] : [])];
  const paper = papers.find((one) => one === url.searchParams.get('paper')) ?? 'letter';
  const [influence, results] = [true, false].map((wanted) =>
    figures.filter(({ kind }) => (kind === 'follow-through') === wanted),
  );
  const listed = (missing: typeof report.unreleased) =>
    formatList(
      // One of them is a question, which would end the sentence before its full stop.
      missing.map((kind) => kinds[kind].title.replace(/\s*\?$/, '')),
      language,
    );
  return (
    <StaffPage visitor={reader} title={words.title(name)} section="dashboard" demonstration={program.demonstration}>
      <style>{raw(pageStyle(paper, language))}</style>
      <article class="report">
        <h1>{words.title(name)}</h1>
        <p class="measured">
          {[...around.map((one) => one.name[language]), words.made(formatDay(dayOf(Date.now()), language))].join(' · ')}
        </p>
        <p>{words.lead}</p>
        <Options reader={reader} paper={paper} />
        <p class="screen">
          <a href={`/dashboard?${new URLSearchParams({ program: program.id })}`}>{words.options.back}</a>
        </p>
        <h2>{words.glance.heading}</h2>
        <p>{figures.length === 0 ? words.glance.none : words.glance.lead}</p>
        <ul class="glance">
          {figures.map(({ kind, reply }) => (
            <li>
              <a href={`#report-${kind}`}>{kinds[kind].title}</a>
              <br />
              {splitReading(reply.reading[language]).headline}
            </li>
          ))}
        </ul>
        <h2>{words.aim.heading}</h2>
        <Aim report={report} language={language} />
        <h2>{words.methods.heading}</h2>
        <Methods report={report} language={language} />
        <h2>{words.results.heading}</h2>
        <p>{words.results.lead}</p>
        {results?.map((figure) => (
          <ReportFigure figure={figure} language={language} />
        ))}
        {report.unreleased.length > 0 && <p>{`${words.results.notReleased} ${listed(report.unreleased)}.`}</p>}
        {report.withheld.length > 0 && <p>{words.results.notHere(listed(report.withheld))}</p>}
        <h2>{words.influence.heading}</h2>
        <p>{words.influence.lead}</p>
        {influence?.map((figure) => (
          <ReportFigure figure={figure} language={language} />
        ))}
        <h2>{words.reflection.heading}</h2>
        <Reflection report={report} language={language} />
        <h2>{words.sources.heading}</h2>
        <Sources report={report} language={language} />
      </article>
    </StaffPage>
  );
}
