import { receiptWords } from '../../web/text/receipt/words.ts';
import { filledForm, readForm } from '../support/formReader.ts';
import type { Sender } from './lossSample.ts';

/** What the page of receipts says about a code, as a person reads it. @throws Error when it says neither. */
async function asked(origin: string, code: string): Promise<boolean> {
  const form = readForm(await (await fetch(`${origin}/receipt?lang=en`)).text(), 'check');
  if (form === null) throw new Error('the page of receipts has no form');
  const body = filledForm(form, new Map([['receiptCode', code]]), 'check');
  const said = await (await fetch(origin + form.action, { method: 'POST', body })).text();
  const { received, unknown } = receiptWords.en;
  if (said.includes(received.title)) return true;
  if (said.includes(unknown.title)) return false;
  throw new Error(`the page of receipts says neither: ${said}`);
}

/** Asks for the receipts of all senders who have one, some at a time. @returns by number of the sender. */
export async function askReceipts(origin: string, senders: Sender[]): Promise<Map<number, boolean>> {
  const told = new Map<number, boolean>();
  let next = 0;
  const asker = async () => {
    for (let sender = senders[next++]; sender; sender = senders[next++]) {
      if (sender.receiptCode !== null) told.set(sender.number, await asked(origin, sender.receiptCode));
    }
  };
  await Promise.all(Array.from({ length: 8 }, asker));
  return told;
}
