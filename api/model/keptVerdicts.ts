import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { packVerdict, unpackVerdict, type VerdictBook } from '../../analysis/disclosure/verdicts.ts';
import type { Hierarchy } from '../../analysis/hierarchy.ts';
import { canonicalJson } from '../../surveys/canonical.ts';
import type { Database, Reader } from '../db/database.ts';
import { releaseVerdicts } from '../db/schema/releases.ts';
import type { Release } from './frozenReleases.ts';
import { gateVersion } from './gateVersion.ts';

type Row = typeof releaseVerdicts.$inferSelect;

/** What is judged of a release; the smallest group shown and the measure stand beside, in the key. */
export interface Judged {
  release: Pick<Release, 'id' | 'sha256'>;
  hierarchy: Hierarchy;
  /** The most people that a reader could think a team holds. */
  capacity: (team: string) => number;
}

/** Hash of everything a verdict follows from. */
function inputsOf({ release, hierarchy, capacity }: Judged): string {
  const capacities = hierarchy.institutions.map(({ teams }) => teams.map(capacity));
  const inputs = canonicalJson([gateVersion(), release.sha256, hierarchy, capacities]);
  return createHash('sha256').update(inputs).digest('hex');
}

/** Worked out and not yet written, by database: written by a job, since whoever asks for a figure only reads. */
const unwritten = new WeakMap<Reader, Row[]>();

/**
 * The verdicts kept of a release, by smallest group shown: those worked out from anything else than what is judged now are left
 * out. What is put into a book waits for `writeVerdicts`.
 */
export async function keptVerdicts(db: Reader, judged: Judged): Promise<(minimumGroup: number) => VerdictBook> {
  const inputs = inputsOf(judged);
  const { release, hierarchy } = judged;
  const rows = await db.select().from(releaseVerdicts).where(eq(releaseVerdicts.releaseId, release.id));
  const found = new Map(
    rows.filter((row) => row.inputs === inputs).map((row) => [`${row.minimumGroup} ${row.measure}`, row.verdict]),
  );
  const waiting = unwritten.get(db) ?? [];
  unwritten.set(db, waiting);
  return (minimumGroup) => ({
    get(measure) {
      const packed = found.get(`${minimumGroup} ${measure}`);
      return (packed && unpackVerdict(packed, hierarchy)) ?? undefined;
    },
    set(measure, verdict) {
      const packed = Buffer.from(packVerdict(verdict));
      waiting.push({ releaseId: release.id, minimumGroup, measure, inputs, verdict: packed });
    },
  });
}

/** Rows written in one transaction: parameters of a statement are limited. */
const together = 100;

/** Writes down what was worked out since the last time, over what was kept before. @returns the number of verdicts. */
export async function writeVerdicts(db: Database): Promise<number> {
  const waiting = unwritten.get(db.read) ?? [];
  let written = 0;
  while (waiting.length > 0) {
    const rows = waiting.slice(0, together);
    const { releaseId, minimumGroup, measure } = releaseVerdicts;
    const set = { inputs: sql`excluded.inputs`, verdict: sql`excluded.verdict` };
    await db.write((tx) =>
      tx
        .insert(releaseVerdicts)
        .values(rows)
        .onConflictDoUpdate({ target: [releaseId, minimumGroup, measure], set }),
    );
    waiting.splice(0, rows.length);
    written += rows.length;
  }
  return written;
}
