import type { Side } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import type { GatedPairs } from '../disclosure/pairedChange.ts';
import { fewestPooledTeams, pooledChanges, pooledMethod } from '../disclosure/pooledTeams.ts';
import type { Finding, Flag } from '../finding.ts';
import { flag } from '../flags.ts';
import { formatInterval, formatNumber, inBoth, quoted } from '../format.ts';
import type { PairedScale } from '../snapshot.ts';
import { signedRankMethod } from '../stats/signedRank.ts';
import { type FindingContext, flagsOf, subtitleOf, withheldFlag } from './context.ts';
import { missingOfMeasure, missingTogether } from './missing.ts';
import {
  pairsFlags,
  pairsNote,
  pairsReading,
  pairsResults,
  pairsShown,
  pairsTable,
  withPairs,
} from './pairedChange.ts';
import { type PooledStats, tooFewTeams } from './perceptionGap.ts';
import {
  notNamedFlags,
  type PooledRow,
  pooledChart,
  pooledMeasures,
  pooledResults,
  pooledTable,
  shownOf,
  widestClear,
} from './pooledFigure.ts';
import { scaleTitle } from './scaledItems.ts';
import { isBroken, type TrendWave } from './trendPoints.ts';

export interface ChangeOptions extends FindingContext {
  /** The earlier campaign. */
  before: TrendWave;
  /** The later one. */
  after: TrendWave;
  /** How a scale or statement of the later version stands to the earlier one. */
  comparabilityOf: (name: string) => TrendWave['comparability'];
  side: Side | 'both';
  minimumGroup: number;
  /** What may be told of the people recognised in both campaigns, and whether both asked for codes. */
  pairs: GatedPairs;
  coded: boolean;
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
    fr: 'Une échelle ou un énoncé a changé entre les deux moments\u00a0: l’avant et l’après ne s’y comparent pas.',
    en: 'A scale or statement changed between the two moments: before and after do not compare on it.',
  },
};

function readingOf(rows: readonly PooledRow[], { before, after }: Pick<ChangeOptions, 'before' | 'after'>): Text {
  const { shown, widest } = widestClear(rows);
  if (shown === 0) {
    if (rows.some(({ broken }) => broken)) return brokenFlag.sentence;
    return rows.some(({ found }) => 'withheld' in found)
      ? { fr: 'Le changement ne peut pas être montré ici.', en: 'The change cannot be shown here.' }
      : tooFewTeams(fewestPooledTeams);
  }
  if (widest === null)
    return {
      fr: `Entre ${quoted(before.name.fr, 'fr')} et ${quoted(after.name.fr, 'fr')}, aucun changement ne se distingue du hasard.`,
      en: `Between ${quoted(before.name.en, 'en')} and ${quoted(after.name.en, 'en')}, no change can be told from chance.`,
    };
  return inBoth((language) => {
    const scale = quoted(widest.title[language], language);
    const points = two(Math.abs(widest.estimate), language);
    const within = widest.interval && formatInterval(widest.interval, language, two);
    const up = widest.estimate > 0;
    const moments = [before, after].map(({ name }) => quoted(name[language], language));
    if (language === 'fr') {
      const said = `Dans les équipes, ${scale} ${up ? 'monte' : 'baisse'} de ${points} point de ${moments.join(' à ')}.`;
      return within ? `${said} Intervalle à 95\u00a0%\u00a0: ${within}.` : said;
    }
    const said = `In the teams, ${scale} ${up ? 'rises' : 'falls'} by ${points} points from ${moments.join(' to ')}.`;
    return within ? `${said} The 95% interval runs ${within}.` : said;
  });
}

export interface ChangeStats extends PooledStats {
  pairs: PairedScale[];
}

/**
 * What changed on each scale and statement from one campaign to a later one, pooled over the teams that answered both, unpaired;
 * and beside it, of the people recognised by their codes.
 */
export function changeFinding(options: ChangeOptions): Finding<ChangeStats> {
  const { before, after, scope, minimumGroup } = options;
  const changeOf = pooledChanges(before.gated, after.gated, { scope, side: options.side });
  const rows = pooledMeasures(after.layout, [before.document, after.document]).map((row): PooledRow => {
    const broken = isBroken({ ...after, comparability: options.comparabilityOf(row.measure.name) });
    const found = broken ? ({ tooFewTeams: true } as const) : changeOf(row.measure);
    return { ...row, side: options.side, found, broken };
  });
  const n = after.gated.respondents(scope, 'both');
  const broken = new Set(rows.flatMap((row) => (row.broken ? [row.measure.name] : [])));
  const pairs = pairsShown(options.pairs).filter(({ scale }) => !broken.has(scale));
  const titleOf = (name: string) => scaleTitle([before.document, after.document], name);
  const shown = rows.flatMap((row) => shownOf(row) ?? []);
  const subtitle = subtitleOf(options, n);
  const table = pooledTable(rows, {
    caption: {
      fr: 'Changement par échelle et par énoncé, en points',
      en: 'Change by scale and statement, in points',
    },
    first: { fr: 'Personnes en tout, avant', en: 'People in all, before' },
    second: { fr: 'Personnes en tout, après', en: 'People in all, after' },
    difference: { fr: 'Changement', en: 'Change' },
    bySide: true,
  });
  const pairsTables = pairs.length > 0 ? [pairsTable(pairs, titleOf)] : [];
  return {
    kind: 'change',
    reading: withPairs(readingOf(rows, options), pairsReading(pairs, titleOf)),
    title: inBoth((language) =>
      language === 'fr'
        ? `Changement de «\u00a0${before.name.fr}\u00a0» à «\u00a0${after.name.fr}\u00a0»\u00a0: ${options.scopeName.fr}`
        : `Change from “${before.name.en}” to “${after.name.en}”: ${options.scopeName.en}`,
    ),
    subtitle,
    note: withPairs(
      {
        fr: `Le changement est la moyenne du second moment moins celle du premier, dans chaque équipe qui a répondu aux deux, réunie par un modèle à effets aléatoires (REML, intervalle de Hartung et Knapp), à partir de ${fewestPooledTeams} équipes. Dans ce modèle, les réponses ne sont pas appariées\u00a0: les mêmes personnes comptent comme si c’en étaient d’autres, ce qui rend l’intervalle trop large plutôt que trop étroit. Les personnes sont toutes celles qui ont répondu ici, même dans une équipe qui manque à l’un des moments. La phrase de tête tient compte de tout ce qui est montré ensemble (Holm).`,
        en: `The change is the mean of the second moment less that of the first, in each team that answered both, pooled by a random-effects model (REML, interval of Hartung and Knapp), from ${fewestPooledTeams} teams on. In this model responses are not paired: the same people count as if they were others, which makes the interval too wide rather than too narrow. People are all who answered here, also in teams missing at one of the moments. The headline allows for all that is shown together (Holm).`,
      },
      pairs.length > 0 ? pairsNote : null,
    ),
    n,
    period: options.period,
    questionnaireVersions: options.questionnaireVersions,
    release: options.release,
    table,
    moreTables: pairsTables,
    chart: pooledChart(rows, {
      minimumGroup,
      zero: { fr: 'Aucun changement', en: 'No change' },
      bySide: true,
    }),
    methods: [...(shown.length > 0 ? [pooledMethod] : []), ...(pairs.length > 0 ? [signedRankMethod] : [])],
    results: [
      ...pooledResults(table, rows, ({ measure, side }) =>
        missingTogether(
          [before, after].map(({ gated, layout }) => missingOfMeasure(gated, layout, measure, { scope, side })),
        ),
      ),
      ...pairsTables.flatMap((own) => pairsResults(own, pairs)),
    ],
    flags: flagsOf([
      unlinked,
      ...notNamedFlags(rows),
      ...pairsFlags(options.pairs, options.coded, pairs.length),
      ...(rows.some(({ broken }) => broken) ? [brokenFlag] : []),
      ...shown.flatMap(({ estimate }) => estimate.flags),
      ...(rows.some(({ found }) => 'withheld' in found) ? [withheldFlag(minimumGroup, unit)] : []),
      ...(rows.some(({ found, broken }) => 'tooFewTeams' in found && !broken) ? [flag('few_groups')] : []),
    ]),
    stats: { rows, pairs },
  };
}
