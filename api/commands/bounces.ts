import { readFileSync } from 'node:fs';
import type { Command } from '../cli.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../db/database.ts';
import { type BounceReport, readBounces, splitMailbox } from '../model/bounceReports.ts';
import { type BounceOutcome, recordBounce } from '../model/bounces.ts';
import { orSayWhy, readOptions, UsageError } from './arguments.ts';

const usage = 'bounces --file <one message (.eml), or a mailbox (mbox)>';

function readMailbox(file: string): Buffer[] {
  try {
    return splitMailbox(readFileSync(file));
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Null for what cannot be read: anybody may write to the address that bounces come to, and one mail must not stop the rest. */
const read = (mail: Buffer): Promise<BounceReport[] | null> => readBounces(mail).catch(() => null);

export const bounces: Command = {
  summary: 'Note the messages that came back, from a mailbox file',
  run: (args, env) =>
    orSayWhy(async () => {
      const { file } = readOptions(args, usage, ['file']);
      const mails = readMailbox(file);
      const config = readConfig(env);
      const db = await openDatabase(config.databaseUrl, config.databaseAuthToken);
      const counts: Record<BounceOutcome, number> = { failed: 0, delayed: 0, unknown_message: 0, other_address: 0 };
      let unreadable = 0;
      try {
        for (const mail of mails) {
          const reports = await read(mail);
          if (reports === null) unreadable++;
          for (const report of reports ?? []) counts[await recordBounce(db, report)]++;
        }
      } finally {
        await db.close();
      }
      // Counts alone: whose address it was stands on the campaign's page.
      console.log(
        [
          `${mails.length} messages read`,
          `${counts.failed} did not arrive`,
          `${counts.delayed} delayed`,
          `${counts.other_address} to an address changed since`,
          `${counts.unknown_message} not ours`,
          ...(unreadable === 0 ? [] : [`${unreadable} could not be read`]),
        ].join('; '),
      );
      return 0;
    }),
};
