import { randomUUID } from 'node:crypto';
import type { Database } from '../../api/db/database.ts';
import { institutions, members, programs, teams } from '../../api/db/schema/organization.ts';

export interface Places {
  programId: string;
  institutionId: string;
  teamId: string;
  memberId: string;
}

const same = (words: string) => ({ fr: words, en: words });

/** A second programme beside the fixture's: one institution, one team, one member. */
export async function anotherProgram(db: Database): Promise<Places> {
  const [programId, institutionId, teamId, memberId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const createdAt = Date.UTC(2026, 0, 5);
  await db.write(async (tx) => {
    const name = same('Another programme');
    await tx.insert(programs).values({ id: programId, slug: programId, name, description: same(''), createdAt });
    await tx.insert(institutions).values({
      ...{ id: institutionId, programId, name: same('Another institution'), createdAt },
      ...{ kind: 'hospital' as const, region: 'Laval' },
    });
    await tx.insert(teams).values({
      ...{ id: teamId, institutionId, name: same('Another team'), mandate: same(''), createdAt },
      ...{ objectives: [], level: 'clinical' as const, continuum: 'partnership' as const, engagementMethods: [] },
    });
    await tx
      .insert(members)
      .values({ id: memberId, teamId, role: 'professional', name: 'Another member', language: 'en', createdAt });
  });
  return { programId, institutionId, teamId, memberId };
}
