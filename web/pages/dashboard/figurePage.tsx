import { islandPath } from '#islands';
import type { FindingKind } from '../../../analysis/finding.ts';
import { formatNumber } from '../../../analysis/format.ts';
import { dayOf } from '../../../analysis/ledger/days.ts';
import { Figure } from '../../parts/figure.tsx';
import { FilterForm } from '../../parts/filterForm.tsx';
import { StaffPage } from '../../parts/staffPage.tsx';
import type { SiteOptions } from '../../site.tsx';
import { dashboardWords, type FilterName } from '../../text/dashboard/words.ts';
import type { Reader } from '../reader.ts';
import { appendixPath } from './appendixPage.tsx';
import { BelowLink, BesideFigure, besideOf, readBeside } from './besideFigure.tsx';
import { readChoices } from './choices.ts';
import { comparisonPlace } from './comparisonPlace.ts';
import { DashboardTabs, PeopleTabs } from './dashboardTabs.tsx';
import { downloadsOf, explorePath, packageOf } from './downloads.ts';
import { drawingOf } from './drawings.ts';
import { FigureForms, Meanwhile } from './figureForms.tsx';
import { askedDiversity, filtersFor } from './filters.ts';
import { RaiseLinks } from './raise/raiseLinks.tsx';
import { ReadableHere } from './readableHere.tsx';
import type { FigureReply } from './readFinding.ts';
import { reportPath } from './report/reportPage.tsx';
import { askedIn, filtersOf, findingQuery, pastDay } from './selection.ts';
import { readChosen, WithoutFigure } from './withoutFigure.tsx';

type Values = Partial<Record<FilterName, string>>;

/** What the figure is asked for: what was typed, less what does not belong to the programme chosen. */
function wanted(
  reader: Reader,
  kind: FindingKind,
  asked: Values,
  read: Awaited<ReturnType<typeof readChoices>>,
): Values {
  const { program, campaign, team } = read;
  // Who may compare the teams of one institution only, sees those.
  const own = kind === 'comparison' || kind === 'multiples' ? (comparisonPlace(reader, program ?? '') ?? '') : '';
  const institution = read.institution || own;
  const asOf = pastDay(asked.asOf, dayOf(Date.now()));
  const known: Values = { ...asked, program: program ?? '', campaign, institution, team, asOf };
  if (kind === 'diversity' || kind === 'reach') Object.assign(known, askedDiversity(read, asked));
  return Object.fromEntries(Object.entries(known).filter(([name]) => filtersOf[kind].some((used) => used === name)));
}

/** What the figure shows, its own choices included. */
const shownBy = (values: Values, { choice }: FigureReply): Values => ({
  ...values,
  ...(choice.campaign ? { campaign: choice.campaign.id } : {}),
  ...(choice.item ? { item: choice.item, benchmark: choice.benchmark ?? 'none' } : {}),
  ...(choice.with ? { with: choice.with } : {}),
  ...(choice.side ? { side: choice.side } : {}),
  ...(choice.scale ? { scale: choice.scale } : {}),
  ...(choice.measure ? { measure: choice.measure } : {}),
});

const Paging = ({ reader, reply, values }: { reader: Reader; reply: FigureReply; values: Values }) => {
  if (reply.paging === null || reply.paging.pages === 1) return null;
  const { page, pages } = reply.paging;
  const words = dashboardWords[reader.language].paging;
  const [here, all] = [formatNumber(page, reader.language), formatNumber(pages, reader.language)];
  const link = (to: number) =>
    `${reader.url.pathname}?${new URLSearchParams(findingQuery(values.program ?? '', values, to))}`;
  return (
    <nav class="paging" aria-label={words.label}>
      {page > 1 && (
        <a href={link(page - 1)} rel="prev">
          {words.previous}
        </a>
      )}
      <span>{words.place(here, all)}</span>
      {page < pages && (
        <a href={link(page + 1)} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  );
};

/** One of the pages of figures: what is shown is chosen on top and kept in the address. */
export async function figurePage(options: SiteOptions, request: Request, reader: Reader, kind: FindingKind) {
  const { client, language, url } = reader;
  const words = dashboardWords[language];
  const asked = askedIn(url);
  const read = await readChoices(client, kind, asked.values);
  const program = read.programs.find(({ id }) => id === read.program);
  const title = words.kinds[kind].title;
  if (program === undefined) {
    return (
      <StaffPage visitor={reader} title={title} section="dashboard">
        <h1 class="reading">{words.empty.noProgram}</h1>
      </StaffPage>
    );
  }
  const at = { program: program.id, institution: read.institution, team: read.team };
  const values = wanted(reader, kind, asked.values, read);
  const reply = await readChosen(reader, kind, findingQuery(program.id, { ...values, beside: '' }, asked.page));
  const shown = typeof reply === 'string' ? values : shownBy(values, reply);
  const { beside: _, ...narrowed } = shown;
  const query = new URLSearchParams(findingQuery(program.id, narrowed, asked.page)).toString();
  const other = besideOf(read, shown);
  const beside =
    typeof reply === 'string' || other === ''
      ? null
      : await readBeside(options, request, reader, { ...shown, institution: other });
  return (
    <StaffPage
      visitor={reader}
      title={title}
      section="dashboard"
      demonstration={program.demonstration}
      script={await islandPath('figure')}
    >
      <DashboardTabs reader={reader} at={at} current={kind} />
      <PeopleTabs reader={reader} at={at} current={kind} />
      <FigureForms reader={reader} values={shown} current={kind} />
      <FilterForm
        filters={filtersFor(kind, read, shown, { language, today: dayOf(Date.now()) })}
        language={language}
        path={url.pathname}
      />
      {beside && <BelowLink read={read} institution={other} language={language} />}
      {typeof reply === 'string' ? (
        <WithoutFigure why={reply} reader={reader} kind={kind} values={values} />
      ) : (
        <Figure
          finding={reply}
          language={language}
          drawing={await drawingOf(reader, options, request, reply, query)}
          downloads={[
            ...downloadsOf(kind, query, language, reply.chart !== null),
            ...packageOf(reader, kind, program.id, reply.choice.campaign?.id),
          ]}
          tableHref={(table) => `/api/v1/findings/${kind}.csv?${query}&lang=${language}&table=${table}`}
          appendixHref={appendixPath(kind, query)}
          exploreHref={explorePath(kind, query, language)}
          reportHref={reportPath(program.id, values)}
          paging={<Paging reader={reader} reply={reply} values={shown} />}
        />
      )}
      {typeof reply !== 'string' && <ReadableHere reader={reader} read={read} reply={reply} values={shown} />}
      {typeof reply !== 'string' && <Meanwhile reader={reader} values={shown} reply={reply} />}
      {typeof reply !== 'string' && <RaiseLinks reader={reader} kind={kind} reply={reply} values={shown} />}
      {beside && typeof reply !== 'string' && <BesideFigure {...beside} first={reply} language={language} />}
    </StaffPage>
  );
}
