import type { FindingKind } from '../../../analysis/finding.ts';
import type { Language } from '../../../surveys/text.ts';
import type { Download } from '../../parts/figure.tsx';
import { takeawayWords } from '../../text/takeaway/words.ts';
import type { Reader } from '../reader.ts';

/** The files of a figure that is asked for with a query: pictures only where something may be drawn. */
export function downloadsOf(kind: FindingKind, query: string, language: Language, drawn: boolean): Download[] {
  const words = takeawayWords[language].files;
  const files = [...(drawn ? (['png', 'svg'] as const) : []), ...(['xlsx', 'csv'] as const)];
  return files.map((file) => ({
    href: `/api/v1/findings/${kind}.${file}?${query}&lang=${language}`,
    label: words[file],
  }));
}

/** The chart of a figure for a browser to draw. */
export const explorePath = (kind: FindingKind, query: string, language: Language): string =>
  `/api/v1/findings/${kind}.vega.json?${query}&lang=${language}`;

/** The counts of the campaign for researchers, beside the figure about experience, for those who may have them. */
export const packageOf = (
  { me, language }: Pick<Reader, 'me' | 'language'>,
  kind: FindingKind,
  program: string,
  campaign: string | undefined,
): Download[] => {
  const may = me.assignments.some(
    ({ role, place }) =>
      (role === 'program_admin' || role === 'analyst') && place.program === program && place.institution === undefined,
  );
  if (kind !== 'satisfaction' || !may || campaign === undefined) return [];
  const query = new URLSearchParams({ program, campaign });
  return [{ href: `/api/v1/findings/package.zip?${query}`, label: takeawayWords[language].dataPackage }];
};
