import { formatDay } from '../../../analysis/format.ts';
import type { PageProblem } from '../../client.ts';
import { pageWords } from '../../text/page/words.ts';
import { problemDetail, problemTitle } from '../../text/problems.ts';
import { savingWords } from '../../text/saving/words.ts';
import type { InvitedAnswering } from './answering.ts';
import { firstOf } from './entries.ts';
import { FormFrame } from './formFrame.tsx';

const Press = ({ value, label, second }: { value: string; label: string; second?: boolean }) => (
  <button class={second ? 'button second' : 'button'} type="submit" name="button" value={value}>
    {label}
  </button>
);

/** Says that the answers are saved, or what stands in the way; all of them are still on the page. */
export const SavedPage = ({ answering, problem }: { answering: InvitedAnswering; problem: PageProblem | null }) => {
  const { language, entries, invited } = answering;
  const words = savingWords[language];
  const conflict = problem?.code === 'saved_elsewhere';
  const title =
    problem === null ? words.saved.title : conflict ? words.conflict.title : problemTitle(problem.code, language);
  const { closesOn } = invited.campaign;
  return (
    <FormFrame
      answering={answering}
      at={firstOf(entries, 'at')}
      title={problem === null ? title : `${pageWords[language].errorPrefix}${title}`}
      enter="stay"
      mayNotSave
    >
      <h1 tabindex={-1} autofocus>
        {title}
      </h1>
      {problem === null ? (
        <>
          <ul>
            {words.saved.points.map((point) => (
              <li>{point}</li>
            ))}
            {closesOn !== null && <li>{words.saved.until(formatDay(closesOn, language))}</li>}
          </ul>
          <div class="buttons">
            <Press value="stay" label={words.saved.goOn} />
          </div>
        </>
      ) : conflict ? (
        <>
          <p>{words.conflict.lead}</p>
          <div class="buttons">
            <Press value="save" label={words.conflict.mine} />
            <Press value="resume" label={words.conflict.theirs} second />
          </div>
        </>
      ) : (
        <>
          <p>{problemDetail(problem.code, problem.params, language)}</p>
          <p>{words.problem}</p>
          <div class="buttons">
            <Press value="stay" label={words.saved.goOn} />
          </div>
        </>
      )}
    </FormFrame>
  );
};
