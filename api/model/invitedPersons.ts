import { setImmediate } from 'node:timers/promises';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Side } from '../../surveys/side.ts';
import type { Reader } from '../db/database.ts';
import { type ConfidentialityMode, campaigns, invitations } from '../db/schema/campaigns.ts';

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

const tokenHashes = sql`(select unhex(value) from json_each(${sql.placeholder('tokenHashes')}))`;

/** Everybody found as one JSON text, by the hash of the token: a row each would take the driver twice as long. */
const prepare = (db: Reader) =>
  db
    .select({
      people: sql<string>`json_group_object(lower(hex(${invitations.tokenHash})), json_object(
        'memberId', ${invitations.memberId}, 'programId', ${campaigns.programId}, 'side', ${invitations.side}, 'mode', ${campaigns.mode},
        'experienceVersionId', ${campaigns.experienceVersionId},
        'pairing', ${campaigns.pairing},
        'demographicsVersionId', iif(${campaigns.demographicsAudience} in ('all', ${invitations.side}),
          ${campaigns.demographicsVersionId}, null)))`,
    })
    .from(invitations)
    .innerJoin(campaigns, eq(invitations.campaignId, campaigns.id))
    .where(inArray(invitations.tokenHash, tokenHashes))
    .prepare();

type Found = Promise<Partial<Record<string, InvitedPerson>>>;

/** Looks up in one query all the tokens asked for until the event loop comes round: one query costs as much as ten. */
function groupedLookup(query: ReturnType<typeof prepare>) {
  let asked = new Set<string>();
  let found: Found | null = null;
  const lookUp = async (): Found => {
    await setImmediate();
    const hashes = JSON.stringify([...asked]);
    asked = new Set();
    found = null;
    const [row] = await query.all({ tokenHashes: hashes });
    return JSON.parse(row?.people ?? '{}');
  };
  return async (tokenHash: string): Promise<InvitedPerson | null> => {
    asked.add(tokenHash);
    found ??= lookUp();
    return (await found)[tokenHash] ?? null;
  };
}

const lookups = new WeakMap<Reader, ReturnType<typeof groupedLookup>>();

/** The form to check the answers of a token against. Null for a token that nobody was given. */
export function findInvitedPerson(db: Reader, tokenHash: Buffer): Promise<InvitedPerson | null> {
  const lookup = lookups.get(db) ?? groupedLookup(prepare(db));
  lookups.set(db, lookup);
  return lookup(tokenHash.toString('hex'));
}
