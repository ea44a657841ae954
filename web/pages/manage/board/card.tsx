import { formatDay } from '../../../../analysis/format.ts';
import { daysBetween } from '../../../../analysis/ledger/days.ts';
import { priorityLabels } from '../../../../analysis/ledger/facets.ts';
import { declarations } from '../../../../analysis/ledger/transitions.ts';
import { isOverdue, isReviewDue, openStates } from '../../../../analysis/ledger/working.ts';
import type { Recommendation } from '../../../../api/model/recommendationRow.ts';
import type { Language } from '../../../../surveys/text.ts';
import { Written } from '../../../parts/written.tsx';
import { boardWords } from '../../../text/manage/board/words.ts';
import { ledgerWords } from '../../../text/manage/ledger/words.ts';
import { StateWords } from '../recommendationState.tsx';

interface CardProps {
  recommendation: Recommendation;
  language: Language;
  team: string;
  owners: Map<string, string>;
  today: string;
  /** The query of the board as it stands, to come back to; null for those who may move nothing. */
  board: string | null;
}

/** One recommendation on the board: what it is, who answers for it, what presses, and the way to move it. */
export const Card = ({ recommendation, language, team, owners, today, board }: CardProps) => {
  const words = boardWords[language].card;
  const { id, title, state } = recommendation;
  const { priority, ownerId, dueOn, reviewOn } = state;
  const isOpen = openStates.includes(state.state);
  const move = `/recommendations/${id}?${new URLSearchParams({ board: board ?? '' })}#next`;
  return (
    <li class="card" id={`card-${id}`}>
      <a href={`/recommendations/${id}`}>
        <Written text={title} language={language} />
      </a>
      <p>{team}</p>
      {declarations.includes(state.state) && (
        <p>
          <StateWords standing={state} language={language} />
        </p>
      )}
      <p>
        {isOpen && (
          <span>
            {ownerId === null ? words.nobody : words.owner(owners.get(ownerId) ?? ledgerWords[language].formerAccount)}
          </span>
        )}
        {priority === 'high' && <span>{words.priority(priorityLabels.high[language])}</span>}
        <span>{words.since(formatDay(state.since, language))}</span>
        {isOpen && dueOn !== null && <span>{words.due(formatDay(dueOn, language))}</span>}
        {isOverdue(state, today) && (
          <strong class="late">{boardWords[language].late(daysBetween(dueOn ?? today, today))}</strong>
        )}
        {state.state === 'deferred' && reviewOn !== null && <span>{words.review(formatDay(reviewOn, language))}</span>}
        {isReviewDue(state, today) && <strong class="late">{boardWords[language].toReview}</strong>}
      </p>
      {board !== null && (
        <p>
          <a href={move}>
            {words.move}
            <span class="unseen">{words.moveWhich(title[language] || title.fr || title.en)}</span>
          </a>
        </p>
      )}
    </li>
  );
};
