import { setImmediate } from 'node:timers/promises';
import type { Side } from '../../surveys/side.ts';
import type { Database } from '../db/database.ts';
import type { ConfidentialityMode } from '../db/schema/campaigns.ts';

/** What a token stands for. */
export interface InvitedPerson {
  memberId: string;
  programId: string;
  side: Side;
  mode: ConfidentialityMode;
  experienceVersionId: string;
  /** Whether a code that the respondent makes up is asked for: 1 or 0. */
  pairing: 0 | 1;
  demographicsVersionId: string | null;
}

/** Everybody found as one JSON text, by the hash of the token: a row each would take the driver twice as long. */
const query = `
  select json_group_object(lower(hex(i.tokenHash)), json_object(
    'memberId', i.memberId, 'programId', c.programId, 'side', i.side, 'mode', c.mode,
    'experienceVersionId', c.experienceVersionId,
    'pairing', c.pairing,
    'demographicsVersionId', iif(c.demographicsAudience in ('all', i.side), c.demographicsVersionId, null)))
  from invitations i join campaigns c on c.id = i.campaignId
  where i.tokenHash in (select unhex(value) from json_each(?))`;

type Found = Promise<Partial<Record<string, InvitedPerson>>>;

/** Looks up in one query all the tokens asked for until the event loop comes round: one query costs as much as ten. */
function groupedLookup(db: Database) {
  let asked = new Set<string>();
  let found: Found | null = null;
  const lookUp = async (): Found => {
    await setImmediate();
    const hashes = JSON.stringify([...asked]);
    asked = new Set();
    found = null;
    return JSON.parse((await db.readKept(query, [hashes])) ?? '{}');
  };
  return async (tokenHash: string): Promise<InvitedPerson | null> => {
    asked.add(tokenHash);
    found ??= lookUp();
    return (await found)[tokenHash] ?? null;
  };
}

const lookups = new WeakMap<Database, ReturnType<typeof groupedLookup>>();

/** The form to check the answers of a token against. Null for a token that nobody was given. */
export function findInvitedPerson(db: Database, tokenHash: Buffer): Promise<InvitedPerson | null> {
  const lookup = lookups.get(db) ?? groupedLookup(db);
  lookups.set(db, lookup);
  return lookup(tokenHash.toString('hex'));
}
