import type { HandedWords } from './words.ts';

export const fr: HandedWords = {
  title: 'Ouvrir votre questionnaire avec un code',
  intro: 'Le code est imprimé sur la lettre ou la bande de papier qu’on vous a remise.',
  code: 'Votre code',
  hint: '10 lettres et chiffres, par exemple 7KQ2M-0XD94. Le trait, les espaces et les majuscules ne comptent pas.',
  open: 'Ouvrir mon questionnaire',
  malformed: 'Écrivez les 10 lettres et chiffres de votre code.',
  unknown: 'Ce code ne mène à aucun questionnaire. Comparez-le avec votre feuille, signe par signe, et réessayez.',
  help: 'Si cela ne marche toujours pas, demandez à la personne qui vous a remis la feuille : elle peut l’imprimer de nouveau.',
  kiosk: {
    title: 'Répondre ici',
    intro:
      'Tapez le code de votre lettre ou de votre bande de papier. Cet appareil est partagé : vos réponses n’y restent pas après vous.',
    keepsNothing:
      'Rien n’est gardé sur cet appareil. L’écran s’efface quand vous avez fini, ou quand personne n’y touche plus.',
    noScript:
      'Les scripts sont désactivés ici : l’écran ne s’efface pas tout seul. Appuyez sur le bouton au bas de la page quand vous avez fini.',
    clear: 'Arrêter et effacer cet écran',
    clearNothingSent: 'Rien n’est envoyé, et rien ne reste ici.',
    keep: 'Notez-le ou prenez-le en photo. Ce code n’est affiché qu’ici : personne ne pourra vous le redonner.',
    done: 'Terminé, effacer cet écran',
    backToStart: 'Revenir au début',
    still: 'Êtes-vous encore là ?',
    left: ['Cet écran s’efface dans ', ' secondes. Ce qui n’est pas envoyé sera perdu.'],
    leftThanks: ['Cet écran s’efface dans ', ' secondes. Vos réponses sont bien reçues.'],
    stay: 'Il me faut plus de temps',
    clearNow: 'Effacer l’écran maintenant',
    trouble: 'La connexion a été coupée un instant. Rien n’est perdu : appuyez de nouveau sur le bouton.',
  },
};
