import type { MethodGroup } from '../words.ts';

export const agreement: MethodGroup = {
  id: 'group_agreement',
  title: 'Accord',
  sections: [
    {
      id: 'within_group_agreement',
      title: 'Accord à l’intérieur d’une équipe',
      paragraphs: [
        'Il compare la dispersion des réponses d’une équipe à celle qu’on aurait si chacun répondait au hasard. Le 1 est l’accord complet, le 0 ne dépasse pas le hasard. Une valeur basse est un constat, non une faute : l’équipe vit peut-être deux expériences. Il n’est jamais séparé par côté.',
        'L’écart habituel d’une réponse à la moyenne de l’équipe dit la même chose en points.',
        'Les moyennes des équipes ne sont comparées que si une part d’une réponse tient à l’équipe (test F sous 0,05, ou ICC(1) de 0,05 ou plus) et si l’accord médian des équipes atteint 0,70, contre un hasard qui répond partout également et contre un hasard penché d’un côté. Sinon, les réponses de chaque équipe sont montrées à la place de sa moyenne.',
      ],
      formula:
        'r = J(1 − q) ÷ (J(1 − q) + q), où q = variance moyenne des J énoncés ÷ variance de réponses au hasard ((A² − 1)/12 pour A points).',
      sources: [
        'James, Demaree et Wolf 1984, Journal of Applied Psychology, vol. 69, p. 85',
        'Burke, Finkelstein et Dusig 1999, Organizational Research Methods, vol. 2, p. 49',
      ],
    },
    {
      id: 'intraclass_correlation',
      title: 'Ce qui, dans une réponse, tient à l’équipe',
      paragraphs: [
        'Si deux personnes d’une même équipe répondent de façon plus semblable que deux personnes d’équipes différentes, une part de la réponse tient à l’équipe. ICC(1) est cette part. ICC(2) dit à quel point les moyennes des équipes sont fiables. Une valeur négative se lit comme zéro.',
      ],
      formula:
        'ICC(1) = (MSB − MSW) ÷ (MSB + (n₀ − 1)MSW), ICC(2) = (MSB − MSW) ÷ MSB ; MSB et MSW sont les carrés moyens entre les équipes et à l’intérieur, n₀ = (N − Σn²/N) ÷ (k − 1).',
      sources: ['Shrout et Fleiss 1979, Psychological Bulletin, vol. 86, p. 420', 'Searle 1971, Linear Models'],
    },
    {
      id: 'weighted_kappa',
      title: 'Deux évaluations s’accordent-elles ?',
      paragraphs: [
        'Deux personnes évaluent les mêmes choses : patients et professionnels les étapes d’un partenariat, deux intervieweurs une candidature. Le kappa dit à quel point elles s’accordent au-delà du hasard. Un désaccord de deux degrés compte quatre fois plus qu’un désaccord d’un degré. Les points de désaccord importent plus que le nombre.',
      ],
      formula:
        'κ = 1 − (distance moyenne au carré entre les deux notes) ÷ (la même si les notes de chacune étaient distribuées au hasard).',
      sources: ['Cohen 1968, Psychological Bulletin, vol. 70, p. 213'],
    },
    {
      id: 'comment_themes',
      title: 'De quoi parlent les commentaires ?',
      paragraphs: [
        'Des personnes désignées lisent chaque commentaire, en retirent ce qui pourrait nommer quelqu’un, et classent ceux qu’elles acceptent selon un livre de codes : un thème principal pour chacun. Une personne code, ou deux sans voir le choix de l’autre ; là où elles diffèrent, elles tranchent. Les comptes portent sur les commentaires publiés : ils disent de quoi les personnes ont parlé, et non combien le pensent. L’accord est le kappa de Cohen où tous les désaccords comptent autant, d’après le premier choix de chacune.',
      ],
      formula:
        'Commentaires sur un thème = commentaires publiés dont les codes concordent sur lui, ou pour lesquels il a été tranché. Un nombre de 1 à 4 n’est pas dit, ni un second là où le total le révélerait.',
      sources: ['Cohen 1960, Educational and Psychological Measurement, vol. 20, p. 37'],
    },
  ],
};
