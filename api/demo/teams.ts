import type { Text } from '../../surveys/text.ts';

/** What a team of the demonstration works on. */
export interface Mandate {
  name: Text;
  mandate: Text;
}

const mandate = (fr: string, en: string, mandateFr: string, mandateEn: string): Mandate => ({
  name: { fr, en },
  mandate: { fr: mandateFr, en: mandateEn },
});

/** Mandates as wide-ranging as those of the Partnership in Care Program: logistics, space, information, teaching. */
export const mandates: Mandate[] = [
  mandate(
    'Accueil à l’urgence',
    'Welcome at the emergency',
    'Mieux informer les personnes qui attendent à l’urgence.',
    'Inform people who wait at the emergency better.',
  ),
  mandate(
    'Retour à la maison',
    'Going home',
    'Préparer le congé avec la personne et ses proches.',
    'Prepare discharge with the person and the family.',
  ),
  mandate(
    'Douleur après l’opération',
    'Pain after surgery',
    'Évaluer et soulager la douleur plus tôt.',
    'Assess and relieve pain sooner.',
  ),
  mandate(
    'Stationnement et accès',
    'Parking and access',
    'Rendre l’arrivée plus simple et moins chère.',
    'Make arriving simpler and less costly.',
  ),
  mandate(
    'Dossier en ligne',
    'Online record',
    'Aider les personnes à lire leur dossier.',
    'Help people read their record.',
  ),
  mandate(
    'Soins palliatifs',
    'Palliative care',
    'Parler plus tôt des souhaits de la personne.',
    'Talk about the person’s wishes sooner.',
  ),
  mandate(
    'Diabète',
    'Diabetes',
    'Bâtir l’enseignement avec des personnes qui vivent avec le diabète.',
    'Build teaching with people who live with diabetes.',
  ),
  mandate(
    'Santé mentale jeunesse',
    'Youth mental health',
    'Raccourcir l’attente avant la première rencontre.',
    'Shorten the wait before the first meeting.',
  ),
  mandate(
    'Dialyse',
    'Dialysis',
    'Offrir des horaires qui permettent de travailler.',
    'Offer hours that allow people to work.',
  ),
  mandate('Naissance', 'Birth', 'Respecter le projet de naissance.', 'Respect the birth plan.'),
  mandate('Réadaptation', 'Rehabilitation', 'Fixer les objectifs avec la personne.', 'Set goals with the person.'),
  mandate(
    'Prévention des chutes',
    'Fall prevention',
    'Prévenir les chutes sans attacher ni isoler.',
    'Prevent falls without restraint or isolation.',
  ),
  mandate('Repas', 'Meals', 'Servir des repas chauds, choisis et partagés.', 'Serve warm meals, chosen and shared.'),
  mandate(
    'Oncologie',
    'Oncology',
    'Nommer une personne à appeler en tout temps.',
    'Name one person to call at any time.',
  ),
  mandate(
    'Salle d’attente',
    'Waiting room',
    'Repenser la salle d’attente avec ceux qui y attendent.',
    'Rethink the waiting room with those who wait.',
  ),
  mandate(
    'Rendez-vous',
    'Appointments',
    'Donner des rendez-vous qui tiennent compte du transport.',
    'Give appointments that take transport into account.',
  ),
  mandate(
    'Médicaments',
    'Medication',
    'Expliquer chaque changement de médicament.',
    'Explain every change of medication.',
  ),
  mandate('Soins à domicile', 'Home care', 'Annoncer qui vient, et quand.', 'Say who comes, and when.'),
  mandate(
    'Hygiène des mains',
    'Hand hygiene',
    'Oser demander\u00a0: «\u00a0Avez-vous lavé vos mains\u00a0?\u00a0»',
    'Dare to ask: “Did you wash your hands?”',
  ),
  mandate(
    'Vie en résidence',
    'Life in residence',
    'Choisir ensemble le rythme de la journée.',
    'Choose the rhythm of the day together.',
  ),
  mandate(
    'Proches aidants',
    'Caregivers',
    'Soutenir les proches pendant l’hospitalisation.',
    'Support caregivers during a hospital stay.',
  ),
  mandate(
    'Insuffisance cardiaque',
    'Heart failure',
    'Reconnaître tôt les signes d’aggravation.',
    'Recognize early signs of worsening.',
  ),
  mandate(
    'Imagerie',
    'Imaging',
    'Rendre les résultats plus vite et en mots simples.',
    'Give results sooner and in plain words.',
  ),
  mandate(
    'Transition vers l’âge adulte',
    'Transition to adult care',
    'Accompagner les jeunes vers les soins adultes.',
    'Accompany young people into adult care.',
  ),
  mandate(
    'Accès au médecin',
    'Access to a doctor',
    'Trouver un rendez-vous le jour même quand il le faut.',
    'Find a same-day appointment when needed.',
  ),
  mandate('Sécurité la nuit', 'Safety at night', 'Rendre les nuits calmes et sûres.', 'Make nights calm and safe.'),
];
