import type { MethodGroup } from '../words.ts';

export const response: MethodGroup = {
  id: 'group_response',
  title: 'Participation',
  sections: [
    {
      id: 'aapor_rates',
      title: 'Taux de réponse',
      paragraphs: [
        'Parmi toutes les personnes invitées, combien ont répondu ? Le taux principal compte les réponses complètes et partielles, sur tout le monde sauf les personnes qui ne sont plus membres. Celles dont le courriel est revenu restent au dénominateur : les retirer embellirait le taux.',
      ],
      formula:
        'RR2 = (complètes + partielles) ÷ (complètes + partielles + refus + sans contact + autres + inconnues). RR1 ne compte que les complètes ; RR3 et RR4 tiennent une part des inconnues pour admissibles, RR5 et RR6 aucune.',
      sources: ['AAPOR 2016, Standard Definitions, 9e édition'],
    },
    {
      id: 'r_indicator',
      title: 'Les réponses sont-elles équilibrées ?',
      paragraphs: [
        'Un taux élevé peut cacher qu’un côté n’a presque pas répondu. R vaut 1 si toutes les personnes invitées étaient aussi portées à répondre, et baisse à mesure que les rôles ou les établissements s’écartent. Il ne se sert que de ce qu’on sait de toutes, réponses mises à part.',
        'Des valeurs partielles disent quel rôle ou quel établissement est en retard. Avec moins de cent personnes invitées, R paraît moins bon qu’il ne l’est, et la figure le dit.',
      ],
      formula:
        'R = 1 − 2S, où S est l’écart-type des probabilités de répondre sur toutes les personnes invitées ; le plus grand biais est S ÷ leur moyenne.',
      sources: [
        'Schouten, Cobben et Bethlehem 2009, Survey Methodology, vol. 35, p. 101',
        'Schouten, Shlomo et Skinner 2011, Journal of Official Statistics, vol. 27, p. 231',
      ],
    },
    {
      id: 'raking',
      title: 'Pondérer les réponses',
      paragraphs: [
        'Des poids font ressembler celles et ceux qui ont répondu à toutes les personnes invitées, sur ce qu’on sait de chacune. Ils ne réparent pas ce qu’on ignore, et coûtent de la précision : la figure dit combien de personnes vaut l’échantillon pondéré. Ils ne servent que sur demande, pour un établissement d’au moins cinquante réponses.',
      ],
      formula:
        'Les poids sont multipliés par part voulue ÷ part présente, une variable après l’autre, jusqu’à ce que toutes tiennent. Effet de plan = moyenne des w² (la moyenne des w vaut 1) ; nombre effectif = n ÷ effet de plan.',
      sources: [
        'Deming et Stephan 1940, Annals of Mathematical Statistics, vol. 11, p. 427',
        'Kish 1965, Survey Sampling',
      ],
    },
  ],
};
