import { eq } from 'drizzle-orm';
import { sideOfRole } from '../../surveys/side.ts';
import type { Transaction } from '../db/database.ts';
import { listedRecommendations, publicInstitutions, publicPrograms } from '../db/schema/publicPages.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { recommendationContributors } from '../db/schema/recommendations.ts';
import { readLedger } from '../model/ledger.ts';
import { standingRow } from '../model/ledgerWriting.ts';
import { saidOf } from '../model/publicPages.ts';
import { inEnglish } from './inEnglish.ts';
import { insertAll } from './insert.ts';
import type { InventedProgram } from './program.ts';

/** Links one or two members of the team, of the side that made it, to every second recommendation. */
export async function inventContributors(tx: Transaction, program: InventedProgram): Promise<void> {
  const { programId, recommendationId, teamId, contributorSide, createdAt } = recommendationStates;
  const rows = await tx
    .select({ recommendationId, teamId, contributorSide, createdAt })
    .from(recommendationStates)
    .where(eq(programId, program.id))
    .orderBy(createdAt, recommendationId);
  const links = rows
    .filter((_, index) => index % 2 === 0)
    .flatMap((row) =>
      program.members
        .flatMap((member) => {
          const side = sideOfRole(member.role);
          return member.teamId === row.teamId && side !== null ? [{ id: member.id, side }] : [];
        })
        .filter(({ side }) => row.contributorSide === 'joint' || side === row.contributorSide)
        .slice(0, 2)
        .map(({ id, side }) => ({
          ...{ recommendationId: row.recommendationId, memberId: id, side, addedAt: row.createdAt },
        })),
    );
  await insertAll(tx, recommendationContributors, links);
}

/** Opens the public page of a programme and of its first institution, with some of its recommendations. */
export async function openPublicPage(tx: Transaction, program: InventedProgram): Promise<void> {
  const [institution] = program.institutions;
  if (institution === undefined) return;
  await tx.insert(publicPrograms).values({ programId: program.id });
  await tx.insert(publicInstitutions).values({ institutionId: institution.id });
  const { institutionId, recommendationId, createdAt } = recommendationStates;
  const rows = await tx
    .select({ recommendationId })
    .from(recommendationStates)
    .where(eq(institutionId, institution.id))
    .orderBy(createdAt, recommendationId)
    .limit(8);
  for (const row of rows) {
    const events = (await readLedger(tx, [row.recommendationId])).get(row.recommendationId) ?? [];
    const said = saidOf(await standingRow(tx, row.recommendationId), events);
    await tx.insert(listedRecommendations).values({ ...row, wording: inEnglish(said) });
  }
}
