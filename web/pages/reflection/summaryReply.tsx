import type { Context } from 'hono';
import type { Reflection } from '../../../api/model/reflections.ts';
import type { Language } from '../../../surveys/text.ts';
import { SummaryPage, summarySizes } from './summaryPage.tsx';
import { summaryText } from './summaryText.ts';

interface Addresses {
  /** Of the page to print; with `.txt`, of the text. */
  path: string;
  back: string;
}

/** The page to print, on the paper that the address asks for. */
export function printReply(c: Context, reflection: Reflection, language: Language, { path, back }: Addresses) {
  const size = summarySizes.find((each) => each === c.req.query('size')) ?? 'letter';
  return c.html(<SummaryPage reflection={reflection} language={language} size={size} path={path} back={back} />);
}

const fileNames: Record<Language, string> = { fr: 'reflexion.txt', en: 'reflection.txt' };

/** The whole reflection as a file. The mark in front lets every editor read its accents. */
export const textReply = (c: Context, reflection: Reflection, language: Language) =>
  c.body(`\ufeff${summaryText(reflection, language)}`, 200, {
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="${fileNames[language]}"`,
  });
