import { describe, expect, it } from 'vitest';
import type { GatedDistribution, GatedScale } from '../../../analysis/disclosure/experience.ts';
import { type ComparisonOptions, comparisonFinding } from '../../../analysis/findings/comparison.ts';
import { cubeLayout } from '../../../analysis/layout.ts';
import { documentSchema } from '../../../surveys/document.ts';
import { shownFaults } from '../../api/reproduce/shownResults.ts';
import { agreeing, context, distribution, gateOf } from './gates.ts';

const both = (words: string) => ({ fr: words, en: words });
const statement = (name: string) => ({ kind: 'agreement', name, text: both(`${name}.`) });
const document = documentSchema.parse({
  ...{ format: 'tandem-questionnaire/1', slug: 'essai', purpose: 'experience', licence: 'x' },
  ...{ title: both('Essai'), description: both('Essai'), consent: { heading: both('h'), paragraphs: [both('p')] } },
  sections: [{ name: 's', title: both('s'), items: [statement('heard'), statement('hurried')] }],
  scales: [
    { name: 'voice', title: both('Voice'), items: [{ name: 'heard' }, { name: 'hurried', reversed: true }] },
    { name: 'one', title: both('One'), items: [{ name: 'heard' }] },
  ],
});
const layout = cubeLayout('c', [document]);
const split = distribution([4, 0, 0, 0, 4]);
const means = [2.5, 3.4, 3.5, 3.6, 3.5, 3.4, 3.6, 3.5, 3.5, 4.6];

/** Ten teams that differ, and how their people answered each statement; a statement that is left out is withheld. */
function optionsOf(
  answers: (team: number) => { heard?: GatedDistribution; hurried?: GatedDistribution },
  more: Partial<ComparisonOptions> = {},
): ComparisonOptions {
  const level = more.level ?? 'team';
  const items = means.flatMap((_, i) =>
    Object.entries(answers(i)).map(([name, counts]) => [`t${i}/both/${name}`, counts] as const),
  );
  const scales = means.flatMap((mean, i) =>
    ['voice', 'one'].map((name): [string, GatedScale] => [`t${i}/both/${name}`, { n: 8, mean, sd: 0.4 }]),
  );
  return {
    ...{ ...context, layout, documents: [document], scale: 'voice', minimumGroup: 5, level },
    groups: means.map((_, i) => ({
      id: `t${i}`,
      name: both(`Team ${i}`),
      scope: { level, id: `t${i}` },
      teams: ['one'],
    })),
    gated: gateOf({ respondents: 200, items: Object.fromEntries(items), scales: Object.fromEntries(scales) }),
    ...more,
  };
}
const alike = () => ({ heard: agreeing, hurried: agreeing });
const torn = () => ({ heard: split, hurried: agreeing });
const names = (finding: ReturnType<typeof comparisonFinding>) => finding.table.columns.map(({ name }) => name);
const codes = (finding: ReturnType<typeof comparisonFinding>) => finding.flags.map(({ code }) => code);
const ruleOf = ({ moreTables = [] }: ReturnType<typeof comparisonFinding>) =>
  moreTables.find(({ columns }) => columns.some(({ name }) => name === 'wanted'));

describe('a comparison of teams whose people agree', () => {
  const finding = comparisonFinding(optionsOf(alike));

  it('is drawn, and says by which figures', () => {
    expect(names(finding)).toContain('estimate');
    const said = finding.flags.find(({ code }) => code === 'team_means_hold')?.sentence;
    expect(said?.en).toContain('teams differ from each other, and the answers of one team are alike');
    expect(finding.note.en).toMatch(
      /ICC\(1\) 0\.\d\d \(F [\d.]+, p < 0\.001\).* median r_wg\(J\) 0\.9\d .*, 0\.9\d against/,
    );
    expect(said?.en).toContain('An answer typically lies 0.4 points from its team’s mean.');
    expect(said?.fr).toContain('à 0,4 point de la moyenne de son équipe');
    expect(ruleOf(finding)?.rows.map(({ met }) => (met as { en: string } | null)?.en)).toEqual([
      ...['yes', undefined, 'yes', 'yes', undefined],
    ]);
    expect(shownFaults(finding)).toEqual([]);
  });

  it('of one statement speaks of r_wg', () => {
    const words = JSON.stringify(comparisonFinding(optionsOf(alike, { scale: 'one' })));
    expect(words).toContain('r_wg médian');
    expect(words).not.toContain('r_wg(J)');
  });
});

describe('a comparison of teams whose people do not agree', () => {
  const finding = comparisonFinding(optionsOf(torn));

  it('shows how the answers of each team are spread, with no mean, no estimate and no rank', () => {
    expect(names(finding)).toEqual([
      ...['group', 'n', 'answers', 'point_1', 'point_2', 'point_3', 'point_4', 'point_5'],
    ]);
    // Of the reversed statement the low answers are high ones.
    expect(finding.table.rows[0]).toMatchObject({ n: 8, answers: 16, point_1: 4, point_2: 6, point_3: 2, point_5: 4 });
    expect(finding.stats.rows.every(({ figures }) => figures?.mean === null && figures.estimate === null)).toBe(true);
    const drawn = JSON.stringify(finding.chart);
    expect(drawn).not.toMatch(/Estimat|Observed mean|Moyenne observée|4\.6/);
    expect(drawn).toContain('Strongly disagree');
    expect(finding.results.map(({ measure }) => measure)).not.toContain('mean');
    expect(shownFaults(finding)).toEqual([]);
  });

  it('says which condition failed and what is shown instead, in both languages', () => {
    expect(codes(finding)).toContain('low_agreement');
    const said = finding.flags.find(({ code }) => code === 'low_agreement')?.sentence;
    expect(said?.en).toContain('The answers of each team are shown in place of its mean.');
    expect(said?.fr).toContain('Les réponses de chaque équipe sont montrées à la place de sa moyenne.');
    expect(finding.reading.en).toContain('“Voice”: within teams, experiences differ too much');
    expect(finding.reading.fr).toContain('Lisez comment les réponses de chaque équipe se répartissent.');
    expect(finding.note.fr).toContain('il faut 0,70');
  });

  it('is not put in order of value, asked or not', () => {
    const ranked = comparisonFinding(optionsOf(torn, { order: 'value' }));
    expect(ranked.table).toEqual(finding.table);
    expect(ranked.note.en).toContain('Order of the names in French, no ranking.');
    expect(ranked.note.en).not.toContain('estimate');
    const groups = optionsOf(torn).groups.map((group, i) => ({ ...group, region: i % 2 === 0 ? 'B' : 'A' }));
    const regions = comparisonFinding(optionsOf(torn, { order: 'region', groups }));
    expect(regions.table.rows[0]).toMatchObject({ region: 'A', n: 8 });
    expect(JSON.stringify(regions.chart?.en.wide)).toContain('A · Team 1');
  });

  it('withholds the bar of a team of which one statement is withheld, and leaves it out of the agreement', () => {
    const some = comparisonFinding(optionsOf((i) => (i === 3 ? { hurried: agreeing } : torn())));
    const hidden = { hidden: true };
    expect(some.table.rows[3]).toMatchObject({ n: 8, answers: hidden, point_1: hidden, point_5: hidden });
    const within = some.moreTables?.find(({ columns }) => columns.some(({ name }) => name === 'rwg'));
    expect(within?.rows[3]).toMatchObject({ statements: 1 });
    const none = comparisonFinding(optionsOf((i) => (i === 3 ? {} : torn())));
    const [row] =
      none.moreTables?.find(({ columns }) => columns.some(({ name }) => name === 'rwg'))?.rows.slice(3) ?? [];
    expect(row).toMatchObject({ statements: hidden, rwg: hidden, rwg_leaning: hidden, distance: hidden });
  });

  it('holds for adjusted means as well, and asks nothing of institutions', () => {
    const setting = { code: 'hospital', name: both('Hospital') };
    const other = { code: 'clinic', name: both('Clinic') };
    const groups = optionsOf(torn).groups.map((group, i) => ({ ...group, setting: i % 2 === 0 ? setting : other }));
    const adjusted = comparisonFinding(optionsOf(torn, { adjust: 'setting', groups }));
    expect([codes(adjusted).includes('low_agreement'), names(adjusted).includes('adjusted')]).toEqual([true, false]);
    const institutions = comparisonFinding(optionsOf(torn, { level: 'institution' }));
    expect([names(institutions).includes('estimate'), ruleOf(institutions)]).toEqual([true, undefined]);
  });
});

it('does not compare teams where too few statements are shown to tell whether people agree', () => {
  const finding = comparisonFinding(optionsOf((i) => (i < 7 ? alike() : {})));
  expect(codes(finding)).toContain('agreement_unknown');
  expect(finding.reading.en).toContain('cannot be told');
  expect(names(finding)).not.toContain('mean');
});

it('does not say that means hold where they are not compared for another reason', () => {
  const options = optionsOf(alike);
  const scales = Object.fromEntries(
    means.map((_, i): [string, GatedScale] => [`t${i}/both/voice`, { n: 8, mean: 3 + (i % 3) / 2.8, sd: 0.6 }]),
  );
  const items = Object.fromEntries(
    means.flatMap((_, i) => ['heard', 'hurried'].map((name) => [`t${i}/both/${name}`, agreeing] as const)),
  );
  const finding = comparisonFinding({ ...options, gated: gateOf({ respondents: 200, items, scales }) });
  expect(finding.stats.aggregation?.failed).toEqual([]);
  expect(finding.stats.notComparable).toBe('low_reliability');
  expect(codes(finding)).not.toContain('team_means_hold');
  expect(names(finding)).toContain('point_5');
});

it('shows answers wherever means are not compared', () => {
  const options = optionsOf(alike);
  const few = comparisonFinding({ ...options, groups: options.groups.slice(0, 7) });
  expect(few.reading.en).toContain('“Voice”: fewer than 8 teams');
  expect([names(few).includes('point_5'), few.chart === null]).toEqual([true, false]);
  expect(ruleOf(few)).toBeUndefined();
});
