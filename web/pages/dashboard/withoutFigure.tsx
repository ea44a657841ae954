import type { FindingKind } from '../../../analysis/finding.ts';
import { PageProblem } from '../../client.ts';
import { type DashboardWords, dashboardWords, type FilterName } from '../../text/dashboard/words.ts';
import { overviewWords } from '../../text/overview/words.ts';
import type { Reader } from '../reader.ts';
import { type FigureReply, readFinding } from './readFinding.ts';
import { findingQuery } from './selection.ts';

type Query = ReturnType<typeof findingQuery>;

/** Why a page has no figure: nothing released, some teams that the reader does not follow, or questions that were not asked. */
type Without = 'unreleased' | 'refused' | 'unasked';

/** What an address can name that another programme or campaign does not have. */
const ofQuestionnaire = ['item', 'with', 'benchmark', 'measure', 'scale'] as const satisfies FilterName[];

const isMissing = (error: unknown): boolean =>
  error instanceof PageProblem &&
  error.code === 'not_found' &&
  ['item', 'scale', 'demographics'].some((noun) => noun === error.params.noun);

const narrows = (query: Query): boolean => ofQuestionnaire.some((name) => query[name] !== undefined);

/**
 * The figure that is asked for. What its questionnaire does not have, as after a change of programme or campaign, counts as not
 * chosen; a choice of kinds of teams that takes in some that the reader does not follow is refused, and its page says so.
 */
export async function readChosen(reader: Reader, kind: FindingKind, query: Query): Promise<FigureReply | Without> {
  try {
    return (await readFinding(reader.client, kind, query)) ?? 'unreleased';
  } catch (error) {
    const cut = query.level !== undefined || query.continuum !== undefined;
    if (cut && error instanceof PageProblem && error.code === 'forbidden') return 'refused';
    if (!isMissing(error)) throw error;
    if (!narrows(query)) return 'unasked';
    const kept = Object.entries(query).filter(([name]) => !ofQuestionnaire.some((one) => one === name));
    return readChosen(reader, kind, { ...Object.fromEntries(kept), program: query.program });
  }
}

const RefusedCut = ({ reader, values }: { reader: Reader; values: Partial<Record<FilterName, string>> }) => {
  const words = overviewWords[reader.language].refused;
  const { level: _, continuum: __, program = '', ...others } = values;
  return (
    <article class="finding">
      <h1 class="reading">{words.heading}</h1>
      <div class="nothing">
        <p>{words.text}</p>
      </div>
      <p>
        <a href={`${reader.url.pathname}?${new URLSearchParams(findingQuery(program, others))}`}>{words.back}</a>
      </p>
    </article>
  );
};

function saidOf(why: Without, kind: FindingKind, { unasked, unreleased }: DashboardWords) {
  if (why === 'unasked') return unasked;
  if (kind === 'change') return unreleased.change;
  return kind === 'accommodations' ? { ...unreleased, text: unreleased.accommodations } : unreleased;
}

/** In place of a figure: why there is none, and what to do. */
export const WithoutFigure = ({ why, reader, kind, values }: WithoutProps) => {
  if (why === 'refused') return <RefusedCut reader={reader} values={values} />;
  const words = dashboardWords[reader.language];
  const { heading, text } = saidOf(why, kind, words);
  const { program = '' } = values;
  return (
    <article class="finding">
      <h1 class="reading">{heading}</h1>
      <p class="measured">{words.kinds[kind].title}</p>
      <div class="nothing">
        <p>{text}</p>
      </div>
      {why === 'unreleased' && (
        <p>
          <a href={`/dashboard?${new URLSearchParams({ program })}`}>{words.unreleased.overview}</a>
        </p>
      )}
    </article>
  );
};

interface WithoutProps {
  why: Without;
  reader: Reader;
  kind: FindingKind;
  values: Partial<Record<FilterName, string>>;
}
