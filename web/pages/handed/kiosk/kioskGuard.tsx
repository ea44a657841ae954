import type { Language } from '../../../../surveys/text.ts';
import { handedWords } from '../../../text/handed/words.ts';
import { kioskHome } from './kioskPath.ts';

/** Seconds without a touch before the warning, and seconds of the warning: more than the 20 that people are owed. */
const times = { form: { idle: 120, warning: 30 }, thanks: { idle: 30, warning: 30 } } as const;

interface GuardProps {
  language: Language;
  /** After sending there is nothing to lose, and the screen goes back to the start sooner. */
  on?: keyof typeof times;
}

/** What the script of a shared device works with: the warning before the screen clears itself, which can be put off. */
export const KioskGuard = ({ language, on = 'form' }: GuardProps) => {
  const words = handedWords[language].kiosk;
  const { idle, warning } = times[on];
  const [before, after] = on === 'form' ? words.left : words.leftThanks;
  return (
    <>
      <p id="trouble" class="notice" role="alert" hidden>
        {words.trouble}
      </p>
      <dialog
        id="guard"
        aria-labelledby="still"
        data-home={kioskHome}
        data-idle={String(idle)}
        data-warning={String(warning)}
      >
        <h2 id="still">{words.still}</h2>
        <p role="timer">
          {before}
          <span id="left">{warning}</span>
          {after}
        </p>
        <div class="buttons">
          <button class="button" type="button" id="stay">
            {words.stay}
          </button>
          <button class="button second" type="button" id="clear-now">
            {words.clearNow}
          </button>
        </div>
      </dialog>
    </>
  );
};

/** Leaves the form without sending it, for whoever comes next. */
export const ClearButton = ({ language }: { language: Language }) => {
  const words = handedWords[language].kiosk;
  return (
    <p class="clear">
      <button class="change" type="submit" name="button" value="clear" aria-describedby="about-clear">
        {words.clear}
      </button>
      <span class="hint" id="about-clear">
        {words.clearNothingSent}
      </span>
    </p>
  );
};
