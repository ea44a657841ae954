import type { Language } from '../../../../surveys/text.ts';
import { ledgerExportWords } from '../../../text/manage/ledgerExport/words.ts';
import { said } from './workingAddress.ts';

interface TakeAwayProps {
  language: Language;
  /** What the table is limited to, and its order: the files hold the same. */
  parts: Record<string, string | undefined>;
}

/** What the table shows, all pages of it, as files. */
export const TakeAway = ({ language, parts }: TakeAwayProps) => {
  const { legend, files } = ledgerExportWords[language];
  const query = new URLSearchParams({ ...said(parts), lang: language });
  const links = [
    ['recommendations.csv', files.recommendations],
    ['events.csv', files.events],
    ['export.json', files.json],
  ] as const;
  return (
    <p class="downloads">
      <span>{legend}</span>
      {links.map(([file, label]) => (
        <a href={`/api/v1/recommendations/${file}?${query}`} download>
          {label}
        </a>
      ))}
    </p>
  );
};
