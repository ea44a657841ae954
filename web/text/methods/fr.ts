import type { MethodsWords } from './words.ts';

export const fr: MethodsWords = {
  title: 'Méthodes',
  lead: 'Chaque chiffre vient d’une méthode publiée, vérifiée avec R. Voici lesquelles, ce qu’elles disent et ce qu’elles ne disent pas.',
  contents: 'Sur cette page',
  formula: 'Calcul',
  sources: 'Sources',
  sections: [
    {
      id: 'small_groups',
      title: 'Ce qui n’est pas diffusé',
      paragraphs: [
        'Les réponses d’un groupe ne sont montrées que s’il compte au moins cinq personnes qui n’ont pas toutes répondu la même chose. En dessous, rien ne paraît, pas même le nombre de réponses.',
        'Les patients et les professionnels ne sont jamais séparés à l’intérieur d’une équipe : avec deux patients, chacun pourrait calculer la réponse de l’autre. La séparation demande au moins cinq personnes de chaque côté et trois équipes.',
        'Les questions sur la personne demandent au moins dix questionnaires, vingt pour une question sensible, qui ne paraît qu’à l’échelle du programme. Les cases de une à quatre personnes sont masquées. Les patients et les professionnels paraissent séparément s’ils sont assez nombreux de part et d’autre, sinon ensemble, jamais des deux façons.',
        'Un groupe assez grand peut être masqué aussi, pour qu’une soustraction ne livre pas un groupe trop petit. Le signe est le même dans les deux cas : une ligne hachurée.',
      ],
      sources: [
        'Statistique Canada, recensement, arrondissement et suppression ; règles de la plateforme, docs/privacy.md',
      ],
    },
    {
      id: 'releases',
      title: 'Diffusions',
      paragraphs: [
        'Les chiffres ne sont pas calculés sur les réponses du moment, mais sur une copie figée : une diffusion. Elle se fait à la fin d’une campagne, ou à la main pendant qu’elle est ouverte si chaque groupe montré n’a reçu aucune réponse nouvelle, ou au moins cinq.',
        'Une diffusion ne change plus jamais ; son empreinte permet à un rapport de la citer. Si le seuil d’un programme monte, ce qu’il protège disparaît aussi des anciennes diffusions.',
      ],
    },
    {
      id: 'likert_distribution',
      title: 'Répartition des réponses et médiane',
      paragraphs: [
        'Chaque énoncé est montré par la répartition entière de ses réponses, plutôt que par une moyenne. Les réponses neutres sont partagées de part et d’autre du zéro. « Sans objet », les refus et les omissions sont comptés à part : aucun ne vaut zéro ni le milieu.',
        'La part « d’accord » réunit les deux points les plus hauts, parmi les réponses données sur l’échelle.',
      ],
      formula:
        'Part = réponses aux deux points les plus hauts ÷ réponses sur l’échelle. Médiane = réponse du milieu, ou moyenne des deux réponses du milieu.',
      sources: ['Robbins et Heiberger 2011, Plotting Likert and other rating scales'],
    },
    {
      id: 'wilson',
      title: 'Intervalle de Wilson pour une part',
      paragraphs: [
        'Il dit entre quelles valeurs se trouve probablement la part, si l’on pense aux personnes qui auraient pu répondre. Il tient pour de petits groupes, là où l’intervalle usuel se trompe.',
        'Il suppose des personnes indépendantes. Celles d’une même équipe se ressemblent : sur plusieurs équipes, l’intervalle est donc trop étroit, et la figure le dit. Avec des équipes de sept et une corrélation de 0,28 à l’intérieur des équipes, il devrait être 1,6 fois plus large.',
      ],
      formula:
        'Avec p la part, n les réponses et z = 1,96 : milieu = (p + z²/2n) ÷ (1 + z²/n) ; demi-largeur = z ÷ (1 + z²/n) × √(p(1−p)/n + z²/4n²).',
      sources: [
        'Wilson 1927, JASA, vol. 22, p. 209',
        'Brown, Cai et DasGupta 2001, Statistical Science, vol. 16, p. 101',
      ],
    },
    {
      id: 'newcombe',
      title: 'Différence entre deux parts',
      paragraphs: [
        'Pour comparer patients et professionnels sur un énoncé. Parmi beaucoup d’énoncés, quelques-uns différeraient par hasard : un écart n’est écrit que s’il reste net compte tenu de leur nombre, de sorte qu’au plus une figure sur vingt nomme un écart là où il n’y en a aucun. Même alors, les réponses « semblent » différer, car les équipes ne sont pas prises en compte.',
      ],
      formula:
        'Avec les limites de Wilson b et h de chaque part : de d − √((p₁−b₁)² + (h₂−p₂)²) à d + √((h₁−p₁)² + (p₂−b₂)²), où d = p₁ − p₂. Pour le titre, la probabilité à laquelle l’intervalle laisse tout juste zéro dehors, ajustée par la méthode de Holm, doit être sous 5 %.',
      sources: [
        'Newcombe 1998, Statistics in Medicine, vol. 17, p. 873, méthode 10',
        'Holm 1979, Scandinavian Journal of Statistics, vol. 6, p. 65',
      ],
    },
    {
      id: 'mean_t',
      title: 'Moyenne d’une échelle',
      paragraphs: [
        'Le score d’une personne est la moyenne des énoncés auxquels elle a répondu, si elle en a rempli au moins la moitié. L’intervalle de la moyenne n’est donné qu’à partir de cinq personnes, et jamais quand toutes les réponses sont identiques.',
      ],
      formula: 'Moyenne ± t(0,975 ; n−1) × écart-type ÷ √n, arrêté aux bouts de l’échelle.',
      sources: ['Student 1908, Biometrika, vol. 6, p. 1'],
    },
    {
      id: 'two_level_reml',
      title: 'Comparaison d’équipes : modèle à deux niveaux',
      paragraphs: [
        'Une petite équipe peut avoir par hasard une moyenne haute ou basse. Le modèle sépare ce qui distingue les équipes de ce qui distingue les personnes, puis rapproche chaque moyenne de l’ensemble, d’autant plus que l’équipe est petite.',
        'Les équipes sont en ordre alphabétique. « Au-dessus » ou « au-dessous » n’est écrit que si la probabilité dépasse 95 %. Avec moins de huit équipes, sans différence détectable ou avec une fiabilité médiane sous 0,60, rien n’est comparé.',
        'La moyenne d’ensemble est celle des équipes comparées : celles qui ne sont pas diffusées n’y entrent pas. Rien n’est corrigé pour la part de patients parmi les personnes qui ont répondu. La moyenne d’un établissement est celle de ses équipes actuelles, et son intervalle est trop étroit, car le modèle ne les voit pas.',
      ],
      formula:
        'Estimation = μ + B × (moyenne de l’équipe − μ), avec B = nτ² ÷ (nτ² + σ²), τ² la variance entre équipes et σ² celle entre personnes, par maximum de vraisemblance restreint (REML). La probabilité d’être au-dessus prend la variance τ²(1 − B) + B² × variance de μ.',
      sources: [
        'Laird et Ware 1982, Biometrics, vol. 38, p. 963',
        'Robinson 1991, Statistical Science, vol. 6, p. 15',
        'lme4 (R), mêmes chiffres à huit décimales',
      ],
    },
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
      id: 'follow_through',
      title: 'Suites données aux recommandations',
      paragraphs: [
        'L’état d’une recommandation se lit de ses événements, dont aucun ne peut être changé ni retiré. « Réalisée » est le mot de l’établissement, jusqu’à ce qu’un patient ou un proche de l’équipe le confirme.',
        'Les taux portent sur les recommandations déposées depuis assez longtemps : 90 jours pour une réponse, 12 mois pour une réalisation. Un report avec sa raison est une réponse, non un refus. Les recommandations retirées ou remplacées restent parmi les déposées ; seule celle qui l’a été avant la fin de ses 90 jours ne compte pas comme restée sans réponse. Les taux sont donnés parmi les acceptées et parmi toutes celles déposées, pour ne flatter ni un jeune programme ni un programme qui choisit peu d’idées.',
      ],
      formula:
        'Taux = recommandations réalisées, en tout ou en partie ÷ recommandations de la cohorte ; intervalle de Wilson.',
      sources: ['CMAJ 2020, vol. 192, p. E126 : agir sur les recommandations, ou dire pourquoi on ne le peut pas'],
    },
  ],
};
