import type { Side } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import type { Flag } from '../finding.ts';
import type { Verdict } from '../stats/verdict.ts';

/** The verdict of a row, in words that judge the recruitment and not the people. */
export const verdictWords: Record<Verdict, Text> = {
  under: { fr: 'moins présents que dans la population', en: 'less present than in the population' },
  probably_under: {
    fr: 'probablement moins présents que dans la population',
    en: 'probably less present than in the population',
  },
  comparable: { fr: 'comparable à la population', en: 'comparable to the population' },
  probably_over: {
    fr: 'probablement plus présents que dans la population',
    en: 'probably more present than in the population',
  },
  over: { fr: 'plus présents que dans la population', en: 'more present than in the population' },
  too_few_to_tell: { fr: 'trop peu de réponses pour le dire', en: 'too few answers to tell' },
  undetermined: { fr: 'ne peut pas être établi', en: 'cannot be determined' },
};

/** From the paper on engaging patients: nobody sits for a group. */
export const notRepresentatives: Text = {
  fr: 'On ne demande à aucun patient de représenter un groupe\u00a0: ces chiffres guident les invitations, ils ne sont pas un critère d’admission.',
  en: 'No patient is asked to represent a group: these figures guide outreach, they are not a test for admission.',
};

export const respondentsOf: Record<Side | 'both', Text> = {
  patient_side: { fr: 'patients et proches', en: 'patients and family members' },
  professional_side: { fr: 'professionnels', en: 'professionals' },
  both: { fr: 'personnes', en: 'people' },
};

/** Why nothing is shown of an item for a selection of sides, and what to choose instead. */
export function withheldReading(side: Side | 'both', shownBy: 'side' | 'both' | 'nowhere', minimumBase: number): Text {
  if (side === 'both' && shownBy === 'side')
    return {
      fr: 'Les deux côtés ne sont pas additionnés\u00a0: choisissez les patients et proches, ou les professionnels.',
      en: 'The two sides are not added up: choose patients and family members, or professionals.',
    };
  if (side !== 'both' && shownBy === 'both')
    return {
      fr: 'Trop peu de personnes ont répondu d’un des deux côtés pour les montrer séparément\u00a0: choisissez «\u00a0Tout le monde\u00a0».',
      en: 'Too few people answered on one of the two sides to show them apart: choose “Everyone”.',
    };
  return {
    fr: `Non diffusé ici\u00a0: il faut au moins ${minimumBase} questionnaires (davantage pour une question sensible), et qu’aucun petit groupe ne puisse en être déduit.`,
    en: `Not shown here: it takes at least ${minimumBase} questionnaires (more for a sensitive question), and that no small group can be worked out.`,
  };
}

/** Why nothing of Indigenous identity is shown, and what would change it. */
export const awaitsAgreementReading: Text = {
  fr: 'Non diffusé\u00a0: ce programme n’a inscrit aucune entente avec des partenaires autochtones sur ce qui peut être montré.',
  en: 'Not shown: this programme has recorded no agreement with Indigenous partners on what may be shown.',
};

/** A population that counts several answers apart needs the same of the people here. */
export const notComparedFlag: Flag = {
  code: 'exclusive_not_shown',
  sentence: {
    fr: 'Cette population compte à part les personnes qui ont donné plusieurs réponses\u00a0; ici, cela ne peut pas être montré. Rien n’est comparé.',
    en: 'This population counts people who gave several answers apart; here that cannot be shown. Nothing is compared.',
  },
};
