import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../db/database.ts';
import { institutions, teams } from '../db/schema/organization.ts';
import { questionnaireRetirements, questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { Problem } from '../problem.ts';

type Selecting = Pick<Transaction, 'select'>;

const fault = (path: string, message: string): Problem =>
  new Problem('invalid_request', { target: 'json', faults: [{ path, message }] });

async function checkVersion(db: Selecting, program: string, versionId: string, purpose: string, field: string) {
  const [row] = await db
    .select({
      programId: questionnaires.programId,
      purpose: questionnaires.purpose,
      retiredAt: questionnaireRetirements.retiredAt,
    })
    .from(questionnaireVersions)
    .innerJoin(questionnaires, eq(questionnaireVersions.questionnaireId, questionnaires.id))
    .leftJoin(questionnaireRetirements, eq(questionnaireRetirements.versionId, questionnaireVersions.id))
    .where(eq(questionnaireVersions.id, versionId));
  if (!row || (row.programId !== null && row.programId !== program)) {
    throw fault(field, 'is no published version that this programme may use');
  }
  if (row.purpose !== purpose) throw fault(field, `is not for ${purpose}`);
  if (row.retiredAt !== null) throw new Problem('version_retired', { field });
}

interface Versions {
  experienceVersionId: string;
  demographicsVersionId: string | null;
}

/**
 * The versions a campaign sends must be published, of the right purpose, in force, and the programme's own or shipped.
 * Those that stay as they are in `present` are not looked at again.
 * @throws Problem `invalid_request` or `version_retired`.
 */
export async function checkVersions(
  db: Selecting,
  program: string,
  { experienceVersionId, demographicsVersionId }: Versions,
  present?: Versions,
): Promise<void> {
  if (experienceVersionId !== present?.experienceVersionId) {
    await checkVersion(db, program, experienceVersionId, 'experience', 'experienceVersionId');
  }
  if (demographicsVersionId !== null && demographicsVersionId !== present?.demographicsVersionId) {
    await checkVersion(db, program, demographicsVersionId, 'demographics', 'demographicsVersionId');
  }
}

/** Every team must be one of the programme's. @throws Problem `invalid_request`. */
export async function checkTeams(db: Selecting, program: string, given: string[]): Promise<void> {
  const rows = await db
    .select({ id: teams.id })
    .from(teams)
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .where(and(eq(institutions.programId, program), inArray(teams.id, given)));
  if (rows.length !== given.length) throw fault('teams', 'names a team that is not of this programme');
}
