import type { Asking } from '../../../../api/model/workingViews.ts';
import { boardWords, type ViewName } from '../../../text/manage/board/words.ts';
import { ledgerWords } from '../../../text/manage/ledger/words.ts';
import { meetingWords } from '../../../text/manage/meeting/words.ts';
import { mineWords } from '../../../text/manage/mine/words.ts';
import { recommendationWords } from '../../../text/manage/recommendations/words.ts';
import { registerWords } from '../../../text/manage/register/words.ts';
import type { Reader } from '../../reader.ts';
import { may } from '../currentProgram.tsx';
import { type boardLimits, workingAddress } from './workingAddress.ts';

interface ViewsProps {
  reader: Reader;
  program: string;
  /** The view that is shown. */
  at: ViewName;
  asking: Asking;
  /** What the views have in common: it stays when the view changes. */
  limits: ReturnType<typeof boardLimits>;
}

/** The four views of the same recommendations. */
export const ViewsNav = ({ reader, program, at, asking, limits }: ViewsProps) => {
  const { legend, names, counted } = boardWords[reader.language].views;
  const common = { program, ...limits };
  const views: [ViewName, string, string][] = [
    ['table', workingAddress('', common), names.table],
    ['board', workingAddress('/board', common), names.board],
    [
      'overdue',
      workingAddress('', { ...common, attention: 'overdue', sort: 'due' }),
      counted(names.overdue, asking.overdue),
    ],
    [
      'review',
      workingAddress('', { ...common, attention: 'review_planned', sort: 'review' }),
      counted(names.review, asking.reviewDue),
    ],
  ];
  return (
    <nav class="tabs" aria-label={legend}>
      <ul>
        {views.map(([name, href, label]) => (
          <li>
            <a href={href} aria-current={name === at ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** What can be done from every view. */
export const ViewActions = ({
  reader,
  program,
  team,
}: {
  reader: Reader;
  program: string;
  team?: string | undefined;
}) => {
  const { language } = reader;
  const at = new URLSearchParams({ program, ...(team === undefined ? {} : { team }) });
  return (
    <p class="buttons">
      {may(reader, 'recommendation.create') && (
        <a class="button" href={`/recommendations/new?${at}`}>
          {recommendationWords[language].add}
        </a>
      )}
      {may(reader, 'recommendation.create') && (
        <a href={`/recommendations/meeting?${at}`}>{meetingWords[language].title}</a>
      )}
      <a href={`/recommendations/mine?${new URLSearchParams({ program })}`}>{mineWords[language].link}</a>
      {may(reader, 'recommendation.import') && (
        <a href={`/recommendations/import?${new URLSearchParams({ program })}`}>{registerWords[language].title}</a>
      )}
      <a href={`/recommendations/ledger?${new URLSearchParams({ program })}`}>{ledgerWords[language].page.link}</a>
    </p>
  );
};
