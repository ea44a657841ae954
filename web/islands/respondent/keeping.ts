import type { InvitedForm } from '../../pages/respondent/invitedForm.ts';
import type { Keeping } from '../../parts/respondentPage.tsx';
import { forget, keepForm, readKeptForm } from '../kept/keptAnswers.ts';
import { keepWhileAnswering } from './keepWhileAnswering.ts';
import { offerKept } from './offerKept.ts';
import { keepsNothing, main, token } from './page.ts';
import { retryWaiting } from './retryWaiting.ts';
import { askWhetherShared } from './sharedDevice.ts';

/** The worker that stands in when the network is gone. Not everywhere: plain http and some private windows have none. */
async function startWorker(): Promise<void> {
  await navigator.serviceWorker?.register('/r/worker.js', { updateViaCache: 'all' });
}

/** The whole form, so that its pages can be made here. A kept form stays as it was: a campaign keeps its version. */
async function keepWholeForm(invitation: string): Promise<void> {
  if ((await readKeptForm(invitation)) !== null) return;
  const reply = await fetch(`/api/v1/forms/${invitation}`);
  if (reply.ok && !keepsNothing()) await keepForm(invitation, (await reply.json()) as InvitedForm);
}

/** Keeps the answers on the device until they are sent, and offers what is kept: as far as the page and browser allow. */
export async function keepOnDevice(): Promise<void> {
  const keeps = keepsNothing() ? 'no' : (main?.dataset.keeps as Keeping | undefined);
  if (keeps === undefined || token === null || !('indexedDB' in window) || !crypto.subtle) return;
  if (keeps === 'no' || keeps === 'forget') return forget(token);
  if (keeps === 'waiting') return retryWaiting(token);
  if (keeps === 'finish' || keeps === 'stopped') return offerKept(token, keeps);
  if (keeps === 'form') await keepWhileAnswering(token);
  else {
    askWhetherShared(token);
    await offerKept(token, keeps);
  }
  await Promise.all([startWorker(), keepWholeForm(token)]);
}
