import type { MethodGroup } from '../words.ts';

export const comparing: MethodGroup = {
  id: 'group_comparing',
  title: 'Comparer deux groupes de personnes',
  sections: [
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
      id: 'fisher_exact',
      title: 'Test exact de deux parts',
      paragraphs: [
        'Il dit à quelle fréquence deux parts différeraient au moins autant par le seul hasard si elles étaient égales. Il est exact même avec très peu de personnes. La probabilité n’est jamais imprimée : elle sert à décider de ce qui peut s’écrire.',
      ],
      formula:
        'Somme des probabilités de tous les tableaux qui ont les mêmes totaux et ne sont pas plus probables que celui qu’on voit.',
      sources: ['Fisher 1935, The Design of Experiments'],
    },
    {
      id: 'van_elteren',
      title: 'Patients et professionnels comparés à l’intérieur des équipes',
      paragraphs: [
        'La vraie question n’est pas de savoir si les patients en général répondent autrement que les professionnels, mais s’ils le font à côté des mêmes personnes, dans la même équipe. Les réponses sont comparées dans chaque équipe, puis les comparaisons sont réunies. Une équipe où l’un des côtés manque ne dit rien ; elle est mise de côté, et comptée.',
        'Le résultat se lit ainsi : « si l’on prend au hasard un patient et un professionnel d’une même équipe, à quelle fréquence la réponse du patient est-elle la plus haute ? » Une réponse égale compte pour une demie ; une fois sur deux veut dire aucun écart. Il n’est donné que pour plusieurs équipes, jamais pour une seule.',
      ],
      formula:
        'T = Σ w(W − n(N+1)/2) ÷ √(Σ w²V), avec w = 1/(N+1) ; W est la somme des rangs d’un côté dans une équipe de N personnes, n le nombre de ce côté, V sa variance compte tenu des ex æquo.',
      sources: ['van Elteren 1960, Bulletin of the International Statistical Institute, vol. 37, p. 351'],
    },
    {
      id: 'mann_whitney',
      title: 'Deux groupes comparés par les rangs',
      paragraphs: [
        'Il dit si les réponses d’un groupe tendent à être plus hautes que celles d’un autre, sans prendre les points d’une échelle pour des longueurs : seul leur ordre compte. Avec peu de personnes, la probabilité est exacte, ex æquo compris.',
        'Les groupes doivent réunir des personnes sans lien entre elles. Pour les deux côtés des équipes, c’est la comparaison à l’intérieur des équipes qui sert.',
      ],
      formula:
        'U = nombre de paires (x ; y) où x est plus haut, les paires égales comptant pour une demie ; sa probabilité parmi toutes les façons de répartir les mêmes rangs entre les deux groupes.',
      sources: [
        'Mann et Whitney 1947, Annals of Mathematical Statistics, vol. 18, p. 50',
        'Streitberg et Röhmel 1986, Statistical Software Newsletter, vol. 12, p. 10',
      ],
    },
    {
      id: 'brunner_munzel',
      title: 'Deux groupes aux réponses inégalement dispersées',
      paragraphs: [
        'La même question que la comparaison par les rangs, quand un groupe est unanime ou presque et l’autre partagé. Le test habituel peut alors se tromper sur le hasard ; celui-ci, non.',
      ],
      formula:
        'P(x < y) + ½P(x = y), avec le t de Student sur les rangs moyens et les degrés de liberté de Satterthwaite ; l’intervalle s’arrête à 0 et à 1.',
      sources: ['Brunner et Munzel 2000, Biometrical Journal, vol. 42, p. 17'],
    },
    {
      id: 'cliffs_delta',
      title: 'De combien deux groupes s’écartent',
      paragraphs: [
        'De −1 à 1 : combien plus souvent une réponse du premier groupe est au-dessus d’une réponse du second qu’au-dessous. Le 0 veut dire ni l’un ni l’autre. La moitié de (1 + δ) est la probabilité qu’une personne du premier groupe donne la réponse la plus haute, une réponse égale comptant pour une demie.',
        'Les mots « petit » ou « grand » attachés à certaines valeurs ne sont qu’une convention ; ils ne sont pas écrits.',
      ],
      formula:
        'δ = (paires où x est plus haut − paires où y l’est) ÷ toutes les paires. Intervalle : (δ − δ³ ± q·s·√((1−δ²)² + q²s²)) ÷ (1 − δ² + q²s²), où s² est la variance convergente de Cliff et q le t de Student sous 60 personnes.',
      sources: [
        'Cliff 1993, Psychological Bulletin, vol. 114, p. 494',
        'Feng et Cliff 2004, Journal of Modern Applied Statistical Methods, vol. 3, p. 322',
      ],
    },
    {
      id: 'hodges_lehmann',
      title: 'De combien de points deux groupes diffèrent',
      paragraphs: [
        'La médiane de tous les écarts entre une personne du premier groupe et une du second, en points de l’échelle. Quelques réponses extrêmes ne la déplacent pas. Si les réponses sont des nombres entiers, le résultat et l’intervalle tombent sur des points ou des demi-points.',
        'Avec très peu de personnes, aucun intervalle ne peut être sûr à 95 % ; le plus large est donné, et la figure le dit.',
      ],
      formula:
        'Médiane de tous les écarts x − y ; intervalle du k-ième plus petit au k-ième plus grand, k venant de la loi exacte des rangs, ou de la loi normale s’il y a des ex æquo ou plus de 60 personnes.',
      sources: ['Hodges et Lehmann 1963, Annals of Mathematical Statistics, vol. 34, p. 598'],
    },
  ],
};
