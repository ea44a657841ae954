import type { FindingKind } from '../../../analysis/finding.ts';
import type { Language } from '../../../surveys/text.ts';
import type { Download } from '../../parts/figure.tsx';
import { takeawayWords } from '../../text/takeaway/words.ts';

/** The files of a figure that is asked for with a query: pictures only where something may be drawn. */
export function downloadsOf(kind: FindingKind, query: string, language: Language, drawn: boolean): Download[] {
  const words = takeawayWords[language].files;
  const files = [...(drawn ? (['png', 'svg'] as const) : []), ...(['xlsx', 'csv'] as const)];
  return files.map((file) => ({
    href: `/api/v1/findings/${kind}.${file}?${query}&lang=${language}`,
    label: words[file],
  }));
}
