import type { MemberRole } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import type { Transaction } from '../db/database.ts';
import { type Continuum, institutions, members, programs, type TeamLevel, teams } from '../db/schema/organization.ts';
import { dayOf, daysBefore } from './day.ts';
import { insertAll } from './insert.ts';
import type { firstInstitutions } from './institutions.ts';
import { inventedName } from './names.ts';
import type { Random } from './random.ts';
import { mandates } from './teams.ts';

type NewInstitution = typeof institutions.$inferInsert;
type NewTeam = typeof teams.$inferInsert;
export type NewMember = typeof members.$inferInsert;

export interface InventedProgram {
  id: string;
  institutions: NewInstitution[];
  teams: NewTeam[];
  members: NewMember[];
}

const objective: Text = {
  fr: 'D’ici douze mois, mettre en place trois améliorations choisies ensemble.',
  en: 'Within twelve months, put in place three improvements chosen together.',
};
const workshop: Text = { fr: 'Atelier de coconstruction', en: 'Co-design workshop' };

/** Six to eight people, two of them patients or caregivers; some teams of eight count their patient coach among them. */
function roles(random: Random): MemberRole[] {
  const size = Number(random.weighted({ '6': 1, '7': 3, '8': 8 }));
  const patients: MemberRole[] = ['patient_partner', random.next() < 0.3 ? 'caregiver' : 'patient_partner'];
  const others = Array.from({ length: size - 4 }, (): MemberRole => 'professional');
  return [
    ...patients,
    'collaborative_leader',
    ...others,
    size === 8 && random.next() < 0.2 ? 'patient_coach' : 'manager',
  ];
}

/** Inserts a programme with institutions, teams and members, all invented. */
export async function inventProgram(
  tx: Transaction,
  random: Random,
  given: {
    slug: string;
    name: Text;
    description: Text;
    institutions: typeof firstInstitutions;
    now: number;
    newId: () => string;
  },
): Promise<InventedProgram> {
  const { newId, now } = given;
  const createdAt = daysBefore(now, 540);
  const program: InventedProgram = { id: newId(), institutions: [], teams: [], members: [] };
  let order = 0;
  for (const { name, kind, region, teams: count } of given.institutions) {
    const institutionId = newId();
    program.institutions.push({ id: institutionId, programId: program.id, name, kind, region, createdAt });
    for (let index = 0; index < count; index++) {
      const chosen = mandates[order % mandates.length];
      if (chosen === undefined) throw new RangeError('no mandate');
      const id = newId();
      program.teams.push({
        id,
        institutionId,
        name: chosen.name,
        mandate: chosen.mandate,
        objectives: [objective],
        level: random.weighted<TeamLevel>({ clinical: 5, organizational: 4, political: 1 }),
        continuum: random.weighted<Continuum>({ consultation: 2, collaboration: 4, partnership: 4 }),
        engagementMethods: [{ method: workshop, on: dayOf(daysBefore(now, random.whole(60, 400))) }],
        startsOn: dayOf(daysBefore(now, 430)),
        midpointOn: dayOf(daysBefore(now, 240)),
        endsOn: dayOf(daysBefore(now, 60)),
        createdAt,
      });
      for (const role of roles(random)) {
        const memberId = newId();
        const language = random.next() < 0.82 ? 'fr' : 'en';
        const email = `personne.${order}.${program.members.length}@exemple.invalid`;
        program.members.push({
          id: memberId,
          teamId: id,
          role,
          name: inventedName(random),
          email,
          language,
          createdAt,
        });
      }
      order += 1;
    }
  }
  const { name, description, slug } = given;
  await tx.insert(programs).values({ id: program.id, slug, name, description, demonstration: true, createdAt });
  await insertAll(tx, institutions, program.institutions);
  await insertAll(tx, teams, program.teams);
  await insertAll(tx, members, program.members);
  return program;
}
