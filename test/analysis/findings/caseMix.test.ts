import { describe, expect, it } from 'vitest';
import type { GatedScale } from '../../../analysis/disclosure/experience.ts';
import { type ComparisonOptions, comparisonFinding } from '../../../analysis/findings/comparison.ts';
import { agreeing, context, gateOf, statementOf } from './gates.ts';

/** Teams of hospitals, then of long-term care homes, whose means all lie a point lower. */
const offsets = [-0.9, -0.2, -0.1, 0, 0.1, 0.2, 0.9];
const means = [...offsets.map((offset) => 4 + offset / 2), ...offsets.map((offset) => 3 + offset / 2)];
const hospital = { code: 'hospital', name: { fr: 'Hôpital', en: 'Hospital' } };
const home = { code: 'ltc', name: { fr: 'CHSLD', en: 'Long-term care' } };
const clinic = { code: 'clinic', name: { fr: 'Clinique', en: 'Clinic' } };

function optionsOf(
  scales: Record<string, GatedScale>,
  settings: { code: string; name: { fr: string; en: string } }[],
  more: Partial<ComparisonOptions> = {},
): ComparisonOptions {
  const level = more.level ?? 'team';
  return {
    ...context,
    layout: {
      ...{ campaign: 'c', items: [statementOf('heard')], valueSlots: 5 },
      scales: [{ name: 'voice', items: [{ name: 'heard', reversed: false }], minimumAnswered: 0.5, low: 1, high: 5 }],
    },
    ...{ documents: [], scale: 'voice', minimumGroup: 5 },
    groups: settings.map((setting, i) => ({
      ...{ id: `g${i}`, name: { fr: `Groupe ${i}`, en: `Group ${i}` }, setting },
      scope: { level, id: `g${i}` },
      // Of one team each: what is the team's is the institution's.
      ...(level === 'institution' && { teams: [`t${i}`] }),
    })),
    gated: gateOf({
      ...{ respondents: 200, scales },
      items: Object.fromEntries(settings.map((_, i) => [`g${i}/both/heard`, agreeing])),
    }),
    level,
    ...more,
  };
}
const whole = (list: number[]) =>
  Object.fromEntries(list.map((mean, i): [string, GatedScale] => [`g${i}/both/voice`, { n: 8, mean, sd: 0.3 }]));
const kinds = means.map((_, i) => (i < 7 ? hospital : home));
/** The words of a cell. */
const said = ({ table }: ReturnType<typeof comparisonFinding>, row: number, column: string) =>
  (table.rows[row]?.[column] ?? { fr: '', en: '' }) as { fr: string; en: string };
const codes = (finding: { flags: { code: string }[] }) => finding.flags.map(({ code }) => code);
const bandsOf = (finding: ReturnType<typeof comparisonFinding>) =>
  finding.stats.rows.map(({ figures }) => figures?.band ?? null);

describe('a comparison adjusted for the kind of institution', () => {
  const [plain, adjusted] = [
    comparisonFinding(optionsOf(whole(means), kinds)),
    comparisonFinding(optionsOf(whole(means), kinds, { adjust: 'setting' })),
  ];

  it('judges each team against others of its kind, and says what that changed', () => {
    expect(bandsOf(plain).slice(0, 7)).toContain('above');
    expect(bandsOf(plain).slice(7)).toContain('below');
    // Half a point below its kind, and not below all together.
    expect([bandsOf(plain)[0], bandsOf(adjusted)[0]]).not.toContain('above');
    expect(bandsOf(adjusted)[0]).toBe('below');
    expect(bandsOf(adjusted)[13]).toBe('above');
    const moved = bandsOf(plain).filter((band, i) => band !== bandsOf(adjusted)[i]).length;
    expect(adjusted.reading.en).toMatch(/^“voice”: adjusted for the kind of institution, of 14\u00a0teams/);
    expect(adjusted.reading.en).toContain(`Adjusting changes where ${moved}\u00a0teams stand.`);
    expect(adjusted.reading.fr).toContain(`L’ajustement change la position de ${moved}\u00a0équipes.`);
  });

  it('shows crude and adjusted side by side, and what was taken away', () => {
    const row = adjusted.table.rows[13] ?? {};
    expect(row).toMatchObject({ mean: 3.5, adjusted: 4, band: { en: 'above' }, crude: plain.table.rows[13]?.band });
    const [table] = adjusted.moreTables ?? [];
    expect(table?.rows.map(({ what, groups, people }) => [(what as { en: string }).en, groups, people])).toEqual([
      ['Hospital (reference)', 7, 56],
      ['Long-term care', 7, 56],
    ]);
    expect(table?.rows[1]?.effect).toBeCloseTo(-1, 1);
    expect(adjusted.note.en).toContain(
      'The largest of the differences taken away: Long-term care, 1.00 points below Hospital.',
    );
    expect(adjusted.methods.map(({ id }) => id)).toContain('case_mix_reml');
    expect(adjusted.methods.map(({ id }) => id)).not.toContain('two_level_reml');
    expect(adjusted.title.en).toContain('adjusted for the kind of institution');
    expect(JSON.stringify(adjusted.chart?.fr.narrow)).toContain('Estimation ajustée');
    expect(plain.note.en).toContain('Not adjusted for the kind of institution');
    expect(plain.table.columns.map(({ name }) => name)).not.toContain('adjusted');
  });

  it('leaves out a kind with fewer than three teams, and says so', () => {
    const rare = comparisonFinding(
      optionsOf(whole([...means, 3.5, 3.6]), [...kinds, clinic, clinic], { adjust: 'setting' }),
    );
    expect(rare.table.rows[14]).toMatchObject({ n: 8, mean: 3.5, adjusted: null, estimate: null });
    expect(said(rare, 14, 'band').en).toContain('too few groups of this kind');
    expect(rare.flags.find(({ code }) => code === 'left_out_of_adjusting')?.sentence.en).toContain(
      '2\u00a0teams not compared',
    );
    expect(rare.reading.en).not.toContain('not shown');
    expect(rare.stats.model?.groups).toHaveLength(14);
  });

  it('puts groups in order of their adjusted values when asked', () => {
    const ranked = comparisonFinding(optionsOf(whole(means), kinds, { adjust: 'setting', order: 'value' }));
    const first = ranked.table.rows.slice(0, 2).map(({ group }) => (group as { en: string }).en);
    expect(first.sort()).toEqual(['Group 13', 'Group 6']);
  });

  it('is refused with a reason where one kind alone is left', () => {
    const one = comparisonFinding(
      optionsOf(
        whole(means),
        means.map(() => hospital),
        { adjust: 'setting' },
      ),
    );
    expect(one.reading.en).toContain('takes at least two kinds with 3 teams each');
    expect(one.chart).toBeNull();
    expect(one.table.columns.map(({ name }) => name)).toEqual(['group', 'n']);
    expect(codes(one)).not.toContain('left_out_of_adjusting');
  });
});

describe('a comparison adjusted for the share of patients', () => {
  /** Patients a point below professionals everywhere; institutions differ in how many of each answered, and a little besides. */
  const ofInstitution = (i: number): [string, GatedScale][] => {
    const [patients, professionals] = [5 + 3 * (i % 5), 17 - 3 * (i % 5)];
    const own = i === 9 ? 0.5 : ((i % 3) - 1) / 10;
    const [low, high] = [3 + own, 4 + own];
    const n = patients + professionals;
    return [
      [`g${i}/patient_side/voice`, { n: patients, mean: low, sd: 0.3 }],
      [`g${i}/professional_side/voice`, { n: professionals, mean: high, sd: 0.3 }],
      [`g${i}/both/voice`, { n, mean: (patients * low + professionals * high) / n, sd: 0.58 }],
    ];
  };
  const ten = Array.from({ length: 10 }, (_, i) => ofInstitution(i)).flat();
  const places = Array.from({ length: 10 }, () => hospital);

  it('takes away what the mix alone makes of an institution’s mean', () => {
    const found = comparisonFinding(
      optionsOf(Object.fromEntries(ten), places, { level: 'institution', adjust: 'sides' }),
    );
    const patients = found.moreTables?.[0]?.rows[1];
    expect(patients).toMatchObject({ what: { en: 'Patients' }, groups: 10 });
    expect(patients?.effect).toBeCloseTo(-1, 1);
    // The last has the most patients and, like for like, the highest answers.
    expect(found.table.rows[9]).toMatchObject({ band: { en: 'above' } });
    const adjusted = found.table.rows.map((row) => Number(row.adjusted));
    expect(Math.max(...adjusted)).toBe(adjusted[9]);
    expect(found.table.rows.every(({ mean, adjusted: to }) => typeof mean === 'number' && typeof to === 'number')).toBe(
      true,
    );
  });

  it('leaves out institutions whose sides are hidden, and is refused below eight that show them', () => {
    const without = (...hidden: number[]) =>
      Object.fromEntries(ten.filter(([key]) => !hidden.some((i) => key.startsWith(`g${i}/p`))));
    const options = (...hidden: number[]) =>
      optionsOf(without(...hidden), places, { level: 'institution', adjust: 'sides' });
    const some = comparisonFinding(options(0));
    expect(said(some, 0, 'band').fr).toContain('côtés non diffusés');
    const few = comparisonFinding(options(0, 1, 2));
    expect(few.reading.fr).toContain('moins de 8 établissements montrent séparément patients et professionnels');
    expect(few.chart).toBeNull();
    expect(few.table.rows.every((row) => Object.keys(row).join() === 'group,n')).toBe(true);
  });

  it('is never done for teams: it would tell how many patients answered in each', () => {
    for (const adjust of ['sides', 'setting_and_sides'] as const) {
      const found = comparisonFinding(optionsOf(Object.fromEntries(ten), places, { adjust }));
      expect(found.reading.en).toContain('would tell how many patients answered in each');
      expect([found.chart, found.moreTables?.length]).toEqual([null, 1]);
      expect(found.stats.rows.every(({ figures }) => figures?.mean === null && figures.estimate === null)).toBe(true);
      expect(found.stats.model).toBeNull();
    }
  });
});
