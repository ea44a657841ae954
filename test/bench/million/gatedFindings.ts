import { type GatedExperience, gateExperience } from '../../../analysis/disclosure/experience.ts';
import { comparisonFinding } from '../../../analysis/findings/comparison.ts';
import type { ComparedGroup } from '../../../analysis/findings/comparisonRows.ts';
import { satisfactionFinding } from '../../../analysis/findings/satisfaction.ts';
import { trendFinding } from '../../../analysis/findings/trend.ts';
import { type TrendWave, trendMeasure } from '../../../analysis/findings/trendPoints.ts';
import type { Hierarchy, Scope } from '../../../analysis/hierarchy.ts';
import type { Cube } from '../../../analysis/snapshot.ts';
import { millionItems, millionLayout, millionQuestionnaire, millionScale } from './millionQuestionnaire.ts';

const minimumGroup = 5;
const named = (id: string) => ({ fr: id, en: id });
const release = { id: 'release', number: 1, releasedOn: '2026-05-01' };
const period = { from: '2026-01-05', to: '2026-04-24' };

/** The gate of each wave, from 0; figures of one moment ask for that of wave 0 alone. */
export type Gates = (wave: number) => GatedExperience;

export interface GatedQuestion {
  name: string;
  ask: (gates: Gates) => unknown;
}

/** A gate nobody has asked anything yet. */
export const freshGate = (cube: Cube, hierarchy: Hierarchy): GatedExperience =>
  gateExperience(cube, hierarchy, { minimumGroup });

const contextOf = (scope: Scope) => ({
  scope,
  scopeName: named('id' in scope ? scope.id : 'program'),
  period,
  wave: 'midpoint' as const,
  release,
  questionnaireVersions: ['million 1'],
  questionnaireTitles: [named('Million')],
});
const survey = { layout: millionLayout, documents: [millionQuestionnaire], minimumGroup };

const wave = (gated: GatedExperience, name: string): TrendWave => ({
  name: named(name),
  wave: 'midpoint',
  ...{ period, release, version: 'million 1', versionTitle: named('Million'), gated },
  ...{ layout: millionLayout, document: millionQuestionnaire, comparability: 'identical' },
});

function trend(gates: Gates, scope: Scope, measured: string) {
  const waves = ['first', 'second', 'third'].map((name, at) => wave(gates(at), name));
  const measure = trendMeasure(waves, measured);
  if (!measure) throw new Error(`nothing measures ${measured}`);
  return trendFinding({ scope, scopeName: named('here'), waves, measure, sides: scope.level !== 'team', minimumGroup });
}

/** What pages ask, of the programme, an institution and a team. */
export function gatedQuestions({ institutions }: Hierarchy): GatedQuestion[] {
  const [institution] = institutions;
  const team = institution?.teams[0];
  if (!institution || team === undefined) throw new Error('there are teams');
  const places: [string, Scope][] = [
    ['programme', { level: 'program' }],
    ['institution', { level: 'institution', id: institution.id }],
    ['team', { level: 'team', id: team }],
  ];
  const teamsOf = (ids: string[]) =>
    ids.map((id): ComparedGroup => ({ id, name: named(id), scope: { level: 'team', id } }));
  const everyInstitution = institutions.map(
    ({ id, teams }): ComparedGroup => ({ id, name: named(id), scope: { level: 'institution', id }, teams }),
  );
  const compare = (gates: Gates, scope: Scope, level: 'team' | 'institution', groups: ComparedGroup[]) =>
    comparisonFinding({ ...contextOf(scope), ...survey, gated: gates(0), scale: millionScale, level, groups });
  return [
    ...places.map(([name, scope]) => ({
      name: `satisfaction, ${name}`,
      ask: (gates: Gates) => satisfactionFinding({ ...contextOf(scope), ...survey, gated: gates(0), sides: true }),
    })),
    {
      name: 'comparison of 5,000 teams',
      ask: (gates) => compare(gates, { level: 'program' }, 'team', teamsOf(institutions.flatMap(({ teams }) => teams))),
    },
    {
      name: 'comparison of 250 institutions',
      ask: (gates) => compare(gates, { level: 'program' }, 'institution', everyInstitution),
    },
    {
      name: 'comparison of the 20 teams of an institution',
      ask: (gates) => compare(gates, { level: 'institution', id: institution.id }, 'team', teamsOf(institution.teams)),
    },
    ...places.flatMap(([name, scope]) => [
      {
        name: `trend of an item, ${name}`,
        ask: (gates: Gates) => trend(gates, scope, millionItems[0] ?? ''),
      },
      { name: `trend of the scale, ${name}`, ask: (gates: Gates) => trend(gates, scope, millionScale) },
    ]),
  ];
}
