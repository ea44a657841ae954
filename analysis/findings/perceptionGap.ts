import type { QuestionnaireDocument } from '../../surveys/document.ts';
import { sides } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import type { GatedExperience } from '../disclosure/experience.ts';
import { fewestPooledTeams, pooledGaps, pooledMethod } from '../disclosure/pooledTeams.ts';
import type { Finding } from '../finding.ts';
import { flag } from '../flags.ts';
import { formatInterval, formatNumber, inBoth, quoted } from '../format.ts';
import type { CubeLayout } from '../snapshot.ts';
import { type FindingContext, flagsOf, subtitleOf, withheldFlag } from './context.ts';
import { missingOfMeasure, missingTogether } from './missing.ts';
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

export interface PerceptionGapOptions extends FindingContext {
  gated: GatedExperience;
  layout: CubeLayout;
  documents: QuestionnaireDocument[];
  minimumGroup: number;
}

export interface PooledStats {
  rows: PooledRow[];
}

const two = (value: number, language: 'fr' | 'en') => formatNumber(value, language, 2);
const unit = { fr: 'réponses', en: 'answers' };

/** Why no difference is told. */
export const tooFewTeams = (fewest: number): Text =>
  inBoth((language) =>
    language === 'fr'
      ? `Il faut au moins ${formatNumber(fewest, language)} équipes où les deux groupes comparés ont répondu\u00a0: ici, rien ne peut être dit.`
      : `At least ${formatNumber(fewest, language)} teams are needed in which both groups compared answered: nothing can be said here.`,
  );

function readingOf(rows: readonly PooledRow[]): Text {
  const { shown, widest } = widestClear(rows);
  if (shown === 0) {
    return rows.some(({ found }) => 'withheld' in found)
      ? {
          fr: 'Ici, patients et professionnels ne peuvent pas être montrés à part.',
          en: 'Patients and professionals cannot be shown apart here.',
        }
      : tooFewTeams(fewestPooledTeams);
  }
  if (widest === null)
    return {
      fr: 'Au sein des équipes, aucun écart entre professionnels et patients ne se distingue du hasard.',
      en: 'Within teams, no gap between professionals and patients can be told from chance.',
    };
  return inBoth((language) => {
    const scale = quoted(widest.title[language], language);
    const points = two(Math.abs(widest.estimate), language);
    const within = widest.interval ? formatInterval(widest.interval, language, two) : '';
    if (language === 'fr') {
      const [more, less] = widest.estimate > 0 ? ['professionnels', 'patients'] : ['patients', 'professionnels'];
      return `Au sein des équipes, les ${more} voient les choses plus favorablement que les ${less}, surtout pour ${scale}\u00a0: ${points} point d’écart. Intervalle à 95\u00a0%\u00a0: ${within}.`;
    }
    const [more, less] = widest.estimate > 0 ? ['professionals', 'patients'] : ['patients', 'professionals'];
    return `Within teams, ${more} see things more favourably than ${less}, most of all for ${scale}: ${points} points apart. The 95% interval runs ${within}.`;
  });
}

/** How differently the two sides of the same teams see it, scale by scale, pooled over teams. A team's own gap is never shown. */
export function perceptionGapFinding(options: PerceptionGapOptions): Finding<PooledStats> {
  const { gated, layout, documents, scope, minimumGroup } = options;
  const gapOf = pooledGaps(gated, scope);
  const rows = pooledMeasures(layout, documents).map((row): PooledRow => {
    return { ...row, side: 'both', found: gapOf(row.measure) };
  });
  const n = gated.respondents(scope, 'both');
  const shown = rows.flatMap((row) => shownOf(row) ?? []);
  const table = pooledTable(rows, {
    caption: { fr: 'Écart par échelle et par énoncé, en points', en: 'Gap by scale and statement, in points' },
    first: { fr: 'Patients, en tout', en: 'Patients, in all' },
    second: { fr: 'Professionnels, en tout', en: 'Professionals, in all' },
    difference: { fr: 'Professionnels moins patients', en: 'Professionals less patients' },
    bySide: false,
  });
  return {
    kind: 'gap',
    reading: readingOf(rows),
    title: inBoth((language) =>
      language === 'fr'
        ? `Écart de perception, professionnels moins patients\u00a0: ${options.scopeName.fr}`
        : `Perception gap, professionals less patients: ${options.scopeName.en}`,
    ),
    subtitle: subtitleOf(options, n),
    note: {
      fr: `L’écart est la moyenne des professionnels moins celle des patients, dans chaque équipe qui a les deux, réunie par un modèle à effets aléatoires (REML, intervalle de Hartung et Knapp). Il n’est donné qu’à partir de ${fewestPooledTeams} équipes, et jamais pour une équipe. Les personnes sont toutes celles qui ont répondu ici, même dans une équipe où l’autre groupe manque. La phrase de tête tient compte de tout ce qui est montré ensemble (Holm)\u00a0; les intervalles, non.`,
      en: `The gap is the professionals’ mean less the patients’, in each team that has both, pooled by a random-effects model (REML, interval of Hartung and Knapp). It is given from ${fewestPooledTeams} teams on, and never for a team. People are all who answered here, also in teams without the other group. The headline allows for all that is shown together (Holm); the intervals do not.`,
    },
    n,
    period: options.period,
    questionnaireVersions: options.questionnaireVersions,
    release: options.release,
    table,
    chart: pooledChart(rows, {
      minimumGroup,
      zero: { fr: 'Aucun écart', en: 'No gap' },
      bySide: false,
    }),
    methods: shown.length > 0 ? [pooledMethod] : [],
    results: pooledResults(table, rows, ({ measure }) =>
      missingTogether(sides.map((side) => missingOfMeasure(gated, layout, measure, { scope, side }))),
    ),
    flags: flagsOf([
      ...notNamedFlags(rows),
      ...shown.flatMap(({ estimate }) => estimate.flags),
      ...(rows.some(({ found }) => 'withheld' in found) ? [withheldFlag(minimumGroup, unit)] : []),
      ...(rows.some(({ found }) => 'tooFewTeams' in found) ? [flag('few_groups')] : []),
    ]),
    stats: { rows },
  };
}
