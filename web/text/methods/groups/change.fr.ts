import type { MethodGroup } from '../words.ts';

export const change: MethodGroup = {
  id: 'group_change',
  title: 'Changement et temps',
  sections: [
    {
      id: 'signed_rank',
      title: 'Changement chez les mêmes personnes',
      paragraphs: [
        'Du milieu à la fin d’un mandat, pour les personnes dont les deux réponses peuvent être reliées sans les nommer : combien ont monté, n’ont pas bougé ou ont baissé, et l’ampleur du changement au centre. Si les réponses ne peuvent pas être reliées, aucun changement de personnes n’est calculé.',
        'Si moins de six personnes ont changé, aucun test ne peut conclure : seuls les nombres sont montrés.',
      ],
      formula:
        'Les écarts sont rangés par grandeur ; R⁺ et R⁻ sont les sommes des rangs des hausses et des baisses. L’estimation est la médiane des moyennes de tous les couples d’écarts, son intervalle vient de leur ordre ; effet (R⁺ − R⁻) ÷ (R⁺ + R⁻).',
      sources: [
        'Wilcoxon 1945, Biometrics Bulletin, vol. 1, p. 80',
        'Pratt 1959, Journal of the American Statistical Association, vol. 54, p. 655',
      ],
    },
    {
      id: 'control_chart',
      title: 'Suivi dans le temps avec limites',
      paragraphs: [
        'Un chiffre bouge d’un mois à l’autre sans cause. Les limites disent jusqu’où ; un point au-dehors, ou huit de suite du même côté du milieu, mérite une question, non un verdict. Avec moins de douze points, ou si rien n’a bougé, seule la médiane est tracée.',
        'Pour de très grands groupes, les limites habituelles sont trop étroites, car les groupes varient plus que le hasard : elles sont alors élargies (Laney).',
      ],
      formula:
        'Moyennes : moyenne ± 3 × (distance moyenne entre voisins) ÷ 1,128. Parts : p ± 3√(p(1−p)/n), multiplié par σz = (distance moyenne entre z voisins) ÷ 1,128 si σz dépasse 1,25 ou si n dépasse 300 en moyenne.',
      sources: [
        'Provost et Murray 2011, The Health Care Data Guide',
        'Laney 2002, Quality Engineering, vol. 14, p. 531',
      ],
    },
  ],
};
