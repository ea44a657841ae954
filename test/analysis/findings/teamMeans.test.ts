import { describe, expect, it } from 'vitest';
import { multiplesMethods } from '../../../analysis/appendix/multiples.ts';
import { trendMethods } from '../../../analysis/appendix/trend.ts';
import type { GatedDistribution, GatedScale } from '../../../analysis/disclosure/experience.ts';
import { controlFinding } from '../../../analysis/findings/control.ts';
import { multiplesFinding } from '../../../analysis/findings/multiples.ts';
import { trendFinding } from '../../../analysis/findings/trend.ts';
import { type TrendWave, trendMeasure } from '../../../analysis/findings/trendPoints.ts';
import { cubeLayout } from '../../../analysis/layout.ts';
import { documentSchema } from '../../../surveys/document.ts';
import { shownFaults } from '../../api/reproduce/shownResults.ts';
import { agreeing, distribution, gateOf } from './gates.ts';

const both = (words: string) => ({ fr: words, en: words });
const statement = (name: string) => ({ kind: 'agreement', name, text: both(`${name}.`) });
const document = documentSchema.parse({
  ...{ format: 'tandem-questionnaire/1', slug: 'essai', purpose: 'experience', licence: 'x' },
  ...{ title: both('Essai'), description: both('Essai'), consent: { heading: both('h'), paragraphs: [both('p')] } },
  sections: [{ name: 's', title: both('s'), items: [statement('heard'), statement('hurried')] }],
  scales: [{ name: 'voice', title: both('Voice'), items: [{ name: 'heard' }, { name: 'hurried', reversed: true }] }],
});
const layout = cubeLayout('c', [document]);
const split = distribution([4, 0, 0, 0, 4]);
const means = [2.5, 3.4, 3.5, 3.6, 3.5, 3.4, 3.6, 3.5, 3.5, 4.6];
const teams = means.map((_, i) => ({
  ...{ id: `t${i}`, name: both(`Team ${i}`), scope: { level: 'team' as const, id: `t${i}` } },
}));

/** A campaign: how the people of every team answered the first statement, and of how many teams the scale may be shown. */
function moment(name: string, heard: GatedDistribution, shown = means.length): TrendWave {
  const here = means.slice(0, shown);
  const scale = (mean: number): GatedScale => ({ n: 8, mean, sd: 0.4 });
  return {
    ...{ name: both(name), wave: 'followup', version: 'essai 1', versionTitle: both('Essai 1') },
    ...{ period: { from: '2026-01-01', to: '2026-02-01' }, comparability: 'identical', document, layout },
    release: { id: name, number: 1, releasedOn: '2026-02-02' },
    gated: gateOf({
      items: Object.fromEntries(
        here.flatMap((_, i) => [
          [`t${i}/both/heard`, heard],
          [`t${i}/both/hurried`, agreeing],
        ]),
      ),
      scales: Object.fromEntries(here.map((mean, i) => [`t${i}/both/voice`, scale(mean)])),
    }),
  };
}

function given(waves: TrendWave[], name = 'voice') {
  const measure = trendMeasure(waves, name) ?? expect.fail();
  return { scopeName: both('Place'), waves, measure, minimumGroup: 5 };
}
const program = { level: 'program' as const };
const small = (waves: TrendWave[], name?: string) => {
  const options = { ...given(waves, name), scope: program, groups: teams, level: 'team' as const };
  return { options, found: multiplesFinding(options) };
};
const names = ({ table }: { table: { columns: { name: string }[] } }) => table.columns.map(({ name }) => name);
const spread = ['n', 'answers', 'point_1', 'point_2', 'point_3', 'point_4', 'point_5'];

describe('small charts of teams', () => {
  it('follow means where the rule holds at every moment, and say so with the figures of each', () => {
    const { found, options } = small([moment('One', agreeing), moment('Two', agreeing)]);
    expect(names(found)).toContain('value');
    expect(found.flags.map(({ code }) => code)).toContain('team_means_hold');
    const rule = found.moreTables?.[0];
    expect(rule?.rows.map(({ met }) => met)).toEqual([
      { fr: 'oui', en: 'yes' },
      { fr: 'oui', en: 'yes' },
    ]);
    expect(shownFaults(found)).toEqual([]);
    expect(multiplesMethods(options, found, []).defaults.map(({ key }) => key)).toContain('least_agreement');
  });

  it('show answers at every moment where one moment refuses means, and which it is', () => {
    const { found, options } = small([moment('One', split), moment('Two', agreeing)]);
    expect(names(found)).toEqual(['group', 'moment', ...spread]);
    expect(found.table.rows[0]).toMatchObject({ n: 8, answers: 16, point_1: 4, point_2: 6, point_3: 2, point_5: 4 });
    expect(found.reading.en).toMatch(/Within teams, experiences differ too much .* It is so at 1 of 2 moments: One\./);
    expect(found.reading.fr).toContain('Il en est ainsi à 1 moment sur 2\u00a0: One.');
    expect(found.moreTables?.[0]?.rows.map(({ met }) => (met as { en: string }).en)).toEqual(['no', 'yes']);
    // No mean is anywhere, drawn or kept.
    expect(/Moyenne|"Mean"/.test(JSON.stringify([found.chart, found.table]))).toBe(false);
    expect(found.stats.groups.flatMap(({ points }) => points).every(({ figures }) => figures?.estimate === null)).toBe(
      true,
    );
    expect(found.results.map(({ measure }) => measure)).not.toContain('value');
    expect(shownFaults(found)).toEqual([]);
    expect(multiplesMethods(options, found, []).estimand.en).toContain('how the answers to the statements');
  });

  it('cannot be judged by fewer than eight teams, and hatch what is withheld', () => {
    const { found } = small([moment('One', agreeing, 7)]);
    expect(found.reading.en).toContain('Fewer than 8 teams may be shown');
    expect(found.table.rows[9]).toMatchObject({
      n: { hidden: true },
      answers: { hidden: true },
      point_5: { hidden: true },
    });
    expect(JSON.stringify(found.chart)).toContain('hatch-grey');
    expect(small([moment('One', agreeing, 0)]).found.chart).toBeNull();
  });

  it('ask nothing of a statement, nor of institutions', () => {
    const waves = [moment('One', split)];
    expect(names(small(waves, 'heard').found)).toContain('value');
    const options = { ...given(waves), scope: program, groups: teams, level: 'institution' as const };
    expect(names(multiplesFinding(options))).toContain('value');
  });
});

describe('one team over time', () => {
  const scope = { level: 'team' as const, id: 't0' };
  const of = (waves: TrendWave[]) => ({ ...given(waves), scope, teams, sides: false, events: [] });

  it('is followed by its mean where the rule holds among the teams of the programme', () => {
    const options = of([moment('One', agreeing), moment('Two', agreeing)]);
    expect(trendFinding(options).reading.en).toContain('the mean of “Voice” (scale of 1 to 5) went');
    expect(names(controlFinding(options))).toContain('value');
  });

  it('shows its answers where the rule fails, and tells nothing of the other teams but that', () => {
    const options = of([moment('One', split), moment('Two', agreeing)]);
    for (const found of [trendFinding(options), controlFinding(options)]) {
      expect(names(found)).toEqual(['moment', ...spread]);
      expect(found.reading.en).toContain('within the teams of this programme, experiences differ too much');
      expect(found.reading.fr).toContain('dans les équipes de ce programme, les expériences diffèrent trop');
      expect(/ICC|r_wg|Moyenne/.test(JSON.stringify([found.chart, found.table, found.moreTables]))).toBe(false);
      expect(found.chart?.en.wide).toBeDefined();
      expect(found.results).toEqual([]);
    }
    expect(trendMethods(options, trendFinding(options), []).estimand.fr).toContain('comment se répartissent');
    const { teams: _, ...unjudged } = of([moment('One', agreeing), moment('Two', agreeing)]);
    expect(trendFinding(unjudged).reading.en).toContain('fewer than 8 teams of the programme may be shown');
  });
});
