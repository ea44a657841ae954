import { and, count, eq, isNotNull, sql, sum } from 'drizzle-orm';
import { type ResponseRates, responseRates } from '../../analysis/stats/responseRates.ts';
import { type Side, sides } from '../../surveys/side.ts';
import { can, type Place } from '../access.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { invitations } from '../db/schema/campaigns.ts';
import { members, teams } from '../db/schema/organization.ts';
import { smallestSide } from './progress.ts';
import { withinReach } from './reach.ts';

/** People who could answer, people who have, and AAPOR RR2: the share of the former who have; null where nobody could. */
export interface FollowedRate {
  invited: number;
  answered: number;
  rr2: number | null;
}

export interface FollowedRates {
  both: FollowedRate;
  /** Null unless five or more were invited on each side: one side alone would give the other. */
  bySide: Record<Side, FollowedRate> | null;
}

interface Dispositions {
  asked: number;
  answered: number;
  declined: number;
  left: number;
}

const nobody: Dispositions = { asked: 0, answered: 0, declined: 0, left: 0 };

function rateOf({ asked, answered, declined, left }: Dispositions): FollowedRate {
  // Whoever has answered half at least counts as answering; how much each did is known to nobody, and every form sent counts.
  const rates: ResponseRates | null = responseRates({
    ...{ complete: answered, partial: 0, refused: declined, other: 0, unknown: 0 },
    ...{ noContact: asked - answered - declined - left, notEligible: left },
  });
  return { invited: asked - left, answered, rr2: rates?.rr2 ?? null };
}

/** Response at a place as those follow it who send the invitations; null for everybody else. */
export async function followedRates(
  { actor }: Pick<Context, 'actor'>,
  db: Reader,
  campaignId: string,
  place: Place,
): Promise<FollowedRates | null> {
  if (!can(actor, 'invitation.read', place)) return null;
  const reach = {
    everywhere: place.institution === undefined,
    institutions: place.institution !== undefined && place.team === undefined ? [place.institution] : [],
    teams: place.team === undefined ? [] : [place.team],
  };
  const waiting = sql`${invitations.spent} = 0`;
  const rows = await db
    .select({
      side: invitations.side,
      asked: count(),
      answered: sum(invitations.spent),
      // Who has left since, without answering, can no longer answer; who declined and left is counted as having left.
      left: sum(sql`${waiting} and ${isNotNull(members.leftOn)}`),
      declined: sum(sql`${waiting} and ${invitations.declined} = 1 and ${members.leftOn} is null`),
    })
    .from(invitations)
    .innerJoin(teams, eq(invitations.teamId, teams.id))
    .innerJoin(members, eq(invitations.memberId, members.id))
    .where(and(eq(invitations.campaignId, campaignId), withinReach(reach)))
    .groupBy(invitations.side);
  const of = (side: Side): Dispositions => {
    const row = rows.find((each) => each.side === side);
    if (row === undefined) return nobody;
    return { asked: row.asked, answered: Number(row.answered), declined: Number(row.declined), left: Number(row.left) };
  };
  const apart = sides.map(of);
  const both = apart.reduce(
    (total, side) => ({
      asked: total.asked + side.asked,
      answered: total.answered + side.answered,
      declined: total.declined + side.declined,
      left: total.left + side.left,
    }),
    nobody,
  );
  const isLarge = apart.every(({ asked, left }) => asked - left >= smallestSide);
  return {
    both: rateOf(both),
    bySide: isLarge
      ? { patient_side: rateOf(of('patient_side')), professional_side: rateOf(of('professional_side')) }
      : null,
  };
}
