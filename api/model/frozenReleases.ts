import { desc, eq } from 'drizzle-orm';
import { decodeCube } from '../../analysis/columns/cubeBinary.ts';
import type { Cube, DemographicCounts, WorkedOut } from '../../analysis/snapshot.ts';
import type { Reader } from '../db/database.ts';
import { releases } from '../db/schema/releases.ts';

/** Frozen figures of one campaign. Shared between readers: never change them. */
export interface Release {
  id: string;
  campaignId: string;
  /** From 1, within the campaign. */
  number: number;
  reason: 'close' | 'manual';
  /** `YYYY-MM-DD`. */
  releasedOn: string;
  /**
   * Of the encoded cube, the demographic counts as JSON and, if there is any, what was worked out; line feeds between. In
   * hexadecimal.
   */
  sha256: string;
  cube: Cube;
  demographics: DemographicCounts;
  workedOut: WorkedOut;
}

/** Bytes of decoded cubes kept in memory, most recently read ones first. */
const cacheBytes = 96 * 2 ** 20;

interface Cache {
  entries: Map<string, { release: Release; bytes: number }>;
  bytes: number;
}
/** One cache for each database that is open; it goes with it. */
const caches = new WeakMap<Reader, Cache>();

function cacheOf(db: Reader): Cache {
  const cache = caches.get(db) ?? { entries: new Map(), bytes: 0 };
  caches.set(db, cache);
  return cache;
}

function keep(cache: Cache, release: Release, bytes: number): void {
  const known = cache.entries.get(release.id);
  if (known !== undefined) cache.bytes -= known.bytes;
  cache.entries.delete(release.id);
  cache.entries.set(release.id, { release, bytes });
  cache.bytes += bytes;
  for (const [id, entry] of cache.entries) {
    if (cache.bytes <= cacheBytes || id === release.id) return;
    cache.entries.delete(id);
    cache.bytes -= entry.bytes;
  }
}

/** A release by its id, or null. Read once and kept: a release never changes. */
export async function readRelease(db: Reader, id: string): Promise<Release | null> {
  const cache = cacheOf(db);
  const known = cache.entries.get(id);
  if (known !== undefined) {
    keep(cache, known.release, known.bytes);
    return known.release;
  }
  const [row] = await db.select().from(releases).where(eq(releases.id, id));
  if (row === undefined) return null;
  const { experience, demographics, workedOut, ...rest } = row;
  const release = {
    ...rest,
    cube: decodeCube(experience),
    demographics: JSON.parse(demographics) as DemographicCounts,
    workedOut: workedOut === null ? {} : (JSON.parse(workedOut) as WorkedOut),
  };
  keep(cache, release, experience.byteLength + demographics.length);
  return release;
}

/** The newest release of a campaign, or null before the first. */
export async function latestRelease(db: Reader, campaignId: string): Promise<Release | null> {
  const [row] = await db
    .select({ id: releases.id })
    .from(releases)
    .where(eq(releases.campaignId, campaignId))
    .orderBy(desc(releases.number))
    .limit(1);
  return row === undefined ? null : readRelease(db, row.id);
}
