import { randomBytes } from 'node:crypto';
import type { AppendedResponse } from '../../api/answers/liveAnswers.ts';
import type { Database } from '../../api/db/database.ts';
import { responses, responseTail, unsegmentedResponses } from '../../api/db/schema/answers.ts';
import type { ResponseContent } from '../../surveys/response.ts';
import type { Side } from '../../surveys/side.ts';
import type { Fixture } from './fixture.ts';

/** A made-up answer to the sample questionnaire, different for each number. */
export function sampleContent(number: number): ResponseContent {
  const heard = 1 + (number % 5);
  const useful = 1 + ((number * 7) % 5);
  if (number % 11 === 0) return { answers: { heard }, missing: { useful: 'not_applicable', remark: 'skipped' } };
  if (number % 13 === 0) return { answers: { useful }, missing: { heard: 'dont_know', remark: 'skipped' } };
  return { answers: { heard, useful, remark: `remark ${number}` }, missing: {} };
}

/** Rows of the sample campaign, spread over its teams and both sides. */
export const sampleRows = (sample: Fixture, count: number, from = 0): AppendedResponse[] =>
  Array.from({ length: count }, (_, i) => {
    const number = from + i;
    const team = sample.teams[number % sample.teams.length];
    if (team === undefined) throw new Error('the fixture has no team');
    const side: Side = number % 3 === 0 ? 'patient_side' : 'professional_side';
    const { campaignId, experienceVersionId: versionId } = sample;
    return { campaignId, versionId, teamId: team.id, side, content: sampleContent(number) };
  });

/** Stores rows as taking in and mixing do: in the tail, or past it and marked as in no segment. Gives their keys. */
export async function storeRows(
  db: Database,
  rows: AppendedResponse[],
  where: 'tail' | 'responses' = 'responses',
): Promise<Buffer[]> {
  const stored = rows.map((row) => ({ ...row, receiptHash: randomBytes(32) }));
  await db.write(async (tx) => {
    for (let i = 0; i < stored.length; i += 500) {
      const group = stored.slice(i, i + 500);
      await tx.insert(where === 'tail' ? responseTail : responses).values(group);
      if (where === 'responses')
        await tx.insert(unsegmentedResponses).values(group.map(({ receiptHash }) => ({ receiptHash })));
    }
  });
  return stored.map(({ receiptHash }) => receiptHash);
}
