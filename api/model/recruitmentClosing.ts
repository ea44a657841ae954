import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { dayOf } from '../../analysis/ledger/days.ts';
import { countRecords } from '../../analysis/recruitment/countRecords.ts';
import type { Context } from '../context.ts';
import { recruitmentCollections, recruitmentRecords } from '../db/schema/recruitment.ts';
import { Problem } from '../problem.ts';
import { choiceItems } from './gatedPeople.ts';
import { authoriseIn } from './reach.ts';
import { findCollection, placeOfCollection } from './recruitment.ts';
import { questionsOf } from './recruitmentQuestions.ts';
import { write } from './write.ts';

/**
 * Closes a collection and freezes its counts, once: no two counts of it can ever be subtracted from each other.
 * @throws Problem `wrong_state` when it is closed already.
 */
export async function closeRecruitment(context: Context, id: string): Promise<{ closedOn: string }> {
  await authoriseIn(context, 'recruitment.manage', placeOfCollection, id);
  const { campaignId, stage, versionId } = await findCollection(context.db.read, id);
  const items = choiceItems(await questionsOf(context.db.read, versionId));
  return write(context, 'recruitment.manage', { id, close: true }, async (tx) => {
    const { closedOn } = await findCollection(tx, id);
    if (closedOn !== null) throw new Problem('wrong_state', { state: 'closed' });
    const records = await tx
      .select({
        institution: recruitmentRecords.institutionId,
        side: recruitmentRecords.side,
        content: recruitmentRecords.content,
      })
      .from(recruitmentRecords)
      .where(eq(recruitmentRecords.collectionId, id));
    const counts = JSON.stringify(countRecords(campaignId, records, items));
    const sha256 = createHash('sha256').update(counts).digest('hex');
    const frozen = { closedOn: dayOf(context.now().getTime()), counts, sha256 };
    await tx.update(recruitmentCollections).set(frozen).where(eq(recruitmentCollections.id, id));
    const detail = { stage, closed: true, records: records.length };
    return { result: { closedOn: frozen.closedOn }, subject: `campaign:${campaignId}`, detail };
  });
}
