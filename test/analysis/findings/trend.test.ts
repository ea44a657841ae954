import { describe, expect, it } from 'vitest';
import { sideMarks } from '../../../analysis/charts/theme.ts';
import type { GatedDistribution } from '../../../analysis/disclosure/experience.ts';
import { trendFinding } from '../../../analysis/findings/trend.ts';
import { type TrendWave, trendMeasure } from '../../../analysis/findings/trendPoints.ts';
import type { Scope } from '../../../analysis/hierarchy.ts';
import { cubeLayout } from '../../../analysis/layout.ts';
import { wilsonInterval } from '../../../analysis/stats/proportion.ts';
import type { Comparability } from '../../../surveys/comparison/comparability.ts';
import { documentSchema } from '../../../surveys/document.ts';
import { distribution, gateOf } from './gates.ts';

const both = (words: string) => ({ fr: words, en: words });
const other = { kind: 'agreement', name: 'other', text: both('Other.') };
const documentWith = (items: object[]) =>
  documentSchema.parse({
    ...{ format: 'tandem-questionnaire/1', slug: 'essai', purpose: 'experience', licence: 'x' },
    ...{ title: both('Essai'), description: both('Essai'), consent: { heading: both('h'), paragraphs: [both('p')] } },
    sections: [{ name: 's', title: both('s'), items: [...items, other] }],
    scales: [{ name: 'voice', title: both('Voice'), items: [{ name: 'other' }] }],
  });
const heard = { kind: 'agreement', name: 'heard', text: both('I was heard.') };
const later = { kind: 'agreement', name: 'later', text: both('Asked later.') };

interface Given {
  patient?: GatedDistribution;
  professional?: GatedDistribution;
  everyone?: GatedDistribution;
  comparability?: Comparability | null;
  items?: object[];
}

function waveOf({ comparability = 'identical', items = [heard], ...given }: Given, year: number): TrendWave {
  const document = documentWith(items);
  const shown: Record<string, GatedDistribution> = {};
  if (given.patient) shown['program/patient_side/heard'] = given.patient;
  if (given.professional) shown['program/professional_side/heard'] = given.professional;
  if (given.everyone) shown['program/both/heard'] = given.everyone;
  return {
    ...{ name: both(`Wave ${year}`), wave: 'end', version: `essai ${year - 2023}`, versionTitle: both('Essai') },
    ...{ period: { from: `${year}-03-01`, to: `${year}-04-15` }, comparability, document },
    release: { id: `r${year}`, number: 1, releasedOn: `${year}-04-20` },
    layout: cubeLayout('c', [document]),
    gated: gateOf({
      items: shown,
      scales: { 'program/both/voice': { n: 30, mean: 2 + (year - 2023) / 2, sd: 0.9 } },
    }),
  };
}

function finding(given: Given[], name = 'heard', scope: Scope = { level: 'program' }, sides = true) {
  const waves = given.map((each, i) => waveOf(each, 2024 + i));
  const measure = trendMeasure(waves, name);
  if (measure === null) throw new Error(`no measure ${name}`);
  return trendFinding({ scope, scopeName: both('Programme'), waves, measure, sides, minimumGroup: 5 });
}

/** Lines drawn from one moment to the next. */
function joins(spec: object | undefined): number {
  const { layer = [] } = { ...spec } as { layer?: { data: { values: Record<string, unknown>[] } }[] };
  const marks = layer.flatMap(({ data }) => data.values);
  const colours = [sideMarks.patient_side.colour, sideMarks.professional_side.colour];
  return marks.filter(({ stroke, x, x2 }) => colours.some((colour) => colour === stroke) && x !== x2).length;
}

const low = { patient: distribution([20, 20, 5, 5, 5]), professional: distribution([5, 10, 10, 40, 35]) };
const high = { patient: distribution([2, 3, 5, 25, 20]), professional: distribution([6, 10, 10, 38, 36]) };

describe('trendFinding', () => {
  it('puts both sides beside each other at each moment, with the same interval as the wave’s own figure', () => {
    const { table, stats, n } = finding([low, high]);
    expect(table.rows.map(({ side }) => side)).toMatchObject([
      { en: 'Patients' },
      { en: 'Patients' },
      { en: 'Professionals' },
      { en: 'Professionals' },
    ]);
    expect(stats.points[0]?.figures).toMatchObject(wilsonInterval(10, 55));
    expect(n).toBe(310);
  });

  it('reads from the first to the last moment, and calls clear only what chance alone would not do', () => {
    expect(finding([low, high]).reading.en).toBe(
      'Between March 2024 and March 2025, agreement with “I was heard” went from 18% to 82% among patients (a clear change) and from 75% to 74% among professionals (chance alone may explain it).',
    );
    expect(finding([low, high]).reading.fr).toMatch(
      /^Entre mars 2024 et mars 2025, l’accord avec «\u00a0I was heard\u00a0» est passé de 18\u00a0% à 82\u00a0% chez les patients \(écart net\) et de/,
    );
  });

  it.each(['rescored', 'not_comparable', null] as const)(
    'draws and reads nothing across a break (%s)',
    (comparability) => {
      const broken = finding([low, { ...high, comparability }, high]);
      const what = {
        rescored: 'the answers or their scoring changed',
        not_comparable: 'the question changed',
        none: 'the questionnaire changed',
      }[comparability ?? 'none'];
      expect(broken.reading.en).toMatch(new RegExp(`^Since ${what}, between March 2025 and March 2026, agreement`));
      expect(broken.reading.en).toContain('from 82% to 82% among patients');
      expect(broken.reading.en).toContain('changed with Essai: before and after do not compare.');
      expect(broken.reading.en).not.toContain('used to read');
      expect(broken.flags.map(({ code }) => code)).toContain('question_changed');
      expect(JSON.stringify(broken.chart?.en.wide)).toContain('≠');
      // Two sides, joined from the second moment to the third alone.
      expect(joins(broken.chart?.en.wide)).toBe(2);
      expect(joins(finding([low, high, high]).chart?.en.wide)).toBe(4);
      const alone = finding([low, { ...high, comparability }]);
      expect(alone.reading.en).toContain('one moment alone may be shown');
      expect(alone.reading.en).not.toContain('18%');
    },
  );

  it('says what was asked before, where the words differ, and tells a scale from a question', () => {
    const anew = { ...heard, text: both('Somebody took notes.') };
    const { reading, table } = finding([low, { ...high, comparability: 'not_comparable', items: [anew] }, low]);
    expect(reading.en).toContain('It used to read “I was heard”.');
    expect(reading.fr).toContain('On demandait avant\u00a0: «\u00a0I was heard\u00a0».');
    expect(table.rows[1]).toMatchObject({ compared: { en: 'no: the question changed' } });
    const scale = finding([{}, { comparability: 'rescored' }, {}], 'voice');
    expect(scale.reading.en).toMatch(
      /^Since the scale changed, between March 2025 and March 2026, the mean of “Voice”/,
    );
    expect(scale.reading.fr).toMatch(/^Depuis que l’échelle a changé, entre mars 2025 et mars 2026, la moyenne de/);
    expect(scale.table.rows[1]).toMatchObject({ compared: { en: 'no: the scale changed' } });
    expect(JSON.stringify(scale.chart?.en.wide)).toContain('The scale changed');
  });

  it('keeps the line through a rewording, and says so', () => {
    const { flags, chart, reading } = finding([low, { ...high, comparability: 'minor_wording' }]);
    expect(flags.map(({ code }) => code)).toContain('reworded');
    expect(JSON.stringify(chart?.en.wide)).not.toContain('≠');
    expect(reading.en).toContain('from 18% to 82%');
  });

  it('keeps a withheld moment without figures, and one where it was not asked apart from it', () => {
    const { table, flags } = finding([low, {}, high, { ...high, items: [later] }]);
    const patients = table.rows.slice(0, 4);
    expect(patients[1]).toMatchObject({ n: { hidden: true }, value: { hidden: true }, low: { hidden: true } });
    expect(patients[3]).toMatchObject({ n: null, value: null, compared: { en: 'not asked' } });
    expect(flags.map(({ code }) => code)).toContain('some_withheld');
  });

  it('puts everyone together within a team, and where no side may be seen', () => {
    const everyone = { everyone: distribution([1, 1, 1, 3, 4]) };
    expect(new Set(finding([everyone, everyone]).stats.points.map(({ side }) => side))).toEqual(new Set(['both']));
    const inTeam = finding([{ ...low, ...everyone }], 'heard', { level: 'team', id: 't' });
    expect(new Set(inTeam.stats.points.map(({ side }) => side))).toEqual(new Set(['both']));
  });

  it('shows means of a scale with their interval, calls no change clear without both, and says nothing where nothing may be shown', () => {
    const scale = finding([{}, {}], 'voice');
    expect(scale.reading.en).toBe(
      'Between March 2024 and March 2025, the mean of “Voice” (scale of 1 to 5) went from 2.50 to 3.00 among everyone (without an interval, nothing tells whether chance alone may explain it).',
    );
    expect(scale.methods.map(({ id }) => id)).toEqual(['mean_t']);
    const none = finding([{}, {}]);
    expect([none.chart, none.n]).toEqual([null, null]);
    expect(none.reading.en).toBe('No answer to “I was heard” may be shown.');
  });

  it('says of a mean whether its change is wider than the two intervals shown allow', () => {
    const read = (means: [number, number]) => {
      const waves = means.map((mean, i) => {
        const scales = { 'program/both/voice': { n: 30, mean, sd: 0.9 } };
        const items = { 'program/both/other': distribution([6, 6, 6, 6, 6]) };
        return { ...waveOf({}, 2024 + i), gated: gateOf({ scales, items }) };
      });
      const measure = trendMeasure(waves, 'voice');
      if (measure === null) throw new Error('no measure voice');
      const common = { scope: { level: 'program' } as const, scopeName: both('Programme'), sides: false };
      return trendFinding({ ...common, waves, measure, minimumGroup: 5 }).reading;
    };
    expect(read([3, 3.2]).en).toContain('from 3.00 to 3.20 among everyone (chance alone may explain it).');
    expect(read([3, 3.2]).fr).toContain(
      'de 3,00 à 3,20 chez l’ensemble des personnes (le hasard seul peut l’expliquer).',
    );
    expect(read([3, 4]).en).toContain('from 3.00 to 4.00 among everyone (a clear change).');
    expect(read([4, 3]).en).toContain('(a clear change)');
  });

  it('knows no measure that no version has', () => {
    expect(trendMeasure([waveOf({}, 2024)], 'happiness')).toBeNull();
  });

  it('tells the interval of a scale only where each of its statements is shown: it gives the standard deviation back', () => {
    const interval = (wave: TrendWave) => {
      const measure = trendMeasure([wave], 'voice');
      if (measure === null) throw new Error('no measure voice');
      const common = {
        scope: { level: 'program' } as const,
        scopeName: both('Programme'),
        sides: false,
        minimumGroup: 5,
      };
      const found = trendFinding({ ...common, waves: [wave], measure });
      const [row] = found.table.rows;
      return { low: row?.low, value: row?.value, codes: found.flags.map(({ code }) => code) };
    };
    // Half of the people at 1, half at 5: then a hidden statement of two would have the mean of the scale, and no other.
    const scales = { 'program/both/voice': { n: 10, mean: 3, sd: Math.sqrt(40 / 9) } };
    const hidden = interval({ ...waveOf({}, 2024), gated: gateOf({ scales }) });
    expect(hidden).toEqual({ low: null, value: 3, codes: expect.arrayContaining(['spread_withheld']) });
    const items = { 'program/both/other': distribution([5, 0, 0, 0, 5]) };
    const shown = interval({ ...waveOf({}, 2024), gated: gateOf({ scales, items }) });
    // 3 − 2.262 · 2.108/√10 = 1.49: outwards, to one decimal.
    expect(shown.low).toBe(1.4);
    expect(shown.codes).not.toContain('spread_withheld');
  });
});
