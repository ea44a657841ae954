import { describe, expect, it } from 'vitest';
import type { GatedScale } from '../../../analysis/disclosure/experience.ts';
import { type ComparisonOptions, comparisonFinding } from '../../../analysis/findings/comparison.ts';
import type { CubeLayout } from '../../../analysis/snapshot.ts';
import { normalCdf } from '../../../analysis/stats/distributions/normal.ts';
import { agreeing, context, gateOf, statementOf } from './gates.ts';

const layout: CubeLayout = {
  campaign: 'c',
  items: [statementOf('heard')],
  scales: [{ name: 'voice', items: [{ name: 'heard', reversed: false }], minimumAnswered: 0.5, low: 1, high: 5 }],
  valueSlots: 5,
};

const optionsOf = (scales: (GatedScale | null)[]): ComparisonOptions => ({
  ...context,
  layout,
  documents: [],
  scale: 'voice',
  level: 'team',
  minimumGroup: 5,
  groups: scales.map((_, i) => ({
    id: `t${i}`,
    name: { fr: `Équipe ${scales.length - i}`, en: `Team ${scales.length - i}` },
    scope: { level: 'team', id: `t${i}` },
  })),
  gated: gateOf({
    respondents: 200,
    items: Object.fromEntries(scales.flatMap((scale, i) => (scale ? [[`t${i}/both/heard`, agreeing]] : []))),
    scales: Object.fromEntries(scales.flatMap((scale, i) => (scale ? [[`t${i}/both/voice`, scale]] : []))),
  }),
});
const spread = (means: number[]): GatedScale[] => means.map((mean) => ({ n: 8, mean, sd: 0.4 }));

describe('comparisonFinding', () => {
  const means = [2.5, 3.4, 3.5, 3.6, 3.5, 3.4, 3.6, 3.5, 3.5, 4.6];
  const finding = comparisonFinding(optionsOf([...spread(means), null]));

  it('puts teams in alphabetical order, whatever their figures', () => {
    expect(finding.table.rows.map((row) => (row.group as { fr: string }).fr)).toEqual(
      Array.from({ length: 11 }, (_, i) => `Équipe ${i + 1}`),
    );
  });

  it('ranks by value with the ranks that each team could as well have, the withheld ones last', () => {
    const options = optionsOf([...spread(means), null]);
    const ranked = comparisonFinding({ ...options, order: 'value' });
    const rows = ranked.table.rows;
    expect(rows.map(({ mean }) => mean)[0]).toBe(4.6);
    expect(rows.at(-1)).toMatchObject({ n: { hidden: true }, rank: { hidden: true }, rankLow: { hidden: true } });
    expect(rows[0]).toMatchObject({ rankLow: 1, rankHigh: 1 });
    for (const { rank, rankLow, rankHigh } of rows.slice(0, -1)) {
      expect(Number(rank)).toBeGreaterThanOrEqual(Number(rankLow) - 0.05);
      expect(Number(rank)).toBeLessThanOrEqual(Number(rankHigh) + 0.05);
    }
    const middle = rows.slice(1, -2);
    for (const { rankLow, rankHigh } of middle) expect(Number(rankHigh) - Number(rankLow)).toBeGreaterThan(3);
    expect(ranked.note.en).toContain('In order of the expected rank');
    expect(JSON.stringify(ranked.chart?.en.wide)).toContain('above; rank 1');
    expect(ranked.methods.map(({ id }) => id)).toContain('expected_rank');
    expect(comparisonFinding({ ...options, order: 'value' }).table).toEqual(ranked.table);
    expect(finding.table.columns.map(({ name }) => name)).not.toContain('rank');
  });

  it('shows the observed mean beside the estimate that it was drawn from', () => {
    const drawn = JSON.stringify(finding.chart?.en.wide);
    expect(drawn).toContain('Observed mean');
    expect(drawn).toContain('4.6');
  });

  it('draws estimates towards the mean and says which stand apart', () => {
    const high = finding.table.rows.find((row) => row.mean === 4.6);
    expect(high?.estimate).toBeLessThan(4.6);
    expect(high?.band).toEqual({ fr: 'au-dessus', en: 'above' });
    expect(finding.reading.en).toBe(
      '“voice”: of 10\u00a0teams that can be compared, 1 is above their overall mean (3.51 on a scale of 1 to 5), 1 below; 8 cannot be told apart from it. The answers of 1 more team are not shown.',
    );
    expect(finding.chart).not.toBeNull();
  });

  it('keeps a withheld team as a row without any figure', () => {
    const withheld = finding.table.rows[0] ?? {};
    for (const { name, kind } of finding.table.columns.slice(1)) {
      expect(withheld[name]).toEqual({ hidden: true });
      expect(kind).toBeDefined();
    }
    expect(finding.flags.map(({ code }) => code)).toContain('some_withheld');
  });

  it('gives numbers of people alone when teams cannot be compared', () => {
    const cases = {
      'fewer than 8 teams': spread([2, 3, 4, 3, 3, 4, 2]),
      'no difference': spread([3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5]),
      'too much alike': spread([3.2, 3.5, 3.3, 3.7, 3.4, 3.6, 3.3, 3.8]).map((scale) => ({ ...scale, n: 6, sd: 0.45 })),
    };
    for (const [words, scales] of Object.entries(cases)) {
      const none = comparisonFinding(optionsOf(scales));
      expect(none.reading.en).toContain(words);
      expect(none.chart).toBeNull();
      expect(none.table.columns.map(({ name }) => name)).toEqual(['group', 'n']);
      expect(none.stats.rows.every(({ figures }) => figures?.mean === null && figures.estimate === null)).toBe(true);
    }
  });

  it('pages by fifty, with one model for all and one axis', () => {
    const many = optionsOf(spread(Array.from({ length: 120 }, (_, i) => 2.5 + (i % 11) / 5)));
    const [first, last] = [comparisonFinding({ ...many, page: 1 }), comparisonFinding({ ...many, page: 9 })];
    expect(first.table.rows).toHaveLength(50);
    expect(last.table.rows).toHaveLength(20);
    expect(last.stats).toMatchObject({ page: 3, pages: 3 });
    expect(first.reading).toEqual(last.reading);
  });

  it('refuses a scale that was not asked', () => {
    expect(() => comparisonFinding({ ...optionsOf([]), scale: 'other' })).toThrow(RangeError);
  });
});

describe('what a comparison may claim', () => {
  it('judges a team by the uncertainty of its distance from the mean, the mean’s own included', () => {
    const { stats } = comparisonFinding(optionsOf(spread([2.9, 3.4, 3.5, 3.6, 3.5, 3.2, 3.6, 4.1])));
    const { model, rows } = stats;
    if (!model) throw new Error('no model');
    for (const { group, figures } of rows) {
      const own = model.groups.find(({ id }) => id === group.id);
      if (!own) throw new Error('no estimate');
      // Var(u − û) = τ²(1 − B) + B²·var μ̂: Robinson 1991, Stat Sci 6:15.
      const b = own.reliability;
      const sd = Math.sqrt(model.betweenVariance * (1 - b) + (b * model.meanSe) ** 2);
      expect(figures?.above).toBeCloseTo(normalCdf((own.estimate - model.mean) / sd), 10);
    }
  });

  it('keeps intervals on the scale without changing the probability', () => {
    const high = [4.95, 4.9, 4.2, 4.1, 4.3, 4.9, 4.2, 3.9, 4.9];
    const finding = comparisonFinding(optionsOf(spread(high)));
    const { model, rows } = finding.stats;
    const tops = rows.map(({ figures }) => figures?.interval?.[1] ?? 0);
    expect(Math.max(...(model?.groups.map(({ interval }) => interval[1]) ?? []))).toBeGreaterThan(5);
    expect(Math.max(...tops)).toBe(5);
    expect(finding.flags.map(({ code }) => code)).toContain('clipped_to_scale');
    for (const { group, figures } of rows)
      expect(figures?.above).toBe(model?.groups.find(({ id }) => id === group.id)?.above);
  });

  it('counts in its subtitle the people it compares, not those it leaves out', () => {
    const finding = comparisonFinding(optionsOf([...spread([2.5, 3.4, 3.5, 3.6, 3.5, 3.4, 3.6, 3.5, 4.6]), null]));
    expect(finding.n).toBe(72);
    expect(finding.subtitle.en).toContain('72\u00a0responses');
    expect(comparisonFinding(optionsOf([null, null])).n).toBeNull();
  });

  it('says that withheld teams are not in the mean, and does not call it the programme’s', () => {
    const finding = comparisonFinding(optionsOf([...spread([2.5, 3.4, 3.5, 3.6, 3.5, 3.4, 3.6, 3.5, 4.6]), null]));
    expect(finding.flags.map(({ code }) => code)).toContain('withheld_not_in_mean');
    expect(JSON.stringify(finding.chart)).not.toContain('programme mean');
  });

  it('does not blame size for teams that are alike', () => {
    const alike = comparisonFinding(
      optionsOf([3.2, 3.5, 3.3, 3.7, 3.4, 3.6, 3.3, 3.8].map((mean) => ({ n: 6, mean, sd: 0.45 }))),
    );
    expect(alike.reading.en).toContain('too much alike');
    expect(alike.reading.fr).toContain('se ressemblent trop');
  });
});

describe('a comparison of institutions', () => {
  const means = [2.5, 3.4, 3.5, 3.6, 3.5, 3.4, 3.6, 3.5, 4.6];
  /** Institutions of `teams` teams of eight, those of one `apart` points from each other. */
  const optionsOfTeams = (
    teams: number,
    apart: number,
    known = teams,
    at: readonly number[] = means,
  ): ComparisonOptions => {
    const options = optionsOf(spread([...at]).map((scale) => ({ ...scale, n: 8 * teams, sd: 0.5 })));
    const namesOf = (i: number) => Array.from({ length: teams }, (_, team) => `i${i}.${team}`);
    const ofTeams = at.flatMap((mean, i) =>
      namesOf(i)
        .slice(0, known)
        .map(
          (id, team) => [`${id}/both/voice`, { n: 8, mean: mean + apart * (team - (teams - 1) / 2), sd: 0.4 }] as const,
        ),
    );
    const whole = at.map((mean, i) => [`t${i}/both/voice`, { n: 8 * teams, mean, sd: 0.5 }] as const);
    return {
      ...options,
      level: 'institution',
      groups: options.groups.map((group, i) => ({
        ...{ ...group, scope: { level: 'institution', id: group.id } as const, teams: namesOf(i) },
      })),
      gated: gateOf({ respondents: 500, scales: Object.fromEntries([...whole, ...ofTeams]) }),
    };
  };
  const tableOf = ({ moreTables = [] }: ReturnType<typeof comparisonFinding>) =>
    moreTables.find(({ caption }) => caption.en === 'What people of one team have in common');
  const codesOf = ({ flags }: ReturnType<typeof comparisonFinding>) => flags.map(({ code }) => code);

  it('allows for people of one team being alike, and says by how much', () => {
    const [found, plain] = [comparisonFinding(optionsOfTeams(4, 0.2)), comparisonFinding(optionsOfTeams(1, 0))];
    const { likeness, model } = found.stats;
    if (!likeness) throw new Error('no likeness');
    // Four teams 0.2 apart, people 0.4: σ²(team) = 0.0667 − 0.16/8.
    expect(likeness.correlation).toBeCloseTo(0.04667 / (0.04667 + 0.16), 2);
    expect([...likeness.effects.values()]).toEqual(means.map(() => 1 + 7 * likeness.correlation));
    expect(model?.groups[0]?.n).toBe(32);
    expect(tableOf(found)?.rows.map(({ value }) => value)).toEqual([0.23, 2.58, 2.58]);
    expect(found.note.en).toContain('As far as 36\u00a0teams tell, two people of one team answer more alike');
    expect(found.note.fr).toContain('multipliée par 2,58 (effet de plan)');
    expect(codesOf(found)).toContain('teams_allowed_for');
    expect(found.methods.map(({ id }) => id)).toContain('three_level_reml');
    const ofTable = found.results.filter(({ method }) => method === 'three_level_reml');
    expect(ofTable.map(({ estimate, n }) => [estimate, n])).toEqual([
      [0.23, 36],
      [2.58, 36],
      [2.58, 36],
    ]);
    // One team each: there is nothing that the plain model does not see.
    expect([plain.stats.likeness, tableOf(plain), codesOf(plain).includes('teams_allowed_for')]).toEqual([
      ...[null, undefined, false],
    ]);
    expect(plain.reading.en).toContain('1 is above');
  });

  it('calls fewer institutions above or below than where their people were not alike', () => {
    const near = [3.1, 3.2, 3.3, 3.4, 3.5, 3.5, 3.6, 3.7, 3.8, 3.9, 4];
    const claims = (apart: number) =>
      comparisonFinding(optionsOfTeams(4, apart, 4, near)).stats.rows.filter(
        ({ figures }) => figures?.band === 'above' || figures?.band === 'below',
      ).length;
    expect([claims(0), claims(0.2)]).toEqual([6, 4]);
  });

  it('compares nothing where too few teams are shown to tell how alike people of one are', () => {
    for (const options of [
      optionsOfTeams(4, 0.2, 1),
      { ...optionsOfTeams(4, 0.2), groups: optionsOfTeams(4, 0.2).groups.map(({ teams, ...group }) => group) },
    ]) {
      const none = comparisonFinding(options);
      expect(none.stats).toMatchObject({ notComparable: 'teams_unclear', model: null, likeness: null });
      expect(none.reading.en).toContain('to tell how alike people of one team answer. Without knowing it');
      expect(none.reading.fr).toContain('à quel point les personnes d’une équipe répondent de façon semblable');
      expect(none.chart).toBeNull();
      expect(none.stats.rows.every(({ figures }) => figures?.band === null && figures.mean === null)).toBe(true);
      expect(comparisonFinding({ ...options, adjust: 'sides' }).stats.rows.every(({ figures }) => !figures?.band)).toBe(
        true,
      );
    }
  });
});

it('puts rows by region and name where asked, and says each one’s region', () => {
  const options = optionsOf(spread([2.5, 3.4, 3.5, 3.6, 3.5, 3.4, 3.6, 4.6]));
  const groups = options.groups.map((group, i) => ({ ...group, region: i % 2 === 0 ? 'Estrie' : 'Abitibi' }));
  const { table, note, chart } = comparisonFinding({ ...options, groups, order: 'region' });
  expect(table.columns.slice(0, 2).map(({ name }) => name)).toEqual(['group', 'region']);
  const regions = table.rows.map(({ region }) => region);
  expect(regions).toEqual([...Array(4).fill('Abitibi'), ...Array(4).fill('Estrie')]);
  expect(table.rows.slice(0, 2).map(({ group }) => (group as { en: string }).en)).toEqual(['Team 1', 'Team 3']);
  expect(note.en).toContain('By region');
  expect(JSON.stringify(chart?.en.narrow)).toContain('Abitibi · Team 1');
});
