import type { Text } from '../../surveys/text.ts';
import type { Flag } from '../finding.ts';
import { counted, formatNumber, inBoth, plural } from '../format.ts';
import { fewestGroups } from '../stats/mixedModel.ts';
import {
  type AdjustedFor,
  type Adjustment,
  type CaseMix,
  fewestOfSetting,
  type LeftOut,
  type NotAdjustable,
} from './caseMix.ts';
import type { ComparisonRow } from './comparisonRows.ts';
import { type GroupLevel, groupWords } from './groupWords.ts';

/** What is adjusted for, within a sentence. */
export const mixNames: Record<CaseMix, Text> = {
  setting: { fr: 'le type d’établissement', en: 'the kind of institution' },
  sides: {
    fr: 'la part de patients parmi les personnes qui ont répondu',
    en: 'the share of patients among those who answered',
  },
  setting_and_sides: {
    fr: 'le type d’établissement et la part de patients parmi les personnes qui ont répondu',
    en: 'the kind of institution and the share of patients among those who answered',
  },
};

/** Why nothing can be adjusted as asked, and what can be read in its place. */
export const refusedWords = (refused: NotAdjustable, level: GroupLevel): Text =>
  inBoth((language): string => {
    const french = language === 'fr';
    const { many } = groupWords[level][language];
    switch (refused) {
      case 'sides_of_teams':
        return french
          ? 'Les équipes ne sont pas ajustées pour la part de patients\u00a0: l’écart entre moyenne observée et moyenne ajustée dirait combien de patients ont répondu dans chacune. Comparez les établissements, ou choisissez un autre ajustement.'
          : 'Teams are not adjusted for the share of patients: the distance between the observed and the adjusted mean would tell how many patients answered in each. Compare institutions, or choose another adjustment.';
      case 'sides_hidden':
        return french
          ? `La part de patients ne peut pas être ajustée ici\u00a0: moins de ${fewestGroups} établissements montrent séparément patients et professionnels. Choisissez un autre ajustement, ou aucun.`
          : `The share of patients cannot be adjusted for here: fewer than ${fewestGroups} institutions show patients and professionals apart. Choose another adjustment, or none.`;
      case 'one_setting':
        return french
          ? `Le type d’établissement ne peut pas être ajusté ici\u00a0: il faut au moins deux types qui comptent chacun ${fewestOfSetting} ${many} que l’on peut montrer. Choisissez un autre ajustement, ou aucun.`
          : `The kind of institution cannot be adjusted for here: it takes at least two kinds with ${fewestOfSetting} ${many} each that may be shown. Choose another adjustment, or none.`;
    }
  });

/** Why a group that is shown has no adjusted estimate. */
export const leftWords: Record<LeftOut, Text> = {
  few_of_setting: {
    fr: 'hors comparaison\u00a0: trop peu de groupes de ce type',
    en: 'not compared: too few groups of this kind',
  },
  sides_hidden: { fr: 'hors comparaison\u00a0: côtés non diffusés', en: 'not compared: sides not shown' },
};
export const notCompared: Text = { fr: 'hors comparaison', en: 'not compared' };

/** The groups that stand otherwise than without adjusting; null where they may not be compared without it. */
function movedBy({ crude }: Adjustment, rows: readonly ComparisonRow[]): number | null {
  if (crude === null) return null;
  return rows.filter(({ group, figures }) => figures?.band && figures.band !== crude.get(group.id)).length;
}

/** What adjusting changed, in one sentence. */
export function movedWords(adjustment: Adjustment, rows: readonly ComparisonRow[], level: GroupLevel): Text {
  const moved = movedBy(adjustment, rows);
  return inBoth((language) => {
    const { one, many } = groupWords[level][language];
    const number = counted(moved ?? 0, language, one, many);
    if (language === 'fr') {
      if (moved === null) return `Sans ajustement, ces ${many} ne se compareraient pas.`;
      return moved === 0
        ? `L’ajustement ne change la position d’aucun${level === 'team' ? 'e' : ''} ${one}.`
        : `L’ajustement change la position de ${number}.`;
    }
    if (moved === null) return `Without adjusting, these ${many} could not be compared.`;
    return moved === 0
      ? `Adjusting changes where none of them stands.`
      : `Adjusting changes where ${number} ${plural(moved, 'en', 'stands', 'stand')}.`;
  });
}

/** How adjusted figures are to be read. */
export const adjustedNote = (by: CaseMix): Text =>
  inBoth((language) =>
    language === 'fr'
      ? `Ajusté pour ${mixNames[by].fr}\u00a0: le modèle estime ce que cette composition fait à une moyenne (second tableau), le retire, et compare ce qui reste. Ce que tous les groupes d’un même type ont en commun, en bien ou en mal, n’apparaît donc plus dans la comparaison. Rien de ce que le partenariat peut changer (formation, dédommagement, codirection) n’est ajusté. La langue et le rôle précis ne le sont pas non plus\u00a0: les réponses anonymes ne les gardent pas. Le petit rond reste la moyenne observée.`
      : `Adjusted for ${mixNames[by].en}: the model estimates what this composition does to a mean (second table), takes it away and compares what is left. What all groups of a kind have in common, good or bad, is therefore no longer seen in the comparison. Nothing that partnership can change (training, compensation, co-leadership) is adjusted for. Neither are language and precise role: anonymous answers do not keep them. The small circle is still the observed mean.`,
  );

/** That some groups that are shown are in no adjusted comparison. */
export function leftFlag({ left }: Pick<Adjustment, 'left'>, level: GroupLevel): Flag[] {
  const reasons = [...left.values()];
  if (reasons.length === 0) return [];
  const of = (reason: LeftOut): number => reasons.filter((each) => each === reason).length;
  const sentence = inBoth((language) => {
    const { one, many } = groupWords[level][language];
    const [few, hidden] = [of('few_of_setting'), of('sides_hidden')];
    const number = (count: number) => counted(count, language, one, many);
    const said =
      language === 'fr'
        ? [
            ...(few > 0
              ? [
                  `${number(few)} hors comparaison, dont le type compte moins de ${fewestOfSetting} ${many} montré${level === 'team' ? 'e' : ''}s`,
                ]
              : []),
            ...(hidden > 0
              ? [`${number(hidden)} hors comparaison, dont les côtés ne sont pas diffusés séparément`]
              : []),
          ]
        : [
            ...(few > 0
              ? [`${number(few)} not compared, of a kind with fewer than ${fewestOfSetting} ${many} shown`]
              : []),
            ...(hidden > 0 ? [`${number(hidden)} not compared, whose sides are not shown apart`] : []),
          ];
    return `${said.join(language === 'fr' ? '\u00a0; ' : '; ')}.`;
  });
  return [{ code: 'left_out_of_adjusting', sentence }];
}

/** What a row of what was adjusted for is called; a reference is what the others are measured against. */
export const nameOfAdjusted = ({ name }: Pick<AdjustedFor, 'name'>, isReference: boolean): Text =>
  inBoth((language) =>
    isReference ? `${name[language]} (${language === 'fr' ? 'repère' : 'reference'})` : name[language],
  );

/** The clearest of the effects adjusted for, in one sentence for the note; none where nothing is clear. */
export function effectWords({ effects }: Adjustment): Text | null {
  const clear = effects.filter(({ effect }) => effect?.interval && effect.interval[0] * effect.interval[1] > 0);
  const [widest] = [...clear].sort((a, b) => Math.abs(b.effect?.estimate ?? 0) - Math.abs(a.effect?.estimate ?? 0));
  const estimate = widest?.effect?.estimate ?? null;
  const reference = effects.find(({ of, effect }) => of === widest?.of && effect === null);
  if (widest === undefined || estimate === null || reference === undefined) return null;
  return inBoth((language) => {
    const [own, other] = [widest.name[language], reference.name[language]];
    const points = formatNumber(Math.abs(estimate), language, 2);
    return language === 'fr'
      ? `La plus grande des différences retirées\u00a0: ${own}, ${points} point de ${estimate < 0 ? 'moins' : 'plus'} que ${other}.`
      : `The largest of the differences taken away: ${own}, ${points} points ${estimate < 0 ? 'below' : 'above'} ${other}.`;
  });
}
