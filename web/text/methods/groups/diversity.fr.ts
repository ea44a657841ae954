import type { MethodGroup } from '../words.ts';

export const diversity: MethodGroup = {
  id: 'group_diversity',
  title: 'Diversité',
  sections: [
    {
      id: 'representation_ratio',
      title: 'Rapport à la population de référence',
      paragraphs: [
        'Le rapport compare la part d’un groupe autour de la table à sa part dans la population choisie. De 0,8 à 1,2, il est dit comparable. Une lecture demande que l’intervalle entier la permette, et qu’au moins 60 % des personnes aient répondu à la question.',
        'Les personnes qui ne disent pas leur groupe pourraient toutes en être, ou aucune : la lecture doit tenir dans les deux cas. On ne demande à aucun patient de représenter un groupe.',
      ],
      formula:
        'Rapport = (personnes du groupe ÷ réponses) ÷ part dans la population ; intervalle de Wilson divisé par cette part.',
      sources: [
        'Jin et coll. 2020, Circulation, vol. 141, p. 540',
        'Manski 2003, Partial Identification of Probability Distributions',
      ],
    },
    {
      id: 'diversity_indices',
      title: 'À quel point un groupe est varié',
      paragraphs: [
        'La probabilité que deux personnes prises au hasard diffèrent, et des indices parents. Ils ne paraissent qu’à côté du même indice pour la population servie : le but est de lui ressembler, non d’être aussi varié que possible.',
        'La dissimilarité dit quelle part des personnes devrait changer de catégorie pour que le groupe ressemble à la population. Même un tirage parfait donne plus que 0, d’autant plus que le groupe est petit : ce que donnerait le seul hasard se lit à côté.',
      ],
      formula:
        'Blau = 1 − Σp² ; Shannon = −Σp·ln p ; nombres de Hill : catégories, e^Shannon, 1 ÷ Σp². Dissimilarité = ½ Σ|p − q|, où q sont les parts de la population.',
      sources: ['Simpson 1949, Nature, vol. 163, p. 688', 'Hill 1973, Ecology, vol. 54, p. 427'],
    },
    {
      id: 'goodness_of_fit',
      title: 'Le groupe pourrait-il être un tirage au hasard ?',
      paragraphs: [
        'Il dit à quelle fréquence un tirage au hasard dans la population lui ressemblerait aussi peu que ce groupe. Avec peu de personnes, il est exact. Un groupe qui pourrait être un tirage n’est pas représentatif pour autant : avec cinquante personnes, de grands écarts passent inaperçus.',
      ],
      formula:
        'X² = Σ (observé − attendu)² ÷ attendu. Probabilité par le χ² si chaque nombre attendu est de 5 ou plus, sinon somme sur toutes les compositions au moins aussi éloignées, sinon 9 999 tirages avec une graine connue.',
      sources: [
        'Pearson 1900, Philosophical Magazine, vol. 50, p. 157',
        'Cressie et Read 1989, International Statistical Review, vol. 57, p. 19',
      ],
    },
  ],
};
