import type { Receipt } from '../../../api/model/receipts.ts';
import type { Client } from '../../client.ts';
import { unwrap } from '../../client.ts';
import type { InvitedAnswering } from './answering.ts';
import type { InvitedForm } from './invitedForm.ts';
import { requestOf } from './sendRequest.ts';

/** @throws PageProblem `unknown_token`. */
export async function fetchForm(client: Client, token: string): Promise<InvitedForm> {
  const reply = await unwrap(client.forms[':token'].$get({ param: { token } }));
  // What was sent is plain JSON, so the same comes back; only the type of the client gives up on the recursion of rules.
  return reply as InvitedForm;
}

/** @throws PageProblem with any refusal of `POST /responses`. */
export async function sendAnswers(client: Client, answering: InvitedAnswering): Promise<void> {
  await unwrap(client.responses.$post({ json: requestOf(answering) }));
}

/** What a receipt code tells. @throws PageProblem `invalid_request` for what is no code. */
export const readReceipt = (client: Client, receiptCode: string): Promise<Receipt> =>
  unwrap(client.receipts.check.$post({ json: { receiptCode } }));

/** Whether the response with this receipt code is stored. @throws PageProblem `invalid_request` for what is no code. */
export const isReceived = async (client: Client, receiptCode: string): Promise<boolean> =>
  (await readReceipt(client, receiptCode)).received;
