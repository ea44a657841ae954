import type { DatabaseLocation } from '../db/database.ts';
import type { Scans } from './scanRequest.ts';
import { type Thread, threadOf } from './thread.ts';

/** Long reads, in a thread of their own. */
export type Scan = Thread<Scans>;

const idleTime = 5000;

export const scanThread = (location: DatabaseLocation): Scan =>
  threadOf<Scans>(new URL('./scan.worker.mjs', import.meta.url), location, idleTime);
