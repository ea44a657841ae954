import { type Actor, contains, type Place, permissions, type Verb } from '../access.ts';
import type { StaffRole } from '../db/schema/staff.ts';

/** The role that lets the actor do this at this place: what the ledger shows in place of a name. */
export function actingRole(context: { actor: Actor | null }, verb: Verb, place: Place): StaffRole | 'system' {
  const roles: readonly StaffRole[] = permissions[verb].roles;
  const assignment = context.actor?.assignments.find(
    (held) => roles.includes(held.role) && contains(held.place, place),
  );
  return assignment?.role ?? 'system';
}
