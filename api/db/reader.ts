import { type Client, createClient } from '@libsql/client';
import type { DatabaseLocation } from './database.ts';

/** A connection of its own, for a worker thread: it only reads, a few rows at a time, so that no write waits for it. */
export const openReader = ({ url, authToken }: DatabaseLocation): Client =>
  createClient({ url, authToken, concurrency: 1, timeout: 5000 });
