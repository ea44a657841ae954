import type { NoValueCode } from './missing.ts';
import type { Text } from './text.ts';

/** What a respondent chooses, and a reader sees, in place of a value. */
export const noValueLabels: Readonly<Record<NoValueCode, Text>> = {
  not_shown: { fr: 'Question non présentée', en: 'Not shown' },
  not_in_version: { fr: 'Absente de cette version du questionnaire', en: 'Not in this version of the questionnaire' },
  skipped: { fr: 'Laissée sans réponse', en: 'Left blank' },
  prefer_not_to_say: { fr: 'Je préfère ne pas répondre', en: 'I prefer not to say' },
  dont_know: { fr: 'Je ne sais pas', en: 'I don’t know' },
  not_reached: { fr: 'Question non atteinte', en: 'Not reached' },
  not_applicable: { fr: 'Ne s’applique pas à moi', en: 'Does not apply to me' },
};
