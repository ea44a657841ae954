import type { MethodGroup } from '../words.ts';

export const teams: MethodGroup = {
  id: 'group_teams',
  title: 'Comparer des équipes et des établissements',
  sections: [
    {
      id: 'two_level_reml',
      title: 'Comparaison d’équipes : modèle à deux niveaux',
      paragraphs: [
        'Une petite équipe peut avoir par hasard une moyenne haute ou basse. Le modèle sépare ce qui distingue les équipes de ce qui distingue les personnes, puis rapproche chaque moyenne de l’ensemble, d’autant plus que l’équipe est petite.',
        'Les équipes sont en ordre alphabétique. « Au-dessus » ou « au-dessous » n’est écrit que si la probabilité dépasse 95 %. Avec moins de huit équipes, sans différence détectable ou avec une fiabilité médiane sous 0,60, rien n’est comparé.',
        'La moyenne d’ensemble est celle des équipes comparées : celles qui ne sont pas diffusées n’y entrent pas. Rien n’est corrigé pour la part de patients parmi les personnes qui ont répondu.',
        'Les personnes d’une même équipe répondent de façon semblable : la moyenne d’un établissement est donc moins sûre que son nombre de personnes ne le laisse croire. Un modèle à trois niveaux des équipes montrées dit à quel point (ρ). Un effet de plan fait alors compter chaque établissement pour moins de personnes, et son intervalle s’élargit. Si moins de huit équipes sont montrées en plus de la première de chaque établissement, ρ n’est pas connu et aucun établissement n’est comparé.',
      ],
      formula:
        'Estimation = μ + B × (moyenne de l’équipe − μ), avec B = nτ² ÷ (nτ² + σ²), τ² la variance entre équipes et σ² celle entre personnes, par maximum de vraisemblance restreint (REML). La probabilité d’être au-dessus prend la variance τ²(1 − B) + B² × variance de μ. Pour des établissements, n ÷ d à la place de n, avec d = 1 + (m − 1)ρ, m étant la taille de l’équipe où une personne se trouve en moyenne.',
      sources: [
        'Laird et Ware 1982, Biometrics, vol. 38, p. 963',
        'Robinson 1991, Statistical Science, vol. 6, p. 15',
        'Kish 1965, Survey Sampling',
        'lme4 (R), mêmes chiffres à huit décimales',
      ],
    },
    {
      id: 'three_level_reml',
      title: 'Des personnes dans des équipes, dans des établissements',
      paragraphs: [
        'Ce modèle sépare trois sources d’écarts : les personnes, les équipes et les établissements. Il dit si une moyenne basse tient à l’équipe ou au lieu où elle travaille. Avec moins de dix établissements, ce qui tient à eux est mal connu ; avec une seule équipe par établissement, les deux ne se séparent pas.',
      ],
      formula:
        'Score = μ + établissement (variance ω²) + équipe (τ²) + personne (σ²), par maximum de vraisemblance restreint (REML). Un écart est d’autant plus rapproché de 0 qu’il repose sur peu de réponses.',
      sources: ['Goldstein 2011, Multilevel Statistical Models'],
    },
    {
      id: 'mixed_regression',
      title: 'Comparer en tenant compte de qui a répondu',
      paragraphs: [
        'L’effet d’être patient plutôt que professionnel, ou de toute autre chose connue de chacun, compte tenu du fait que les personnes d’une même équipe se ressemblent. On ne corrige que pour ce que l’équipe ne peut pas changer : le rôle, la langue, l’ancienneté. La formation ou le dédommagement ne sont jamais retirés, car ils font partie de ce qu’on juge.',
      ],
      formula:
        'Score = constante + Σ effet × caractéristique + équipe (variance τ²) + personne (σ²), par REML ; intervalle : effet ± 1,96 × erreur type.',
      sources: ['Laird et Ware 1982, Biometrics, vol. 38, p. 963'],
    },
    {
      id: 'case_mix_reml',
      title: 'Moyennes ajustées pour la composition des groupes',
      paragraphs: [
        'Une équipe d’un CHSLD, ou un établissement où ce sont surtout des patients qui ont répondu, peut avoir une autre moyenne pour cette seule raison. Le modèle estime ce que le type d’établissement, ou la part de patients, fait à une moyenne, le retire et compare ce qui reste. Ce que tous les groupes d’un même type ont en commun ne se voit alors plus. Moyennes observées et ajustées sont toujours côte à côte.',
        'Un type d’établissement est ajusté à partir de trois groupes. La part de patients l’est entre les établissements qui montrent les deux côtés, jamais entre les équipes : elle dirait combien de patients ont répondu dans chacune.',
      ],
      formula:
        'Score = x·β + groupe (variance τ²) + personne (σ²), par REML. Estimation = x̄·β + B(ȳ − x̄ₜ·β), x̄ la composition de tous les groupes réunis, x̄ₜ celle du groupe, B = nτ² ÷ (nτ² + σ²).',
      sources: ['Robinson 1991, Statistical Science, vol. 6, p. 15'],
    },
    {
      id: 'random_effects_meta',
      title: 'Réunir les résultats de plusieurs groupes',
      paragraphs: [
        'Chaque équipe ou établissement donne son résultat, plus ou moins sûr. Cette méthode les réunit en admettant qu’ils diffèrent pour de bon. Elle dit aussi entre quelles valeurs se trouverait le résultat d’un groupe de plus : souvent bien au-delà de l’intervalle de la moyenne.',
        'L’écart entre ce que perçoivent les professionnels et les patients d’une équipe est réuni de cette façon. L’écart propre à une équipe n’est jamais montré comme un nombre.',
      ],
      formula:
        'Moyenne = Σ w·résultat ÷ Σ w, w = 1/(v + τ²) : v est la variance du résultat, τ² la vraie variance entre les groupes (REML). Intervalle de Hartung, Knapp, Sidik et Jonkman ; un groupe de plus : moyenne ± t(k−2) × √(τ² + variance de la moyenne).',
      sources: [
        'Viechtbauer 2005, Journal of Educational and Behavioral Statistics, vol. 30, p. 261',
        'Hartung et Knapp 2001, Statistics in Medicine, vol. 20, p. 3875',
        'Higgins, Thompson et Spiegelhalter 2009, Journal of the Royal Statistical Society A, vol. 172, p. 137',
      ],
    },
    {
      id: 'beta_binomial_eb',
      title: 'Parts de petits groupes',
      paragraphs: [
        'Dans une équipe de six, 6 sur 6 est souvent de la chance. La part de chaque groupe est rapprochée de la part d’ensemble, d’autant plus que le groupe est petit ; les données disent de combien. Deux sur deux est alors moins remarquable que soixante sur soixante.',
      ],
      formula:
        'Les vraies parts suivent une loi Bêta(a ; b) ajustée par maximum de vraisemblance ; un groupe à x sur n reçoit Bêta(x + a ; n − x + b) : moyenne (x + a) ÷ (n + a + b), et ses 95 % du milieu.',
      sources: ['Griffiths 1973, Biometrics, vol. 29, p. 637'],
    },
    {
      id: 'binomial_funnel',
      title: 'Graphique en entonnoir',
      paragraphs: [
        'Les petits groupes varient davantage par hasard. L’entonnoir montre jusqu’où une part peut s’éloigner de la cible, pour chaque taille de groupe, avant de mériter une question. Il sert aux établissements de vingt personnes ou plus : une équipe de six ne pourrait jamais tomber au-dehors, même avec 6 sur 6, et les limites ne seraient qu’un décor.',
      ],
      formula:
        'Limites à 0,1 ; 2,5 ; 97,5 et 99,9 % de la loi binomiale autour de la cible, interpolées entre les nombres entiers : (r − (P(R ≤ r) − p) ÷ P(R = r)) ÷ n.',
      sources: ['Spiegelhalter 2005, Statistics in Medicine, vol. 24, p. 1185'],
    },
    {
      id: 'funnel_overdispersion',
      title: 'Quand les établissements diffèrent plus que le hasard',
      paragraphs: [
        'Les établissements diffèrent toujours un peu, pour des raisons que personne ne peut nommer. Si les limites ne laissent place qu’au hasard, trop d’entre eux tombent au-dehors. À partir de dix groupes, cette méthode mesure le surplus et élargit les limites d’autant. Elle ne dit pas si ce surplus est acceptable.',
      ],
      formula:
        'z = (arcsin √part − arcsin √cible) × 2√n, le dixième extérieur étant ramené de chaque côté ; φ = moyenne des z². Variance ajoutée : max(0 ; (Iφ − (I − 1)) ÷ (Σw − Σw²/Σw)), w = 4n.',
      sources: ['Spiegelhalter 2005, Statistics in Medicine, vol. 24, p. 1185'],
    },
    {
      id: 'expected_rank',
      title: 'La place qu’aurait un groupe',
      paragraphs: [
        'Un rang paraît net et ne l’est pas. Dans des programmes simulés de 26 équipes de sept, l’équipe arrivée première était vraiment la meilleure moins d’une fois sur deux. Cette méthode donne la place qu’un groupe aurait en moyenne, et celles entre lesquelles il se trouve dans 95 % des tirages ; elle ne paraît que si une personne demande à trier.',
      ],
      formula:
        'Rang attendu = 1 + Σ Φ((θⱼ − θᵢ) ÷ √(sᵢ² + sⱼ²)) : la somme des probabilités qu’un autre groupe soit vraiment plus haut. Intervalle : 10 000 tirages de toutes les vraies valeurs.',
      sources: ['Laird et Louis 1989, Journal of Educational Statistics, vol. 14, p. 29'],
    },
    {
      id: 'indirect_standardisation',
      title: 'Parts ajustées selon qui a répondu',
      paragraphs: [
        'Si les patients sont partout d’accord moins souvent que les professionnels, une équipe qui compte beaucoup de patients paraît moins bonne sans l’être. Pour chaque groupe, on calcule la part à laquelle s’attendre compte tenu des personnes qui le composent, et on la compare à celle qu’on voit. La part brute et la part ajustée sont toujours côte à côte.',
      ],
      formula:
        'Part ajustée = observé ÷ attendu × part d’ensemble ; attendu = somme des probabilités de chacun dans un modèle logistique sans les groupes. z = (O − E) ÷ √Σp(1 − p).',
      sources: ['Breslow et Day 1987, Statistical Methods in Cancer Research II'],
    },
  ],
};
