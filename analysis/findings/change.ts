import type { Side } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import { fewestPooledTeams, pooledChange, pooledMethod } from '../disclosure/pooledTeams.ts';
import type { Finding, Flag } from '../finding.ts';
import { flag } from '../flags.ts';
import { formatInterval, formatNumber, inBoth, quoted } from '../format.ts';
import { type FindingContext, flagsOf, subtitleOf, withheldFlag } from './context.ts';
import { type PooledStats, tooFewTeams } from './perceptionGap.ts';
import { type PooledRow, pooledChart, pooledTable, shownOf } from './pooledFigure.ts';
import { scaleTitle } from './scaledItems.ts';
import { isBroken, type TrendWave } from './trendPoints.ts';

export interface ChangeOptions extends FindingContext {
  /** The earlier campaign. */
  before: TrendWave;
  /** The later one. */
  after: TrendWave;
  /** How a scale of the later version stands to the earlier one. */
  comparabilityOf: (scale: string) => TrendWave['comparability'];
  /** Sides apart too; never within a team. */
  sides: boolean;
  minimumGroup: number;
}

const two = (value: number, language: 'fr' | 'en') => formatNumber(value, language, 2);
const unit = { fr: 'réponses', en: 'answers' };

const unlinked: Flag = {
  code: 'waves_unlinked',
  sentence: {
    fr: 'Les deux moments ne suivent pas les mêmes personnes\u00a0: une équipe dont les membres ont changé peut changer de moyenne sans que personne n’ait changé d’avis.',
    en: 'The two moments do not follow the same people: a team whose members changed can change its mean although nobody changed their mind.',
  },
};
const brokenFlag: Flag = {
  code: 'scale_changed',
  sentence: {
    fr: 'Une échelle a changé entre les deux moments\u00a0: l’avant et l’après ne s’y comparent pas.',
    en: 'A scale changed between the two moments: before and after do not compare on it.',
  },
};

function readingOf(rows: readonly PooledRow[]): Text {
  const everyone = rows.filter(({ side }) => side === 'both');
  const shown = everyone.flatMap((row) => {
    const found = shownOf(row)?.estimate;
    return found?.estimate == null ? [] : [{ title: row.title, estimate: found.estimate, interval: found.interval }];
  });
  if (shown.length === 0) {
    if (everyone.some(({ broken }) => broken)) return brokenFlag.sentence;
    return everyone.some(({ found }) => 'withheld' in found)
      ? { fr: 'Le changement ne peut pas être montré ici.', en: 'The change cannot be shown here.' }
      : tooFewTeams(fewestPooledTeams);
  }
  const clear = shown.filter(({ interval }) => interval !== null && (interval[0] > 0 || interval[1] < 0));
  const widest = [...clear].sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate))[0];
  if (widest === undefined)
    return {
      fr: 'Entre les deux moments, aucun changement ne se distingue du hasard.',
      en: 'Between the two moments, no change can be told from chance.',
    };
  return inBoth((language) => {
    const scale = quoted(widest.title[language], language);
    const points = two(Math.abs(widest.estimate), language);
    const within = widest.interval ? formatInterval(widest.interval, language, two) : '';
    const up = widest.estimate > 0;
    return language === 'fr'
      ? `Dans les équipes, ${scale} ${up ? 'monte' : 'baisse'} de ${points} point d’un moment à l’autre. Intervalle à 95\u00a0%\u00a0: ${within}.`
      : `In the teams, ${scale} ${up ? 'rises' : 'falls'} by ${points} points from one moment to the other. 95% interval: ${within}.`;
  });
}

/** What changed on each scale from one campaign to a later one, pooled over the teams that answered both; unpaired. */
export function changeFinding(options: ChangeOptions): Finding<PooledStats> {
  const { before, after, scope, minimumGroup } = options;
  const groups: (Side | 'both')[] = options.sides ? ['both', 'patient_side', 'professional_side'] : ['both'];
  const rows = after.layout.scales.flatMap(({ name }) =>
    groups.map((side): PooledRow => {
      const title = scaleTitle([before.document, after.document], name);
      const broken = isBroken({ ...after, comparability: options.comparabilityOf(name) });
      const found = broken
        ? ({ tooFewTeams: true } as const)
        : pooledChange(before.gated, after.gated, { scope, side, scale: name });
      return { scale: name, title, side, found, broken };
    }),
  );
  const n = after.gated.respondents(scope, 'both');
  const shown = rows.flatMap((row) => shownOf(row) ?? []);
  const subtitle = subtitleOf(options, n);
  return {
    kind: 'change',
    reading: readingOf(rows),
    title: inBoth((language) =>
      language === 'fr'
        ? `Changement de «\u00a0${before.name.fr}\u00a0» à «\u00a0${after.name.fr}\u00a0»\u00a0: ${options.scopeName.fr}`
        : `Change from “${before.name.en}” to “${after.name.en}”: ${options.scopeName.en}`,
    ),
    subtitle,
    note: {
      fr: `Le changement est la moyenne du second moment moins celle du premier, dans chaque équipe qui a répondu aux deux, réunie par un modèle à effets aléatoires (REML, intervalle de Hartung et Knapp), à partir de ${fewestPooledTeams} équipes. Les réponses ne sont pas appariées\u00a0: les mêmes personnes comptent comme si c’en étaient d’autres, ce qui rend l’intervalle trop large plutôt que trop étroit. Aucun test apparié n’est fait.`,
      en: `The change is the mean of the second moment less that of the first, in each team that answered both, pooled by a random-effects model (REML, interval of Hartung and Knapp), from ${fewestPooledTeams} teams on. Responses are not paired: the same people count as if they were others, which makes the interval too wide rather than too narrow. No paired test is done.`,
    },
    n,
    period: options.period,
    questionnaireVersions: options.questionnaireVersions,
    release: options.release,
    table: pooledTable(rows, {
      caption: { fr: 'Changement par échelle, en points', en: 'Change by scale, in points' },
      first: { fr: 'Personnes, avant', en: 'People, before' },
      second: { fr: 'Personnes, après', en: 'People, after' },
      difference: { fr: 'Changement', en: 'Change' },
      bySide: options.sides,
    }),
    chart: pooledChart(rows, {
      minimumGroup,
      zero: { fr: 'Aucun changement', en: 'No change' },
      bySide: options.sides,
    }),
    methods: shown.length > 0 ? [pooledMethod] : [],
    flags: flagsOf([
      unlinked,
      ...(rows.some(({ broken }) => broken) ? [brokenFlag] : []),
      ...shown.flatMap(({ estimate }) => estimate.flags),
      ...(rows.some(({ found }) => 'withheld' in found) ? [withheldFlag(minimumGroup, unit)] : []),
      ...(rows.some(({ found, broken }) => 'tooFewTeams' in found && !broken) ? [flag('few_groups')] : []),
    ]),
    stats: { rows },
  };
}
