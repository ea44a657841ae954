import type { Language } from '../../../../surveys/text.ts';
import { DataTable } from '../../../parts/dataTable.tsx';
import { Drawn } from '../../../parts/figure.tsx';
import { measured } from '../../../parts/measured.ts';
import { splitReading } from '../../../parts/reading.ts';
import { WordsList } from '../../../parts/wordsList.tsx';
import { dashboardWords } from '../../../text/dashboard/words.ts';
import { reportWords } from '../../../text/report/words.ts';
import type { ReportFigure as Shown } from './readReport.ts';

/** One figure of the report: what it says, the chart, what to beware of, and every table behind it. */
export const ReportFigure = ({ figure, language }: { figure: Shown; language: Language }) => {
  const { kind, reply, drawing } = figure;
  const words = dashboardWords[language];
  const { headline, more } = splitReading(reply.reading[language]);
  const tables = [reply.table, ...(reply.moreTables ?? [])].filter(({ rows }) => rows.length > 0);
  return (
    <section class="report-figure" aria-labelledby={`report-${kind}`}>
      <h3 id={`report-${kind}`}>{words.kinds[kind].title}</h3>
      <p class="reading">{headline}</p>
      {more !== '' && <p>{more}</p>}
      <figure aria-labelledby={`measured-${kind}`}>
        <figcaption id={`measured-${kind}`}>
          <strong>{reply.title[language]}</strong>
          <span>{measured(reply.subtitle[language])}</span>
        </figcaption>
        {drawing ? (
          <Drawn drawing={drawing} />
        ) : (
          <div class="nothing">
            <p>{words.kinds[kind].nothing}</p>
          </div>
        )}
      </figure>
      {reply.flags.length > 0 && (
        <>
          <h4>{reportWords[language].caution}</h4>
          <ul>
            {reply.flags.map(({ sentence }) => (
              <li>{sentence[language]}</li>
            ))}
          </ul>
        </>
      )}
      {tables.map((table, index) =>
        kind === 'comments' && table.columns.length === 1 ? (
          <WordsList table={table} language={language} id={`report-${kind}-${index}`} />
        ) : (
          <DataTable table={table} language={language} id={`report-${kind}-${index}`} within={`report-${kind}`} />
        ),
      )}
      {reply.paging !== null && reply.paging.pages > 1 && <p>{reportWords[language].results.firstPage}</p>}
      <p class="measured">{reply.note[language]}</p>
    </section>
  );
};
