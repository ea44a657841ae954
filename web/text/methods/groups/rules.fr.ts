import type { MethodGroup } from '../words.ts';

export const rules: MethodGroup = {
  id: 'group_rules',
  title: 'Ce qui est montré, et quand',
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
  ],
};
