import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Client, createClient, type InStatement, type ResultSet } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { secureDelete } from '../answers/mixing.ts';
import { keptStatements } from './keptStatements.ts';
import { writeQueue } from './writeQueue.ts';

export type Reader = LibSQLDatabase<Record<string, never>>;
export type Transaction = Parameters<Parameters<Reader['transaction']>[0]>[0];

export interface DatabaseLocation {
  url: string;
  authToken: string | undefined;
}

/** The one way to the database. Reads go straight; every write waits its turn in one queue. */
export interface Database {
  read: Reader;
  /** The text that a query gives first, null without one: for the query that each answer needs, on a file compiled once. */
  readKept(query: string, args: readonly string[]): Promise<string | null>;
  /** Runs the job in one transaction; rolls back when it throws. Never call `write` inside it: pass `tx` down. */
  write<T>(job: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Runs the statements in one atomic transaction, in one go: the form for group commits. */
  batch(statements: InStatement[]): Promise<ResultSet[]>;
  /** Runs maintenance between two writes, outside any transaction. */
  maintain<T>(job: (client: Client) => Promise<T>): Promise<T>;
  /** A client whose writes wait in the same queue, for libraries that bring their own queries. */
  queuedClient: Client;
  /** True for a file of this process; false for a libSQL server, where pragmas and checkpoints are the server's. */
  local: boolean;
  /** Where it is, for a thread that opens a connection of its own (connection.ts). */
  location: DatabaseLocation;
  /** Resolves when every queued write has ended, then closes. */
  close(): Promise<void>;
}

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

const isWrite = (statement: InStatement): boolean =>
  !/^\s*(select|with|explain)\b/i.test(typeof statement === 'string' ? statement : statement.sql);

/** A new folder and file are readable by their owner alone; SQLite gives its log the rights of the file. */
function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}

/**
 * Opens the database and applies the migrations that are missing, forward only.
 * @param url `file:` path, or `http(s)://` or `libsql://` of a libSQL server.
 */
export async function openDatabase(url: string, authToken?: string): Promise<Database> {
  const local = url.startsWith('file:');
  if (local) makePrivate(url.slice('file:'.length));
  const client = createClient({ url, authToken, concurrency: 1, timeout: 5000 });
  if (local) await client.execute('pragma journal_mode = wal');
  const writing = drizzle(client);
  await migrate(writing, { migrationsFolder });
  // A transaction holds its connection between its statements: on that one every other read would be refused meanwhile.
  const readClient = local ? createClient({ url, authToken, concurrency: 1, timeout: 5000 }) : client;
  const kept = local ? keptStatements(url) : null;
  const queue = writeQueue(client);

  const queuedClient = new Proxy(client, {
    get(target, property) {
      if (property === 'execute') {
        return (statement: InStatement, args?: never) => {
          const run = (on: Client) =>
            args === undefined ? on.execute(statement) : on.execute(statement as string, args);
          return isWrite(statement) ? queue.run(() => run(target)) : run(readClient);
        };
      }
      if (property === 'batch')
        return (statements: InStatement[]) => queue.run(() => target.batch(statements, 'write'));
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

  return {
    read: drizzle(readClient),
    async readKept(query, args) {
      if (kept !== null) return kept.ask(query, args);
      const [first] = (await client.execute({ sql: query, args: [...args] })).rows;
      return first === undefined ? null : String(first[0]);
    },
    local,
    location: { url, authToken },
    queuedClient,
    write: (job) =>
      queue.run(() =>
        writing.transaction(
          async (tx) => {
            // Whatever a write deletes or shortens is overwritten: a request to be contacted, a mail that has been sent.
            if (local) await tx.run(secureDelete);
            return job(tx);
          },
          { behavior: 'immediate' },
        ),
      ),
    batch: (statements) =>
      queue.run(async () => {
        if (!local) return client.batch(statements, 'write');
        const [, ...results] = await client.batch([secureDelete, ...statements], 'write');
        return results;
      }),
    maintain: (job) => queue.run(() => job(client)),
    async close() {
      await queue.idle();
      kept?.close();
      readClient.close();
      client.close();
    },
  };
}
