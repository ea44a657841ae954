import { documentSchema, type QuestionnaireDocument } from '../../surveys/document.ts';

/**
 * Accommodations asked for and what became of them, entered by staff: one record a request, with no person. Needs that name
 * an illness stay with the person; what was offered is enough to count.
 */
export const accommodationsDocument: QuestionnaireDocument = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'accommodations',
  purpose: 'demographics',
  title: { fr: 'Adaptations demandées', en: 'Accommodations asked for' },
  description: {
    fr: 'Une fiche par demande d’adaptation, sans nom.',
    en: 'One record for each request, without a name.',
  },
  consent: {
    heading: { fr: 'Inscrire une demande', en: 'Record a request' },
    paragraphs: [{ fr: 'Aucune personne n’est nommée.', en: 'Nobody is named.' }],
  },
  licence: 'Apache-2.0',
  sections: [
    {
      name: 'request',
      title: { fr: 'La demande', en: 'The request' },
      items: [
        {
          kind: 'single',
          name: 'accommodation',
          text: { fr: 'Qu’est-ce qui a été demandé ?', en: 'What was asked for?' },
          options: [
            { code: 'SCHEDULE', label: { fr: 'Heure ou durée des réunions', en: 'Time or length of meetings' } },
            { code: 'REMOTE', label: { fr: 'Participer à distance', en: 'Taking part from a distance' } },
            { code: 'TRANSPORT', label: { fr: 'Transport', en: 'Transport' } },
            { code: 'PREMISES', label: { fr: 'Accès aux lieux', en: 'Access to the premises' } },
            { code: 'DOCUMENTS', label: { fr: 'Documents adaptés', en: 'Adapted documents' } },
            { code: 'LANGUAGE', label: { fr: 'Langue ou interprète', en: 'Language or interpreter' } },
            { code: 'DEVICE', label: { fr: 'Appareil ou aide technique', en: 'Device or technical help' } },
            { code: 'CARE', label: { fr: 'Garde d’un enfant ou d’un proche', en: 'Care of a child or relative' } },
            { code: 'SUPPORT', label: { fr: 'Venir avec une personne de soutien', en: 'Bringing a support person' } },
            { code: 'OTHER', label: { fr: 'Autre chose', en: 'Something else' } },
          ],
        },
        {
          kind: 'single',
          name: 'outcome',
          text: { fr: 'Qu’est-ce qui a été fait ?', en: 'What was done?' },
          options: [
            { code: 'MET', label: { fr: 'Accordée', en: 'Met' } },
            { code: 'PARTLY', label: { fr: 'Accordée en partie', en: 'Met in part' } },
            { code: 'NOT_MET', label: { fr: 'Pas accordée', en: 'Not met' } },
            { code: 'WAITING', label: { fr: 'En attente', en: 'Waiting' } },
          ],
        },
      ],
    },
  ],
});
