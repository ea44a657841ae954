import { validateDocument } from '../../surveys/validation.ts';
import type { Command } from '../cli.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../db/database.ts';
import { ChangesAnswers, PurposeDiffers, publishQuestionnaire as publish } from '../import/publishQuestionnaire.ts';
import { orSayWhy, readJson, readOptions } from './arguments.ts';

const usage = 'npm run cli -- publish-questionnaire --file FILE.json';

export const publishQuestionnaire: Command = {
  summary: 'Check a questionnaire (JSON) and publish it as its next version',
  run: (args, env) =>
    orSayWhy(
      async () => {
        const { file } = readOptions(args, usage, ['file']);
        const { document, faults } = validateDocument(readJson(file));
        for (const { path, code, params } of faults) console.error(`${path}: ${code} ${JSON.stringify(params)}`);
        if (document === null || faults.length > 0) return 1;
        const config = readConfig(env);
        const db = await openDatabase(config.databaseUrl, config.databaseAuthToken);
        try {
          const { slug, number, sha256, isNew } = await publish(db, document, Date.now());
          console.log(`${slug} version ${number} ${isNew ? 'published' : 'was published already'} (sha256 ${sha256})`);
          return 0;
        } finally {
          await db.close();
        }
      },
      (error) => error instanceof PurposeDiffers || error instanceof ChangesAnswers,
    ),
};
