import { keepField } from '../../pages/respondent/entries.ts';
import { forget, keepAnswers, readAnswers } from '../kept/keptAnswers.ts';
import { alone } from '../kept/sendKept.ts';
import { button, make } from './elements.ts';
import { form, keepsNothing, language, main, words } from './page.ts';
import { fieldIn, fieldsOf } from './posting.ts';

/** After the last change, in milliseconds: short enough for a battery that dies, long enough not to write at each letter. */
const pause = 250;

/** Keeps a page of the form: as it opens, and after each change. */
export async function keepWhileAnswering(token: string): Promise<void> {
  if (form === null) return;
  const answers = form;
  const line = make('p', { className: 'hint' });
  /** Said aloud only when it is news. */
  const say = (text: string, news: boolean) => {
    if (news) line.setAttribute('role', 'status');
    line.textContent = text;
  };
  const receiptCode = fieldIn(fieldsOf(answers), 'receiptCode');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leaving = false;

  const save = (changed: boolean) =>
    alone(async () => {
      if (leaving || keepsNothing()) return;
      const kept = await readAnswers(token);
      // What has arrived is not answered again; what waits is taken out of the queue only by a change to these very answers.
      if (kept?.state === 'sent') say(words.alreadyArrived, changed);
      else if (kept?.state === 'waiting' && !(changed && kept.receiptCode === receiptCode))
        say(words.alreadyWaiting, changed);
      else {
        await keepAnswers({ token, language, receiptCode, state: 'draft', fields: fieldsOf(answers) });
        say(words.kept, false);
      }
    });
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(true), pause);
  };
  const now = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    void save(true);
  };

  const forgetting = button(words.forget, 'change', async () => {
    if (main !== null) main.dataset.keeps = 'no';
    clearTimeout(timer);
    answers.append(make('input', { type: 'hidden', name: keepField, value: 'no' }));
    await forget(token);
    say(`${words.forgotten} ${words.notKept}`, true);
    forgetting.remove();
  });

  await save(false);
  answers.append(make('div', { className: 'keeping' }, line, forgetting));
  answers.addEventListener('input', soon);
  answers.addEventListener('change', soon);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && now());
  answers.addEventListener('submit', ({ defaultPrevented, submitter }) => {
    // From here on the next page keeps them, or the worker does while it sends.
    leaving = !defaultPrevented && !/^download/.test((submitter as HTMLButtonElement | null)?.value ?? '');
  });
  // Brought again by the back button as it was left.
  addEventListener('pageshow', () => {
    leaving = false;
  });
}
