import { describe, expect, it } from 'vitest';
import { controlMethods } from '../../../analysis/appendix/control.ts';
import { multiplesMethods } from '../../../analysis/appendix/multiples.ts';
import type { GatedScale } from '../../../analysis/disclosure/experience.ts';
import { type ControlOptions, controlFinding } from '../../../analysis/findings/control.ts';
import type { MarkedEvent } from '../../../analysis/findings/markedEvents.ts';
import { chartsPerPage, multiplesFinding } from '../../../analysis/findings/multiples.ts';
import { type TrendWave, trendMeasure } from '../../../analysis/findings/trendPoints.ts';
import { cubeLayout } from '../../../analysis/layout.ts';
import { xmrChart } from '../../../analysis/stats/controlCharts.ts';
import { documentSchema } from '../../../surveys/document.ts';
import { distribution, gateOf } from './gates.ts';

const both = (words: string) => ({ fr: words, en: words });
const document = documentSchema.parse({
  ...{ format: 'tandem-questionnaire/1', slug: 'essai', purpose: 'experience', licence: 'x' },
  ...{ title: both('Essai'), description: both('Essai'), consent: { heading: both('h'), paragraphs: [both('p')] } },
  sections: [{ name: 's', title: both('s'), items: [{ kind: 'agreement', name: 'heard', text: both('Heard.') }] }],
  scales: [{ name: 'voice', title: both('Voice'), items: [{ name: 'heard' }] }],
});

/** A month; null: withheld. Of a scale its mean, of the statement how many of 40 agree. */
function waveOf(value: number | null, i: number, name: string, places: string[], broken: boolean): TrendWave {
  const from = new Date(Date.UTC(2023, i, 1)).toISOString().slice(0, 10);
  const to = `${from.slice(0, 8)}20`;
  const scale: GatedScale = { n: 40, mean: value ?? 0, sd: 0.8 };
  return {
    ...{ name: both(`Month ${i + 1}`), wave: 'followup', version: 'essai 1', versionTitle: both('Essai') },
    ...{ period: { from, to }, comparability: broken ? 'not_comparable' : 'identical', document },
    release: { id: `r${i}`, number: 1, releasedOn: to },
    layout: cubeLayout('c', [document]),
    gated: gateOf(
      value === null
        ? {}
        : name === 'voice'
          ? { scales: Object.fromEntries(places.map((place) => [`${place}/both/voice`, scale])) }
          : {
              items: Object.fromEntries(
                places.map((place) => [`${place}/both/heard`, distribution([0, 40 - value, 0, 0, value])]),
              ),
            },
    ),
  };
}

function optionsOf(
  values: (number | null)[],
  { name = 'voice', events = [] as MarkedEvent[], brokenAt = -1, places = ['program'] } = {},
): ControlOptions {
  const waves = values.map((value, i) => waveOf(value, i, name, places, i === brokenAt));
  const measure = trendMeasure(waves, name);
  if (measure === null) throw new Error('no measure');
  return { scope: { level: 'program' }, scopeName: both('Programme'), waves, measure, minimumGroup: 5, events };
}
const steady = [3.4, 3.5, 3.6, 3.5, 3.4, 3.5, 3.6, 3.5, 3.4, 3.6, 3.5, 3.4];

describe('controlFinding', () => {
  it('has no limits below twelve moments, and says how many there are', () => {
    const found = controlFinding(optionsOf(steady.slice(0, 11)));
    expect(found.reading.en).toBe(
      'No limits yet for “Voice”: 12 moments are needed, and 11 can be shown. The line marks the middle value (median).',
    );
    expect(found.table.rows.every(({ lower, upper }) => lower === null && upper === null)).toBe(true);
    expect(found.flags.map(({ code }) => code)).toContain('too_few_for_limits');
    expect(found.chart).not.toBeNull();
  });

  it('counts the moments since the question changed alone, and draws across no change', () => {
    const found = controlFinding(optionsOf([...steady, ...steady.slice(0, 5)], { brokenAt: 12 }));
    expect(found.reading.en).toContain('12 moments are needed, and 5 can be shown since the scale changed.');
    expect(found.table.rows.slice(0, 12).every(({ centre }) => centre === null)).toBe(true);
  });

  it('draws the limits of the values as told, and names what lies outside', () => {
    expect(controlFinding(optionsOf(steady)).reading.en).toContain('moves within its limits');
    const values = [...steady, 4.6];
    const found = controlFinding(optionsOf(values));
    const expected = xmrChart(values);
    expect(found.table.rows.map(({ upper }) => upper)).toEqual(expected.upper);
    expect(found.reading.en).toBe(
      '“Voice”: 1\u00a0moment above its limits (January 2024). It is a question to ask, not a verdict.',
    );
    expect(found.table.rows.at(-1)?.signal).toMatchObject({ en: 'above the limits' });
  });

  it('freezes the limits on the first twenty moments', () => {
    const values = [...steady, ...steady.slice(0, 8), 4.4, 4.5];
    const found = controlFinding(optionsOf(values));
    expect(found.table.rows[0]?.upper).toBe(xmrChart(values.slice(0, 20)).upper[0]);
    expect(found.stats.chart.outside).toEqual([20, 21]);
    expect(found.note.en).toContain('frozen on the first twenty');
  });

  it('charts shares by the number of answers, and passes over what is withheld', () => {
    const shares = [28, 30, null, 29, 31, 28, 30, 29, 28, 30, 31, 29, 30];
    const found = controlFinding(optionsOf(shares, { name: 'heard' }));
    expect(['p', 'laney']).toContain(found.stats.chart.kind);
    expect(found.table.rows[2]).toMatchObject({
      n: { hidden: true },
      value: { hidden: true },
      lower: null,
      signal: null,
    });
    expect(found.stats.shown).toBe(12);
  });

  it('marks events by number, lists them, and leaves out those before the first moment', () => {
    const event = (id: string, happenedOn: string): MarkedEvent => ({ id, happenedOn, words: both(id), place: null });
    const events = [event('Too early', '2020-01-01'), event('Training', '2023-03-15'), event('Rule', '2024-09-01')];
    const found = controlFinding(optionsOf(steady, { events }));
    expect(found.moreTables?.[0]?.rows.map((row) => [row.number, (row.event as { en: string }).en])).toEqual([
      [1, 'Training'],
      [2, 'Rule'],
    ]);
    const drawn = JSON.stringify(found.chart?.en.wide);
    expect(drawn).toContain('Numbered grey lines');
    expect(drawn).not.toContain('Too early');
  });

  it('writes down its rules', () => {
    const options = optionsOf(steady);
    const { defaults, estimand } = controlMethods(options, controlFinding(options), []);
    expect(defaults.map(({ key, value }) => [key, value])).toEqual(
      expect.arrayContaining([
        ['spc_min_points', 12],
        ['spc_freeze', 20],
      ]),
    );
    expect(estimand.fr).toContain('sans cause particulière');
  });
});

describe('multiplesFinding', () => {
  const places = Array.from({ length: 15 }, (_, i) => `i${i}`);
  const groups = places.map((id, i) => ({
    ...{ id, name: both(`Place ${15 - i}`) },
    scope: { level: 'institution' as const, id },
  }));
  const { events: _, ...options } = optionsOf([3, null, 4], { places: places.slice(1) });
  const given = { ...options, groups, level: 'institution' as const };
  const found = multiplesFinding(given);

  it('draws so many charts a page in alphabetical order, on the ends of the scale', () => {
    expect([found.stats.page, found.stats.pages, found.stats.groups.length]).toEqual([1, 2, chartsPerPage]);
    expect(found.table.rows[0]).toMatchObject({ group: both('Place 1'), value: 3, n: 40 });
    expect(found.table.rows).toHaveLength(3 * chartsPerPage);
    expect(found.table.rows[1]).toMatchObject({ n: { hidden: true }, value: { hidden: true } });
    expect(JSON.stringify(found.chart?.en.narrow)).toContain('Place 12');
  });

  it('says how many may be shown', () => {
    const last = multiplesFinding({ ...given, page: 9 });
    expect(last.stats.page).toBe(2);
    expect(last.reading.en).toContain('Nothing may be shown of 1 of them on this page.');
    expect(multiplesFinding({ ...given, groups: groups.slice(0, 1) }).chart).toBeNull();
    const { defaults } = multiplesMethods(given, found, []);
    expect(defaults.find(({ key }) => key === 'charts_per_page')?.value).toBe(chartsPerPage);
  });
});
