import type { Language, Text } from '../../surveys/text.ts';
import { inBoth, quoted } from '../format.ts';
import { writtenShares } from './agreementShare.ts';
import { mostAndLeast, type ReadItem } from './mostAndLeast.ts';
import { type ScaledItem, withinSentence } from './scaledItems.ts';
import type { SideDifference } from './sideDifferences.ts';

function sidesCompared(differences: SideDifference[], items: ScaledItem[], language: Language): string {
  if (differences.length === 0) return '';
  const french = language === 'fr';
  const clear = differences
    .filter((one) => one.clear)
    .sort((a, b) => Math.abs(b.difference.estimate ?? 0) - Math.abs(a.difference.estimate ?? 0));
  const widest = clear[0];
  if (!widest)
    return french
      ? 'Ces réponses ne montrent pas d’écart net entre patients et professionnels.'
      : 'These answers show no clear difference between patients and professionals.';
  const words = items.find(({ name }) => name === widest.item)?.text ?? { fr: widest.item, en: widest.item };
  const said = quoted(withinSentence(words)[language], language);
  const [ours, theirs] = writtenShares(widest.patient, widest.professional, language);
  const below = clear.every(({ difference }) => (difference.estimate ?? 0) < 0);
  const above = clear.every(({ difference }) => (difference.estimate ?? 0) > 0);
  const count = clear.length;
  const of = differences.length;
  if (french) {
    const which = of === 1 ? said : `${count} énoncé${count > 1 ? 's' : ''} sur ${of}, surtout ${said}`;
    const figures = `(${ours} contre ${theirs})`;
    if (below) return `Les patients semblent moins souvent d’accord que les professionnels avec ${which} ${figures}.`;
    if (above) return `Les patients semblent plus souvent d’accord que les professionnels avec ${which} ${figures}.`;
    return `Patients et professionnels semblent répondre différemment à ${which} ${figures}.`;
  }
  const which = of === 1 ? said : `${count} of ${of} statements, above all ${said}`;
  const figures = `(${ours} against ${theirs})`;
  if (below) return `Patients seem to agree less often than professionals with ${which} ${figures}.`;
  if (above) return `Patients seem to agree more often than professionals with ${which} ${figures}.`;
  return `Patients and professionals seem to answer ${which} differently ${figures}.`;
}

interface Read {
  /** The items asked of everyone, everyone together. */
  overall: ReadItem[];
  differences: SideDifference[];
  items: ScaledItem[];
  minimumGroup: number;
  anyShown: boolean;
  /** Of a checklist, the highest point. */
  answer?: Text | undefined;
}

/** The headline: what the answers say, no more than they allow. */
export function satisfactionReading({ overall, differences, items, minimumGroup, anyShown, answer }: Read): Text {
  return inBoth((language) => {
    if (!anyShown)
      return language === 'fr'
        ? `Ces réponses ne sont pas diffusées\u00a0: elles viennent de moins de ${minimumGroup} personnes, elles sont toutes identiques, ou les montrer permettrait de déduire celles d’un groupe plus petit.`
        : `These answers are not shown: they come from fewer than ${minimumGroup} people, they are all the same, or showing them would let those of a smaller group be worked out.`;
    const sentences = [sidesCompared(differences, items, language), mostAndLeast(overall, language, answer)].filter(
      Boolean,
    );
    if (sentences.length > 0) return sentences.join(' ');
    return language === 'fr'
      ? 'Les énoncés qui peuvent être montrés n’ont pas de réponse sur leur échelle.'
      : 'The statements that may be shown have no answer on their scale.';
  });
}
