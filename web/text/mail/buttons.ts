import type { MessageKind } from '../../../api/db/schema/messages.ts';
import type { Language } from '../../../surveys/text.ts';

/** What the link of a message does, on its button. */
export const buttonWords: Record<Language, Record<MessageKind, string>> = {
  fr: {
    invitation: 'Répondre au questionnaire',
    reminder: 'Répondre au questionnaire',
    results: 'Voir les résultats',
    sign_in: 'Se connecter',
    staff_role: 'Se connecter',
    contact_request: 'Lire la demande',
    recommendation: 'Voir la recommandation',
    dispute: 'Lire la contestation',
    assigned: 'Voir la recommandation',
    owner_digest: 'Voir mes recommandations',
  },
  en: {
    invitation: 'Answer the questionnaire',
    reminder: 'Answer the questionnaire',
    results: 'See the results',
    sign_in: 'Sign in',
    staff_role: 'Sign in',
    contact_request: 'Read the request',
    recommendation: 'See the recommendation',
    dispute: 'Read the dispute',
    assigned: 'See the recommendation',
    owner_digest: 'See my recommendations',
  },
};
