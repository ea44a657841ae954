import { formatDay } from '../../../analysis/format.ts';
import { answeringWords } from '../../text/answering/words.ts';
import { respondentWords } from '../../text/respondent/words.ts';
import type { InvitedAnswering } from './answering.ts';
import { Buttons } from './formFrame.tsx';

/** The way into the form; to somebody who has saved answers, the way back to them first. */
export const StartButtons = ({ answering: { language, invited, kiosk } }: { answering: InvitedAnswering }) => {
  const words = answeringWords[language];
  const { savedOn, mayStart } = invited;
  // A shared device takes no part in what somebody saved elsewhere.
  if (savedOn === null || kiosk !== undefined)
    return <Buttons value="start" label={respondentWords[language].landing.start} />;
  return (
    <>
      <p>
        <strong>{words.found(formatDay(savedOn, language))}</strong> {mayStart && words.restartMeans}
      </p>
      <div class="buttons">
        <button class="button" type="submit" name="button" value="resume">
          {words.resume}
        </button>
        {mayStart && (
          <button class="button second" type="submit" name="button" value="restart">
            {words.restart}
          </button>
        )}
      </div>
    </>
  );
};
