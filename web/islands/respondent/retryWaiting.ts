import { channelName, readAnswers } from '../kept/keptAnswers.ts';
import { hasArrived, sendKept } from '../kept/sendKept.ts';
import { make } from './elements.ts';
import { form, words } from './page.ts';
import { fieldIn, fieldsOf, post } from './posting.ts';

/** Milliseconds before the next attempt: twice as long each time. */
const [shortest, longest] = [5_000, 300_000];

/** On the page of answers that wait: sends them as soon as it can, and goes where the server says what became of them. */
export async function retryWaiting(token: string): Promise<void> {
  if (form === null) return;
  const fields = fieldsOf(form);
  const receiptCode = fieldIn(fields, 'receiptCode');
  const line = make('p', { className: 'hint', role: 'status' });
  form.querySelector('.buttons')?.before(line);
  let wait = shortest;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let left = false;

  const follow = async (attempt: () => Promise<string | null>) => {
    if (left) return;
    const found = await attempt();
    // Nothing is kept any more where the thanks were shown already, on another page.
    const arrived = found === null && (await hasArrived(receiptCode));
    const state = arrived ? 'sent' : found;
    if (left) return;
    if (state === 'sent') {
      left = true;
      // Asks for the thanks alone: the answers are not posted again.
      return post([['receiptCode', receiptCode]]);
    }
    // Posted once more as a form, so that the server's own page says why, and lets the answers be taken away.
    if (state === 'refused') {
      left = true;
      return post(fields, 'send');
    }
  };
  const attempt = async () => {
    clearTimeout(timer);
    await follow(() => sendKept(token));
    if (left) return;
    line.textContent = navigator.onLine ? '' : words.stillWaiting;
    timer = setTimeout(attempt, wait);
    wait = Math.min(wait * 2, longest);
  };

  form.addEventListener('submit', (event) => {
    if (!/^download/.test((event.submitter as HTMLButtonElement | null)?.value ?? '')) left = true;
  });
  addEventListener('online', () => {
    wait = shortest;
    void attempt();
  });
  // Brought again by the back button as it was left: it may be out of date.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    left = false;
    void attempt();
  });
  if (typeof BroadcastChannel === 'function') {
    // Another page or the worker has sent them.
    new BroadcastChannel(channelName).onmessage = () =>
      void follow(async () => (await readAnswers(token))?.state ?? null);
  }
  await attempt();
}
