import type { MethodGroup } from '../words.ts';

export const process: MethodGroup = {
  id: 'group_process',
  title: 'Tirage au sort et démarche',
  sections: [
    {
      id: 'leximin_lottery',
      title: 'Tirer un comité au sort',
      paragraphs: [
        'Les volontaires d’un comité ressemblent rarement à la population. Des quotas disent combien de personnes de chaque sorte y siègent ; de toutes les façons de tirer qui les respectent, celle-ci donne à la personne la moins favorisée la plus grande chance possible, puis à la suivante, et ainsi de suite. Deux personnes semblables en tout ce qui compte ont la même chance.',
        'Si aucun comité ne respecte les quotas, le plus petit assouplissement qui en permet un est donné. Le tirage lui-même se fait avec une graine publiée, pour que chacun puisse le refaire.',
      ],
      formula:
        'Probabilités des comités telles que la plus petite probabilité d’une personne soit la plus grande possible, puis la deuxième, etc. ; par programmation linéaire, en ajoutant des comités tant que l’un d’eux aide.',
      sources: ['Flanigan, Gölz, Gupta, Hennig et Procaccia 2021, Nature, vol. 596, p. 548'],
    },
    {
      id: 'fidelity_index',
      title: 'Ce qui est en place dans la démarche',
      paragraphs: [
        'Les quatre étapes du partenariat ont chacune une liste : chaque point est absent, en partie en place, en place, ou sans objet. Le score d’une étape va de 0 à 100 ; les quatre pèsent autant, pour qu’une longue liste ne domine pas. Patients et professionnels évaluent séparément : là où ils diffèrent, la conversation commence. Il ne sert jamais à classer des équipes.',
      ],
      formula:
        'Étape = 100 × somme des points (0, 1 ou 2) ÷ (2 × points qui s’appliquent). Ensemble = moyenne des étapes qui ont un score.',
      sources: ['Pomey et coll. (les quatre étapes du Programme partenaires de soins)'],
    },
  ],
};
