import { eq } from 'drizzle-orm';
import type { EventDetail } from '../../analysis/ledger/eventDetails.ts';
import type { EventType } from '../../analysis/ledger/transitions.ts';
import { canonicalJson } from '../../surveys/canonical.ts';
import { can, contains, type Place } from '../access.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { teams } from '../db/schema/organization.ts';
import { recommendationLinks } from '../db/schema/recommendations.ts';
import { roleAssignments } from '../db/schema/staff.ts';
import { Problem } from '../problem.ts';
import { placeOfScope } from './actors.ts';
import { placeOfRecommendation } from './places.ts';
import type { StateRow } from './recommendationStates.ts';

export interface EventFault {
  path: string;
  message: string;
}

const refused = (type: EventType, path: string, message: string): Problem =>
  new Problem('invalid_event', { type, faults: [{ path: `detail.${path}`, message }] });

const isNotFound = (error: unknown): boolean => error instanceof Problem && error.code === 'not_found';

/** Another recommendation of the programme that the writer may read. */
async function mayNameOther(tx: Transaction, context: Context, id: string, place: Place, other: string) {
  if (other === id) return false;
  const found = await placeOfRecommendation(tx, other).catch((error: unknown) => {
    if (isNotFound(error)) return null;
    throw error;
  });
  return found !== null && found.program === place.program && can(context.actor, 'recommendation.read', found);
}

const parentOf = async (tx: Transaction, id: string): Promise<string | undefined> =>
  (await tx.select().from(recommendationLinks).where(eq(recommendationLinks.recommendationId, id))).find(
    ({ relation }) => relation === 'parent',
  )?.toId;

/** Whether a recommendation would become part of itself. */
async function closesCircle(tx: Transaction, id: string, parent: string): Promise<boolean> {
  for (let above: string | undefined = parent; above !== undefined; above = await parentOf(tx, above)) {
    if (above === id) return true;
  }
  return false;
}

async function assertLink(tx: Transaction, before: StateRow, type: EventType, { relation, to }: EventDetail<'linked'>) {
  const stands = before.links.some((link) => link.relation === relation && link.to === to);
  if (type === 'unlinked') {
    if (!stands) throw refused(type, 'to', 'has no such link');
    return;
  }
  if (stands) throw refused(type, 'to', 'has this link already');
  if (relation !== 'parent') return;
  if (before.links.some((link) => link.relation === 'parent')) throw refused(type, 'relation', 'has a parent already');
  if (await closesCircle(tx, before.recommendationId, to)) throw refused(type, 'to', 'would be part of itself');
}

/** The owner is a member of staff with a role at the place of the recommendation. */
async function assertOwner(tx: Transaction, ownerId: string, place: Required<Place>): Promise<void> {
  const held = await tx.select().from(roleAssignments).where(eq(roleAssignments.userId, ownerId));
  for (const { scopeKind, scopeId } of held) {
    if (contains(await placeOfScope(tx, scopeKind, scopeId), place)) return;
  }
  throw refused('assigned', 'ownerId', 'must be a member of staff with a role at this place');
}

async function assertObjectives(tx: Transaction, teamId: string, named: EventDetail<'objectives_set'>['objectives']) {
  const [team] = await tx.select({ objectives: teams.objectives }).from(teams).where(eq(teams.id, teamId));
  const known = new Set((team?.objectives ?? []).map(canonicalJson));
  if (named.every((objective) => known.has(canonicalJson(objective)))) return;
  throw refused('objectives_set', 'objectives', 'must be objectives of the team');
}

interface Checked {
  place: Required<Place>;
  before: StateRow;
  type: EventType;
  detail: Record<string, unknown>;
}

/** What an event names must exist, and fit what stands. @throws Problem `invalid_event`. */
export async function assertFits(tx: Transaction, context: Context, { place, before, type, detail }: Checked) {
  const id = before.recommendationId;
  if (type === 'superseded') {
    const { by } = detail as EventDetail<'superseded'>;
    if (!(await mayNameOther(tx, context, id, place, by))) throw refused(type, 'by', 'must be another recommendation');
  }
  if (type === 'linked' || type === 'unlinked') {
    const link = detail as EventDetail<'linked'>;
    if (type === 'linked' && !(await mayNameOther(tx, context, id, place, link.to)))
      throw refused(type, 'to', 'must be another recommendation');
    await assertLink(tx, before, type, link);
  }
  if ((type === 'mediated' || type === 'dispute_settled') && !before.disputed)
    throw refused(type, type === 'mediated' ? 'note' : 'outcome', 'must follow a dispute');
  if (type === 'assigned') {
    const { ownerId } = detail as EventDetail<'assigned'>;
    if (ownerId !== null) await assertOwner(tx, ownerId, place);
  }
  if (type === 'objectives_set') {
    await assertObjectives(tx, place.team, (detail as EventDetail<'objectives_set'>).objectives);
  }
}
