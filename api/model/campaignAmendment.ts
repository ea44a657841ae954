import { eq } from 'drizzle-orm';
import * as z from 'zod';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { paperEntries } from '../db/schema/paper.ts';
import { Problem } from '../problem.ts';
import { checkMode } from './campaignModes.ts';
import { campaignSettings, settingsRules } from './campaignSettings.ts';
import { type Campaign, campaignFields, daysInOrder, findCampaign, orderFault } from './campaigns.ts';
import { placeOfCampaign } from './places.ts';
import { authoriseIn } from './reach.ts';
import { forgetSavedOf } from './savedAnswers.ts';
import { write } from './write.ts';

const { mode, minimumGroup, closesOn } = campaignFields.shape;
const { languages, ownWords, reminderDays, sendFrom, sendUntil } = campaignSettings;

/**
 * What may still change once a campaign is open: the mode until the first response, the threshold only upward, and how it
 * writes to people; a language may come along, none may go.
 */
export const campaignAmendment = z.strictObject({
  mode: mode.removeDefault().optional(),
  minimumGroup: minimumGroup.removeDefault().optional(),
  closesOn: closesOn.removeDefault().optional(),
  languages: languages.removeDefault().optional(),
  ownWords: ownWords.removeDefault().optional(),
  reminderDays: reminderDays.removeDefault().optional(),
  sendFrom: sendFrom.removeDefault().optional(),
  sendUntil: sendUntil.removeDefault().optional(),
});

const faulty = (path: string, message: string) =>
  new Problem('invalid_request', { target: 'json', faults: [{ path, message }] });

/** What must hold between the fields of the amended campaign. @throws Problem `invalid_request`. */
function checkTogether(present: Campaign, result: Campaign): void {
  if (!daysInOrder(result)) throw faulty('closesOn', orderFault.error);
  for (const { holds, path, error } of settingsRules) if (!holds(result)) throw faulty(path[0] ?? '', error);
  if (!present.languages.every((language) => result.languages.includes(language))) {
    throw faulty('languages', 'leaves out a language in which people were written to');
  }
}

/**
 * What was given under the mode of before: a sheet that waits for its second entry holds it as a response does; answers saved
 * for later go, for an anonymous campaign keeps none, and what people were told of who reads them no longer holds.
 * @throws Problem `wrong_state` while a sheet waits.
 */
async function leaveMode(context: Context, tx: Transaction, id: string): Promise<void> {
  const [waiting] = await tx.select({ id: paperEntries.id }).from(paperEntries).where(eq(paperEntries.campaignId, id));
  if (waiting) throw new Problem('wrong_state', { field: 'mode' });
  await forgetSavedOf(context, tx, id);
}

/**
 * Changes what may change after the opening. Once a campaign is closed, the threshold alone; once archived, nothing.
 * @throws Problem `wrong_state` for a mode after the first response, a lower threshold, or a campaign that is over.
 */
export async function amendCampaign(context: Context, id: string, input: z.infer<typeof campaignAmendment>) {
  await authoriseIn(context, 'campaign.manage', placeOfCampaign, id);
  const amended = await write(context, 'campaign.manage', { id, amend: input }, async (tx) => {
    const present = await findCampaign(tx, id);
    const { status } = present;
    const { minimumGroup: threshold = present.minimumGroup, ...others } = input;
    const over = status === 'closed' && Object.values(others).some((value) => value !== undefined);
    if (over || status === 'archived') throw new Problem('wrong_state', { status });
    if (threshold < present.minimumGroup) throw new Problem('wrong_state', { field: 'minimumGroup' });
    const result: Campaign = { ...present, ...others, minimumGroup: threshold };
    checkTogether(present, result);
    if (others.mode !== undefined) await checkMode(tx, result);
    if (result.mode !== present.mode) await leaveMode(context, tx, id);
    // A trigger refuses another mode after the first response.
    await tx
      .update(campaigns)
      .set({ ...others, minimumGroup: threshold })
      .where(eq(campaigns.id, id));
    return { result, subject: `campaign:${id}`, detail: { amended: input } };
  });
  if (input.mode !== undefined) context.submissions.mixSoon();
  return amended;
}
