import type { MethodGroup } from '../words.ts';

export const recommendations: MethodGroup = {
  id: 'group_recommendations',
  title: 'Recommandations',
  sections: [
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
    {
      id: 'mantel_haenszel_difference',
      title: 'Les deux côtés comparés à l’intérieur des équipes',
      paragraphs: [
        'Les recommandations des patients sont-elles réalisées aussi souvent que celles des professionnels dans les mêmes équipes ? Une équipe qui réalise beaucoup et reçoit surtout des propositions de patients ferait paraître ceux-ci favorisés. Dans chaque équipe qui a des recommandations des deux côtés, les deux parts sont comparées ; les écarts sont ensuite réunis, et les équipes qui en ont beaucoup des deux pèsent le plus.',
      ],
      formula:
        'Écart = Σ poids × (part des patients − part des professionnels) ÷ Σ poids, sur les équipes ; poids = n₁·n₂ ÷ (n₁ + n₂). Variance de Sato, intervalle normal.',
      sources: ['Greenland et Robins 1985, Biometrics 41:55', 'Sato 1989, Biometrics 45:1323'],
    },
    {
      id: 'kaplan_meier',
      title: 'Délai avant une décision',
      paragraphs: [
        'Combien de temps les recommandations attendent-elles ? Celles qui attendent encore comptent aussi longtemps qu’on les a suivies : ne compter que les décidées raccourcirait l’attente. La courbe montre la part qui attend encore après tant de jours ; la médiane est absente si moins de la moitié sont décidées.',
      ],
      formula:
        'Part en attente = produit, sur les jours où il y a une décision, de (1 − décisions ÷ encore en attente). Intervalle log-log avec l’erreur type de Greenwood. Attente moyenne jusqu’à une limite = aire sous la courbe.',
      sources: ['Kaplan et Meier 1958, Journal of the American Statistical Association, vol. 53, p. 457'],
    },
    {
      id: 'log_rank',
      title: 'Comparer des délais',
      paragraphs: [
        'Les recommandations des patients attendent-elles plus longtemps que celles des professionnels ? Le test compare, chaque jour où il y a une décision, combien chaque groupe en a reçu à combien il en aurait reçu si tous avançaient au même pas.',
      ],
      formula:
        'χ² tiré des décisions observées moins attendues de chaque groupe, rapportées à leur variance, additionnées sur tous les jours où il y a une décision.',
      sources: ['Mantel 1966, Cancer Chemotherapy Reports, vol. 50, p. 163'],
    },
    {
      id: 'aalen_johansen',
      title: 'Comment finissent les recommandations, dans le temps',
      paragraphs: [
        'Une recommandation peut être réalisée, refusée ou arrêtée ; l’une des fins exclut les autres. À tout moment, les parts de chaque fin et de celles qui restent ouvertes font un en somme. La courbe habituelle d’une seule fin promet trop : dans un exemple, 65 % de réalisées en un an, là où 50 % est juste.',
      ],
      formula:
        'Part finie de la façon j = Σ (part encore ouverte juste avant) × (fins de la façon j ce jour-là) ÷ (encore ouvertes ce jour-là) ; variance d’Aalen, intervalle log-log.',
      sources: ['Aalen et Johansen 1978, Scandinavian Journal of Statistics, vol. 5, p. 141'],
    },
    {
      id: 'gray_test',
      title: 'Fins des recommandations, comparées entre groupes',
      paragraphs: [
        'Si les recommandations d’un groupe finissent d’une certaine façon plus souvent, ou plus tôt, que celles d’un autre, quand d’autres fins sont possibles. Une recommandation refusée ne peut plus être réalisée, et compte encore : l’écarter reviendrait à ne comparer que celles qui restent ouvertes.',
      ],
      formula:
        'À chaque moment d’une telle fin : le nombre du groupe − celui que sa part des recommandations qui n’ont pas encore fini ainsi fait attendre ; en somme, au carré, divisé par sa variance.',
      sources: ['Gray 1988, Annals of Statistics, vol. 16, p. 1141'],
    },
  ],
};
