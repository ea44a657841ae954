import { describe, expect, it } from 'vitest';
import type { Table } from '../../../analysis/finding.ts';
import { DataTable } from '../../../web/parts/dataTable.tsx';

const same = (words: string) => ({ fr: words, en: words });
const hidden = { hidden: true } as const;
const table: Table = {
  caption: { fr: 'Réponses', en: 'Answers' },
  columns: [
    { name: 'item', title: { fr: 'Énoncé', en: 'Statement' }, kind: 'text' },
    { name: 'side', title: { fr: 'Qui répond', en: 'Who answers' }, kind: 'text' },
    { name: 'n', title: same('n'), kind: 'count' },
    { name: 'top', title: { fr: 'Part', en: 'Share' }, kind: 'percent' },
  ],
  rows: [
    { item: same('Heard'), side: same('Patients'), n: hidden, top: hidden },
    { item: same('Heard'), side: same('Professionals'), n: 1234, top: 0.775 },
    { item: same('<Useful>'), side: same('Patients'), n: 6, top: null },
  ],
};
const html = (language: 'fr' | 'en') => String(<DataTable table={table} language={language} id="t" />);

describe('a table of a finding', () => {
  it('has a caption and heads for columns and rows', () => {
    expect(html('fr')).toContain('<caption id="t">Réponses</caption>');
    expect(html('fr').match(/scope="col"/g)).toHaveLength(4);
    expect(html('fr')).toContain('<th scope="rowgroup" rowspan="2">Heard</th>');
    expect(html('fr')).toContain('<th scope="row" class="words">Professionals</th>');
  });

  it('writes numbers as each language does', () => {
    expect(html('fr')).toContain('78\u00a0%');
    expect(html('en')).toContain('1,234');
  });

  it('says once that withheld neighbours are not shown', () => {
    expect(html('fr').match(/non diffusé/g)).toHaveLength(1);
    expect(html('en')).toContain('<td class="withheld" colspan="2"><span>not shown</span></td>');
  });

  it('takes titles that people typed as text', () => {
    expect(html('fr')).toContain('&lt;Useful&gt;');
  });
});
