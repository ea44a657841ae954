import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Appendix } from '../../analysis/appendix/appendix.ts';
import type { Finding } from '../../analysis/finding.ts';
import { formatDay, formatNumber } from '../../analysis/format.ts';
import type { Language } from '../../surveys/text.ts';
import { appendixWords } from '../text/appendix/words.ts';
import { type DashboardWords, dashboardWords } from '../text/dashboard/words.ts';
import { exploringWords } from '../text/exploring/words.ts';
import { glossaryWords } from '../text/glossary/words.ts';
import { takeawayWords } from '../text/takeaway/words.ts';
import { AppendixSections } from './appendix.tsx';
import { DataTable, holdsHidden } from './dataTable.tsx';
import { measured } from './measured.ts';
import { splitReading } from './reading.ts';
import { WhyHidden } from './whyHidden.tsx';
import { WordsList } from './wordsList.tsx';

/** What a page shows of a finding: the chart comes drawn, and the statistics stay behind. */
export type ShownFigure = Omit<Finding, 'stats' | 'chart'> & { appendix: Appendix };

/** A chart drawn twice, as SVG text of our own renderer: the style sheet shows the one that fits. */
export interface Drawing {
  wide: string;
  narrow: string;
}

export interface Download {
  href: string;
  label: string;
}

export interface FigureProps {
  finding: ShownFigure;
  language: Language;
  /** Null: nothing may be drawn. */
  drawing: Drawing | null;
  downloads: Download[];
  /** Address of a table's file; 0 is the chart's own table, as the API counts them. */
  tableHref: (table: number) => string;
  /** Address of the methods appendix as a page of its own. */
  appendixHref: string;
  /** Address of the report to print of the same place. */
  reportHref?: string;
  /** Address of the chart for a browser to draw. */
  exploreHref?: string;
  /** Links to the other pages of a long figure. */
  paging?: Child;
}

export const Drawn = ({ drawing }: { drawing: Drawing }) => (
  <>
    <div class="drawing wide">{raw(drawing.wide)}</div>
    <div class="drawing narrow">{raw(drawing.narrow)}</div>
  </>
);

/** Shown by the page's script alone: without it there is nothing to press. */
export const Explore = ({ href, language }: { href: string; language: Language }) => (
  <div data-explores data-href={href} hidden>
    <button class="button second" type="button">
      {exploringWords[language].explore}
    </button>{' '}
    <span class="exploring-said" role="status" />
  </div>
);

const Nothing = ({ kind, words }: { kind: Finding['kind']; words: DashboardWords }) => (
  <div class="nothing">
    <p>
      <strong>{words.figure.none}</strong>
    </p>
    <p>{words.kinds[kind].nothing}</p>
  </div>
);

const Method = ({ finding, language, appendixHref }: Pick<FigureProps, 'finding' | 'language' | 'appendixHref'>) => {
  const words = dashboardWords[language].figure;
  const { release } = finding;
  return (
    <details class="detail">
      <summary>{words.method}</summary>
      <p>{finding.note[language]}</p>
      <p>
        {['trend', 'change', 'control', 'multiples'].includes(finding.kind)
          ? words.eachRelease
          : finding.kind === 'reach' || finding.kind === 'accommodations'
            ? words.eachCollection
            : release
              ? words.release(formatNumber(release.number, language), formatDay(release.releasedOn, language))
              : words.noRelease}
      </p>
      <AppendixSections appendix={finding.appendix} language={language} />
      <p>
        <a href={appendixHref}>{appendixWords[language].asPage}</a>
      </p>
    </details>
  );
};

/** One figure: the reading as the headline, then what is measured, the chart, the cautions, the table and the method. */
export const Figure = (props: FigureProps) => {
  const { finding, language, drawing, downloads, tableHref, appendixHref, reportHref, exploreHref, paging } = props;
  const words = dashboardWords[language].figure;
  const { headline, more } = splitReading(finding.reading[language]);
  const tables = [finding.table, ...(finding.moreTables ?? [])]
    .map((table, index) => ({ table, index }))
    .filter(({ table }) => table.rows.length > 0);
  return (
    <article class="finding">
      <h1 class="reading">{headline}</h1>
      {more !== '' && <p class="standfirst">{more}</p>}
      <figure aria-labelledby="measured">
        <figcaption id="measured">
          <strong>{finding.title[language]}</strong>
          <span>{measured(finding.subtitle[language])}</span>
        </figcaption>
        {drawing ? <Drawn drawing={drawing} /> : <Nothing kind={finding.kind} words={dashboardWords[language]} />}
        {drawing && exploreHref !== undefined && <Explore href={exploreHref} language={language} />}
      </figure>
      {paging}
      {(drawing === null ? finding.release !== null : tables.some(({ table }) => holdsHidden(table))) && (
        <WhyHidden language={language} />
      )}
      {finding.flags.length > 0 && (
        <section class="caveats" aria-labelledby="caveats">
          <h2 id="caveats">{words.caveats}</h2>
          <ul>
            {finding.flags.map(({ sentence }) => (
              <li>{sentence[language]}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="words">
        <a href={`/methods?lang=${language}#words`}>{glossaryWords[language].link}</a>
      </p>
      {tables.length > 0 && (
        <details class="detail" id="table" open={(drawing === null && finding.n !== 0) || finding.kind === 'comments'}>
          <summary>{finding.kind === 'comments' ? words.comments : words.table}</summary>
          {finding.kind !== 'comments' && drawing !== null && <p>{words.wholeTable}</p>}
          {tables.map(({ table, index }) => (
            <>
              {finding.kind === 'comments' && table.columns.length === 1 ? (
                <WordsList table={table} language={language} id={`table-${index}`} />
              ) : (
                <DataTable table={table} language={language} id={`table-${index}`} />
              )}
              <p class="get">
                <a href={tableHref(index)} aria-describedby={`table-${index}`} download>
                  {words.csv}
                </a>
              </p>
            </>
          ))}
        </details>
      )}
      <Method finding={finding} language={language} appendixHref={appendixHref} />
      {downloads.length > 0 && (
        <p class="downloads">
          <span>{words.downloads}</span>
          {downloads.map(({ href, label }) => (
            <a href={href} download>
              {label}
            </a>
          ))}
          {reportHref !== undefined && <a href={reportHref}>{takeawayWords[language].report}</a>}
        </p>
      )}
    </article>
  );
};
