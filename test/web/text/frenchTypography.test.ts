import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = [
  'page',
  'respondent',
  'receipt',
  'reflection',
  'handUp',
  'offline',
  'keeping',
  'results',
  'privacy',
  'accessibility',
  'staff',
  'entrance',
  'dashboard',
  'appendix',
  'methods',
  'catalogue',
  'manage/codebook',
  'manage/paper',
  'manage/reading',
  'manage/impact',
  'manage/versions',
  'manage/bank',
  'manage/exchange',
  'manage/importing',
  'manage/editor',
  'manage/editorBeside',
  'manage/campaignWizard',
  'manage/campaignPreview',
  'manage/campaignStep',
  'manage/dryRun',
  'manage/comments',
  'report',
  'takeaway',
]
  .map((name) => `web/text/${name}/fr.ts`)
  .concat('web/text/manage/campaignWizard/frenchFields.ts');

/** The texts of a source file, with what is put into them taken out. */
const textsOf = (file: string): string[] => {
  const source = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
  const code = source.replace(/^import .*$/gm, '');
  return [...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map(([, plain, template]) =>
    (plain ?? template ?? '').replace(/\$\{[^}]*\}/g, '…'),
  );
};

/** Volume and page of a journal (`22:209`, `192:E126`) are not French punctuation. */
test.each(files)('%s: no-break spaces before : ; ? ! » percent and after «, curved apostrophes', (file) => {
  const faulty = textsOf(file).filter((text) =>
    /[^\u00a0][:;?!»%](?!\/)(?<!\d[:;](?=[\dA-Z]))|«(?!\u00a0)|\w'\w/.test(text),
  );
  expect(faulty).toEqual([]);
});
