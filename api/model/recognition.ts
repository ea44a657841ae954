import { and, asc, desc, eq } from 'drizzle-orm';
import type { State } from '../../analysis/ledger/transitions.ts';
import type { MemberRole } from '../../surveys/side.ts';
import type { Language, Text } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import { institutions, members, programs, teams } from '../db/schema/organization.ts';
import { listedRecommendations, publicInstitutions } from '../db/schema/publicPages.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { placeOfTeam } from './places.ts';
import { listProducts, type Product } from './products.ts';
import { authoriseIn } from './reach.ts';

/** What a certificate or a letter of thanks says of a team. Nothing of it is stored or published by being read. */
export interface Recognition {
  team: { id: string; name: Text; startsOn: string | null; endsOn: string | null };
  institution: Text;
  program: Text;
  members: { id: string; name: string; role: MemberRole; language: Language }[];
  /** Of all recommendations of the team: how many were made, accepted, declared implemented, and verified. */
  counts: { made: number; accepted: number; declared: number; verified: number };
  /** What became of those that are on the public page, and of no other: a letter leaves the team. */
  listed: { title: Text; state: State; declared: boolean; verified: boolean; disputed: boolean }[];
  /** Likewise those that are on the open public page. */
  products: Pick<Product, 'title' | 'kind'>[];
}

/** Recommendations and products that a letter of one page has room for. */
const room = 5;

export async function readRecognition(context: Context, id: string): Promise<Recognition> {
  await authoriseIn(context, 'member.read', placeOfTeam, id);
  const { read } = context.db;
  const [place] = await read
    .select({ team: teams, institution: institutions, program: programs.name })
    .from(teams)
    .innerJoin(institutions, eq(institutions.id, teams.institutionId))
    .innerJoin(programs, eq(programs.id, institutions.programId))
    .where(eq(teams.id, id));
  if (place === undefined) throw new Error('a team that was just found has a place');
  const rows = await read.select().from(recommendationStates).where(eq(recommendationStates.teamId, id));
  const listed = await read
    .select({ row: recommendationStates })
    .from(recommendationStates)
    .innerJoin(listedRecommendations, eq(listedRecommendations.recommendationId, recommendationStates.recommendationId))
    .innerJoin(publicInstitutions, eq(publicInstitutions.institutionId, recommendationStates.institutionId))
    .where(and(eq(recommendationStates.teamId, id)))
    .orderBy(
      desc(recommendationStates.declared),
      desc(recommendationStates.createdAt),
      desc(recommendationStates.recommendationId),
    )
    .limit(room);
  const people = await read
    .select({ id: members.id, name: members.name, role: members.role, language: members.language })
    .from(members)
    .where(eq(members.teamId, id))
    .orderBy(asc(members.name), asc(members.id));
  const holding = (holds: (row: (typeof rows)[number]) => boolean) => rows.filter(holds).length;
  const { team } = place;
  const isOpen = eq(publicInstitutions.institutionId, team.institutionId);
  const [open] = await read.select().from(publicInstitutions).where(isOpen);
  const products = open === undefined ? [] : (await listProducts(context, id)).items.filter((each) => each.published);
  return {
    team: { id: team.id, name: team.name, startsOn: team.startsOn, endsOn: team.endsOn },
    ...{ institution: place.institution.name, program: place.program, members: people },
    counts: {
      made: rows.length,
      accepted: holding(({ accepted }) => accepted),
      declared: holding(({ declared }) => declared),
      verified: holding(({ declared, verified }) => declared && verified),
    },
    listed: listed.map(({ row: { title, state, declared, verified, disputed } }) => ({
      ...{ title, state, declared, verified, disputed },
    })),
    products: products.slice(0, room).map(({ title, kind }) => ({ title, kind })),
  };
}
