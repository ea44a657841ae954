import type { PreviewWords } from './words.ts';

export const fr: PreviewWords = {
  title: 'Voir ce que les personnes verront',
  lead: 'Ouvrez le questionnaire exactement comme le verra chaque rôle, dans chaque langue. C’est un essai : rien de ce que vous y entrez n’est gardé, et rien n’est envoyé.',
  table: 'Aperçus par rôle',
  role: 'Rôle',
  form: 'Questionnaire',
  mail: 'Invitation par courriel',
  see: (language) => `en ${language}`,
  notAsked: 'n’est pas sollicité',
  mailTitle: (role) => `L’invitation : ${role}`,
  mailLead: 'La personne et le lien sont inventés ; l’équipe est la première de la campagne.',
  subject: 'Objet :',
  example: (language) => `L’invitation, en ${language}`,
  plain: 'Le même message en texte simple',
  back: 'Retour aux aperçus',
  person: 'Camille Exemple',
  team: 'Équipe exemple',
};
