import type { MethodGroup } from '../words.ts';

export const scales: MethodGroup = {
  id: 'group_scales',
  title: 'Échelles',
  sections: [
    {
      id: 'half_rule',
      title: 'Le score d’une personne sur une échelle',
      paragraphs: [
        'Le score est la moyenne des énoncés auxquels la personne a répondu, en points de l’échelle, si elle a répondu à la moitié au moins. Les énoncés formulés à l’envers sont d’abord retournés. Ce qui est sauté ou sans objet est laissé de côté, et ne compte jamais pour 0 ni pour le milieu.',
      ],
      formula: 'score = somme des réponses ÷ nombre de réponses, si ce nombre ≥ part demandée × nombre d’énoncés',
      sources: ['Fayers et Machin 2016, Quality of Life'],
    },
    {
      id: 'cronbach_alpha',
      title: 'Les énoncés d’une échelle vont-ils ensemble ?',
      paragraphs: [
        'L’alpha de Cronbach dit à quel point les énoncés d’une échelle montent et descendent ensemble dans ces réponses. Près de 1, ils disent à peu près la même chose ; près de 0, un score commun ne veut pas dire grand-chose. Il ne prouve pas que l’échelle mesure ce qu’elle prétend mesurer.',
        'Il n’est donné qu’à partir de trente personnes, toujours avec son intervalle.',
      ],
      formula:
        'α = k/(k−1) × (1 − somme des variances des énoncés ÷ variance de leur somme) ; intervalle de Feldt par la loi F.',
      sources: ['Cronbach 1951, Psychometrika, vol. 16, p. 297', 'Feldt 1965, Psychometrika, vol. 30, p. 357'],
    },
    {
      id: 'mcdonald_omega',
      title: 'La part commune d’une échelle',
      paragraphs: [
        'L’oméga de McDonald cherche combien du score total vient d’une seule chose, commune à tous les énoncés. Contrairement à l’alpha, il ne suppose pas que chaque énoncé compte autant. Il demande cent personnes.',
      ],
      formula:
        'ω = (Σλ)² ÷ ((Σλ)² + Σθ) : λ dit à quel point un énoncé suit le facteur commun, θ ce qui lui est propre ; modèle à un facteur par maximum de vraisemblance.',
      sources: ['McDonald 1999, Test Theory', 'Rubin et Thayer 1982, Psychometrika, vol. 47, p. 69'],
    },
    {
      id: 'lmg_importance',
      title: 'Ce qui va avec un résultat',
      paragraphs: [
        'Quand plusieurs questions vont de pair avec un résultat, la part de chacune ne se lit pas dans une corrélation, car elles se recoupent. Cette méthode partage le tout équitablement : chacune reçoit ce qu’elle ajoute en moyenne, dans tous les ordres d’entrée. Elle dit ce qui va ensemble, jamais ce qui cause quoi.',
      ],
      formula:
        'Part de j = moyenne, sur tous les ordres des questions, de la hausse de R² quand j entre. Les parts donnent R² en somme.',
      sources: [
        'Lindeman, Merenda et Gold 1980, Introduction to Bivariate and Multivariate Analysis',
        'Grömping 2006, Journal of Statistical Software, vol. 17, nº 1',
      ],
    },
    {
      id: 'team_bootstrap',
      title: 'Un intervalle tiré d’équipes rééchantillonnées',
      paragraphs: [
        'Les personnes et les recommandations d’une même équipe se ressemblent\u00a0: cent réponses de dix équipes en disent moins que cent réponses d’autant d’endroits. Ici, on tire encore et encore des équipes, avec tout ce qu’elles contiennent, et l’intervalle est là où le chiffre se trouve alors. Il faut huit équipes. L’annexe du chiffre dit la graine du tirage, pour que chacun puisse le refaire.',
      ],
      formula: 'Les points 2,5\u00a0% et 97,5\u00a0% du chiffre sur 1000 tirages d’autant d’équipes, avec remise.',
      sources: ['Field et Welsh 2007, Journal of the Royal Statistical Society B, vol. 69, p. 369'],
    },
  ],
};
