import { setImmediate } from 'node:timers/promises';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Reader } from '../db/database.ts';
import { campaigns, invitations } from '../db/schema/campaigns.ts';

const prepare = (db: Reader) =>
  db
    .select({
      tokenHash: invitations.tokenHash,
      memberId: invitations.memberId,
      side: invitations.side,
      mode: campaigns.mode,
      experienceVersionId: campaigns.experienceVersionId,
      demographicsVersionId: campaigns.demographicsVersionId,
    })
    .from(invitations)
    .innerJoin(campaigns, eq(invitations.campaignId, campaigns.id))
    .where(inArray(invitations.tokenHash, sql`(select unhex(value) from json_each(${sql.placeholder('tokenHashes')}))`))
    .prepare();

type Query = ReturnType<typeof prepare>;
export type InvitedPerson = Awaited<ReturnType<Query['all']>>[number];
type Found = Promise<Map<string, InvitedPerson>>;

/** Looks up in one query all the tokens asked for until the event loop comes round: one query costs as much as ten. */
function groupedLookup(query: Query) {
  let asked = new Set<string>();
  let found: Found | null = null;
  const lookUp = async (): Found => {
    await setImmediate();
    const tokenHashes = JSON.stringify([...asked]);
    asked = new Set();
    found = null;
    const rows = await query.all({ tokenHashes });
    return new Map(rows.map((row) => [row.tokenHash.toString('hex'), row]));
  };
  return async (tokenHash: string): Promise<InvitedPerson | null> => {
    asked.add(tokenHash);
    found ??= lookUp();
    return (await found).get(tokenHash) ?? null;
  };
}

const lookups = new WeakMap<Reader, ReturnType<typeof groupedLookup>>();

/** What a token stands for: the form to check the answers against. Null for a token that nobody was given. */
export function findInvitedPerson(db: Reader, tokenHash: Buffer): Promise<InvitedPerson | null> {
  const lookup = lookups.get(db) ?? groupedLookup(prepare(db));
  lookups.set(db, lookup);
  return lookup(tokenHash.toString('hex'));
}
