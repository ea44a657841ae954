import { type Client, createClient } from '@libsql/client';
import type { DatabaseLocation } from './database.ts';

/** A connection of its own, for a worker thread. It writes only while its process writes nothing else: see `maintain`. */
export const openConnection = ({ url, authToken }: DatabaseLocation): Client =>
  createClient({ url, authToken, concurrency: 1, timeout: 5000 });
