import type { MethodGroup } from '../words.ts';

export const distributions: MethodGroup = {
  id: 'group_distributions',
  title: 'Les réponses d’un groupe',
  sections: [
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
      id: 'clopper_pearson',
      title: 'Intervalle exact pour une part',
      paragraphs: [
        'Pour une affirmation comme « au moins 80 % des personnes ont reçu une réponse ». Cet intervalle ne contient jamais la vraie part moins souvent qu’il le dit, quelle que soit cette part. Il le paie en largeur : pour décrire un groupe, celui de Wilson en dit davantage.',
      ],
      formula:
        'De la part pour laquelle on verrait x ou plus sur n dans 2,5 % des cas, à la part pour laquelle on verrait x ou moins : quantiles de Bêta(x ; n−x+1) et de Bêta(x+1 ; n−x).',
      sources: ['Clopper et Pearson 1934, Biometrika, vol. 26, p. 404'],
    },
    {
      id: 'jeffreys',
      title: 'Intervalle de Jeffreys pour une part',
      paragraphs: [
        'Un proche parent de l’intervalle de Wilson, qui se lit comme une probabilité : compte tenu des réponses, et sans opinion préalable, la vraie part s’y trouve avec une probabilité de 95 %.',
      ],
      formula: 'Quantiles 2,5 % et 97,5 % de Bêta(x + ½ ; n − x + ½) ; 0 si x = 0, 1 si x = n.',
      sources: ['Brown, Cai et DasGupta 2001, Statistical Science, vol. 16, p. 101'],
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
      id: 'mean_bootstrap',
      title: 'Intervalle d’une moyenne par rééchantillonnage',
      paragraphs: [
        'De combien une moyenne bouge quand on tire de nouveau des personnes, avec remise, parmi celles qui ont répondu. Il convient à de nombreuses valeurs loin d’être symétriques. Pour un petit groupe, il est trop étroit : avec cinq personnes, il l’est plus que l’intervalle habituel. La forme simple ne sert jamais au-dessous de vingt personnes.',
      ],
      formula:
        'Les points 2,5 % et 97,5 % des moyennes des échantillons tirés ; déplacés selon le biais et l’asymétrie dans la forme dite BCa.',
      sources: ['Efron 1987, JASA, vol. 82, p. 171'],
    },
  ],
};
