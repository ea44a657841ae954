import type { PageWords } from './words.ts';

export const fr: PageWords = {
  skip: 'Aller au contenu',
  otherLanguage: 'English',
  footer: 'À propos de ce site',
  privacy: 'Confidentialité',
  accessibility: 'Accessibilité',
  receipt: 'Vérifier un reçu',
  errorPrefix: 'Erreur : ',
  errors: (count) => (count === 1 ? 'Un point est à corriger' : `${count} points sont à corriger`),
  demonstration: 'Démonstration : les équipes et les réponses sont inventées. N’écrivez rien de vrai sur vous.',
  textSize: { 100: 'Texte habituel', 125: 'Texte plus grand', 150: 'Texte très grand' },
};
