import type { responses } from '../db/schema/answers.ts';
import { pairingOf, pseudonymOf } from '../model/pseudonyms.ts';
import { dayOf } from './day.ts';
import type { NewMember } from './program.ts';
import type { Random } from './random.ts';

type Personal = Pick<
  typeof responses.$inferInsert,
  'pseudonym' | 'language' | 'answeredOn' | 'collectionMode' | 'pairing'
>;

/** What is known of the people of one programme from wave to wave; a source of its own, so that nothing else moves with it. */
export interface InventedCodes {
  random: Random;
  /** By member, in standard deviations. */
  people: Map<string, number>;
}

export const inventedCodes = (random: Random): InventedCodes => ({ random, people: new Map() });

/** Most people who answer make up a code; some leave it out. */
const givesCode = 0.85;
const dayLength = 86_400_000;

/**
 * What a confidential wave with codes keeps beside the answers of a member, and how that person differs from others: the same at
 * every such wave, as people do.
 */
export function inventPersonal(
  { random, people }: InventedCodes,
  member: NewMember,
  { program, wave, secret }: { program: string; wave: { opensAt: number; closesAt: number }; secret: string },
): { person: number; kept: Personal } {
  const person = people.get(member.id) ?? random.normal();
  people.set(member.id, person);
  const days = Math.floor((wave.closesAt - wave.opensAt) / dayLength);
  const answeredOn = dayOf(wave.opensAt + random.whole(0, days) * dayLength);
  // A code of one's own, as letters and figures of private facts make it; the demonstration takes the address for it.
  const pairing = random.next() < givesCode ? pairingOf(secret, program, member.email ?? member.id) : null;
  const pseudonym = pseudonymOf(secret, member.id);
  return { person, kept: { pseudonym, language: member.language ?? 'fr', answeredOn, collectionMode: 'web', pairing } };
}
