import type { Language, Text } from '../../surveys/text.ts';
import type { Benchmark } from '../benchmarks/benchmark.ts';
import { formatList, formatPercent, inBoth, quoted } from '../format.ts';
import { stageLabels } from '../recruitment/stages.ts';
import { diversityReading } from './diversityReading.ts';
import type { DiversityRow, DiversityRows } from './diversityRows.ts';
import { invitationSentence, type NextInvitations } from './nextInvitations.ts';
import type { ReadCollection } from './reachCollection.ts';

type Shown = ReadCollection & { rows: DiversityRows };

const isShown = (collection: ReadCollection): collection is Shown => collection.rows !== null;
const isTold = ({ rows: { rows } }: Shown, benchmark: Benchmark | null): boolean =>
  rows.some(({ share, representation }) => (benchmark === null ? share !== null : representation !== null));

/** The collection that a reading is about: the latest of which something is told, else the latest shown. */
export function toldCollection(collections: ReadCollection[], benchmark: Benchmark | null): Shown | undefined {
  const shown = collections.filter(isShown);
  return shown.findLast((collection) => isTold(collection, benchmark)) ?? shown.at(-1);
}

/** Points of share that a category loses between two collections before it is worth a sentence. */
const worthSaying = 0.05;

interface Drop {
  row: DiversityRow;
  first: number;
  last: number;
}

/** The category of the population whose share is most smaller in the last collection than in the first. */
function largestDrop(first: Shown, last: Shown): Drop | null {
  const drops = last.rows.rows.flatMap((row): Drop[] => {
    const before = first.rows.rows.find(({ code }) => code === row.code)?.share?.estimate;
    const after = row.share?.estimate;
    if (before == null || after == null || row.excludesOthers) return [];
    return before - after >= worthSaying ? [{ row, first: before, last: after }] : [];
  });
  return drops.reduce<Drop | null>(
    (most, drop) => (most === null || drop.first - drop.last > most.first - most.last ? drop : most),
    null,
  );
}

function dropSentence(shown: Shown[], language: Language): string {
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined || first === last) return '';
  const drop = largestDrop(first, last);
  if (drop === null) return '';
  const lower = (stage: Shown['stage']) => stageLabels[stage][language].toLocaleLowerCase(language);
  const name = quoted(drop.row.label[language], language);
  const [before, after] = [formatPercent(drop.first, language), formatPercent(drop.last, language)];
  return language === 'fr'
    ? ` La part de ${name} est de ${before} parmi les personnes qui ${lower(first.stage)} et de ${after} parmi celles qui ${lower(last.stage)}\u00a0: ces personnes ne sont pas suivies d’une collecte à l’autre.`
    : ` The share of ${name} is ${before} among those who ${lower(first.stage)} and ${after} among those who ${lower(last.stage)}: nobody is followed from one collection to the next.`;
}

/** Later collections of which nothing is told: the reading is not about the newest. '' for none. */
function silentAfter(told: Shown, shown: Shown[], language: Language): string {
  const later = shown.slice(shown.indexOf(told) + 1);
  if (later.length === 0) return '';
  const names = formatList(
    later.map(({ stage }) => quoted(stageLabels[stage][language], language)),
    language,
  );
  return language === 'fr'
    ? ` Ce qui se comparerait n’est pas diffusé pour ${names}.`
    : ` What could be compared is not shown for ${names}.`;
}

/** The headline: what the latest collection says against the population, what changes on the way, and whom to invite. */
export function reachReading(
  collections: ReadCollection[],
  benchmark: Benchmark | null,
  plan: NextInvitations | null,
): Text {
  const shown = collections.filter(isShown);
  const last = toldCollection(collections, benchmark);
  if (last === undefined)
    return collections.some(({ state }) => state === 'frozen')
      ? {
          fr: 'Non diffusé\u00a0: aucune des collectes n’a assez de fiches pour cette question.',
          en: 'Not shown: none of the collections has enough records for this question.',
        }
      : {
          fr: 'Aucune collecte n’est terminée\u00a0: il n’y a encore rien à montrer.',
          en: 'No collection is finished: there is nothing to show yet.',
        };
  const latest = diversityReading(last.rows, benchmark);
  const next = invitationSentence(plan);
  return inBoth((language) => {
    const who = stageLabels[last.stage][language];
    const reading = latest[language];
    const sep = language === 'fr' ? '\u00a0: ' : ': ';
    const sentence = `${who}${sep}${reading.charAt(0).toLocaleLowerCase(language)}${reading.slice(1)}`;
    return `${sentence}${silentAfter(last, shown, language)}${dropSentence(shown, language)}${next === null ? '' : ` ${next[language]}`}`;
  });
}
