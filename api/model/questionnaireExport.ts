import * as z from 'zod';
import type { Loss } from '../../surveys/exchange/loss.ts';
import type { Context } from '../context.ts';
import { type ExchangeFormat, exchangeFormats } from '../exchange/format.ts';
import { type WrittenFile, writeFile } from '../exchange/writeFile.ts';
import { getVersionByNumber } from './questionnaireVersions.ts';

export const lossesQuery = z.strictObject({ format: z.enum(exchangeFormats) });

/** A published version as a file, with the name it is saved under. */
export async function exportVersion(
  context: Context,
  slug: string,
  number: number,
  format: ExchangeFormat,
): Promise<WrittenFile & { name: string }> {
  const file = await writeFile(format, await getVersionByNumber(context, slug, number));
  return { ...file, name: `${slug}-${number}.${file.extension}` };
}

/** What a format cannot hold of a version, told before anything is downloaded, with the licence. */
export async function exportLosses(
  context: Context,
  slug: string,
  number: number,
  format: ExchangeFormat,
): Promise<{ format: ExchangeFormat; licence: string; losses: Loss[] }> {
  const version = await getVersionByNumber(context, slug, number);
  const { losses } = await writeFile(format, version);
  return { format, licence: version.document.licence, losses };
}
