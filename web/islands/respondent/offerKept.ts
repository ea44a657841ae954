import { forget, type KeptAnswers, keepAnswers, readAnswers } from '../kept/keptAnswers.ts';
import { hasArrived, received, sendKept } from '../kept/sendKept.ts';
import { button, make } from './elements.ts';
import { form, keepsNothing, main, words } from './page.ts';
import { post } from './posting.ts';

/** What is kept, as it stands now: tries to send what waits, and asks after what may have arrived unseen. */
async function current(token: string, stopped: boolean): Promise<KeptAnswers | null> {
  if ((await readAnswers(token))?.state === 'waiting') await sendKept(token);
  const kept = await readAnswers(token);
  if (kept === null || !stopped || kept.state === 'sent' || !(await hasArrived(kept.receiptCode))) return kept;
  await keepAnswers(received(kept));
  return received(kept);
}

/** At the top of the first page, and of those that open no form: what this device still has of the answers, and the way on. */
export async function offerKept(token: string, page: 'start' | 'finish' | 'stopped'): Promise<void> {
  const kept = await current(token, page === 'stopped');
  if (kept === null || main === null || keepsNothing()) return;
  const { state, fields } = kept;
  const notice = make('section', { className: 'notice keeping' });
  const forgetAll = async () => {
    await forget(token);
    notice.replaceChildren(make('p', { role: 'status' }, words.forgotten));
    starting(true);
  };
  const primary = (label: string, press: string | undefined) => button(label, 'button', () => post(fields, press));
  const second = (label: string, act: () => unknown) => button(label, 'button second', act);
  const download = second(words.download, () => post(fields, 'download'));
  const forgetting = second(words.forget, forgetAll);
  const say = ({ heading, detail }: { heading: string; detail: string }, ...buttons: HTMLButtonElement[]) => {
    const title = make('h2', { id: 'kept' }, heading);
    notice.setAttribute('aria-labelledby', title.id);
    notice.append(title, make('p', {}, detail), make('div', { className: 'buttons' }, ...buttons));
    main?.prepend(notice);
  };

  if (state === 'sent') return say(words.arrived, primary(words.arrived.receipt, undefined));
  // The page of a form that came too late has them to take away itself.
  const takeAway = document.querySelector('.take-away') === null ? [download] : [];
  if (state === 'refused') return say(words.refused, ...takeAway, forgetting);
  if (state === 'waiting') {
    starting(false);
    return say(words.waiting, primary(words.waiting.look, 'change:review'), forgetting);
  }
  if (page === 'stopped') return say(words.left, ...takeAway, forgetting);
  if (page === 'finish') return say(words.left, primary(words.left.goOn, 'stay'), download, forgetting);
  starting(false);
  say(words.offer, primary(words.offer.goOn, 'stay'), second(words.offer.startAgain, forgetAll));
}

/**
 * While kept answers are offered, a fresh start would write over them: it is offered by erasing them. To somebody who has
 * also saved answers under the link, the way back to those stays: this device may have older ones.
 */
function starting(offered: boolean): void {
  if (form?.querySelector('[value="resume"]')) return;
  const start = form?.querySelector<HTMLElement>('main form .buttons, .buttons:has([value="start"])');
  if (start) start.hidden = !offered;
}
