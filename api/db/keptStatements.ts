import LibsqlFile from 'libsql';

/**
 * A connection to a database file for the few statements that every answer needs. Each is compiled once and kept, where the
 * client compiles anew whatever it is asked.
 */
export interface KeptStatements {
  /** Runs a statement. @returns the first column of its first row, null without one. @throws SqliteError. */
  ask(sql: string, args?: readonly string[]): string | null;
  /** Runs the job in one write transaction, rolled back when it throws. */
  transact<T>(job: () => Promise<T>): Promise<T>;
  close(): void;
}

/** @param url `file:` path of a database that exists. */
export function keptStatements(url: string): KeptStatements {
  const file = new LibsqlFile(url.slice('file:'.length), { timeout: 5000 });
  const compile = (sql: string) => {
    const statement = file.prepare<string[]>(sql);
    return statement.reader ? statement.raw() : statement;
  };
  const kept = new Map<string, ReturnType<typeof compile>>();

  function ask(sql: string, args: readonly string[] = []): string | null {
    const statement = kept.get(sql) ?? compile(sql);
    kept.set(sql, statement);
    if (!statement.reader) {
      statement.run(...args);
      return null;
    }
    // To the last row: a statement that is left in the middle would hold the log.
    const [row] = statement.all(...args);
    const first: unknown = Array.isArray(row) ? row[0] : null;
    return first === undefined || first === null ? null : String(first);
  }

  return {
    ask,
    async transact(job) {
      ask('begin immediate');
      try {
        const result = await job();
        ask('commit');
        return result;
      } catch (error) {
        if (file.inTransaction) ask('rollback');
        throw error;
      }
    },
    close: () => {
      kept.clear();
      file.close();
    },
  };
}
