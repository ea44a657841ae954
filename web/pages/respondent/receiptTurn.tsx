import type { Context } from 'hono';
import { type Client, PageProblem, unwrap } from '../../client.ts';
import { readerLanguage } from '../../language.ts';
import { askedSize } from '../../parts/textSize.ts';
import { mayBeReceiptCode } from '../../receipt.ts';
import { type Entries, firstOf } from './entries.ts';
import { ReceiptPage } from './receiptPage.tsx';
import { readReceipt } from './respondentClient.ts';
import { WithdrawPage } from './withdrawPage.tsx';

/** Checks a receipt; and from there, in a second step that asks first, deletes the answers. */
export async function receiptTurn(c: Context, client: Client, entries: Entries) {
  const typed = firstOf(entries, 'receiptCode');
  const language = readerLanguage(c.req.raw);
  const size = askedSize(c.req.url);
  const button = firstOf(entries, 'button');
  if (!mayBeReceiptCode(typed)) {
    return c.html(<ReceiptPage language={language} size={size} typed={typed} answer="malformed" />, 422);
  }
  const receipt = await readReceipt(client, typed);
  const asks = button === 'withdraw' || (button === 'stay' && firstOf(entries, 'step') === 'withdraw');
  if (asks && receipt.mayWithdraw) return c.html(<WithdrawPage language={language} size={size} receiptCode={typed} />);
  if (button !== 'confirm') {
    const answer = receipt.received ? 'received' : 'unknown';
    return c.html(<ReceiptPage language={language} size={size} typed={typed} answer={answer} receipt={receipt} />);
  }
  try {
    await unwrap(client.receipts.withdraw.$post({ json: { receiptCode: typed } }));
  } catch (error) {
    if (!(error instanceof PageProblem) || error.code !== 'withdrawal_too_late') throw error;
    const late = await readReceipt(client, typed);
    return c.html(<ReceiptPage language={language} size={size} typed={typed} answer="received" receipt={late} />, 409);
  }
  return c.html(<ReceiptPage language={language} size={size} typed="" answer="withdrawn" />);
}
