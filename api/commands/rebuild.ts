import { rebuildSegments } from '../answers/rebuild.ts';
import type { Command } from '../cli.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../db/database.ts';
import { rebuildStates } from '../model/ledgerRebuild.ts';

export const rebuild: Command = {
  summary: 'Make the derived columns again from the responses, and where recommendations stand from their events',
  async run(_args, env) {
    const config = readConfig(env);
    const db = await openDatabase(config.databaseUrl, config.databaseAuthToken);
    try {
      await rebuildSegments(db, ({ campaignId, rows }) => console.log(`${campaignId}: ${rows} responses`));
      console.log(`${await rebuildStates(db)} recommendations`);
      return 0;
    } finally {
      await db.close();
    }
  },
};
