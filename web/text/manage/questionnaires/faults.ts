import type { Language, Text } from '../../../../surveys/text.ts';
import type { DocumentFaultCode } from '../../../../surveys/validation/fault.ts';

/** The languages of a text, for `{language}`. */
export const faultLanguages: Record<Language, Text> = {
  fr: { fr: 'français', en: 'French' },
  en: { fr: 'anglais', en: 'English' },
};

/** What is wrong with a draft and what to do about it. `{name}` stands for the parameter of that name. */
export const documentFaultWords: Record<DocumentFaultCode, Text> = {
  missing: { fr: 'Manque : ajoutez-le.', en: 'Missing: add it.' },
  wrong_type: { fr: 'Mauvais type : il faut {expected}.', en: 'Wrong type: {expected} is needed.' },
  too_small: {
    fr: 'Trop court ou trop petit : au moins {minimum}.',
    en: 'Too short or too small: at least {minimum}.',
  },
  too_big: { fr: 'Trop long ou trop grand : au plus {maximum}.', en: 'Too long or too big: at most {maximum}.' },
  unknown_key: { fr: 'Clé inconnue : {keys}. Retirez-la.', en: 'Unknown key: {keys}. Remove it.' },
  unknown_kind: { fr: 'Sorte de question inconnue.', en: 'Unknown kind of item.' },
  invalid_rule: { fr: 'Cette condition n’est pas bien formée.', en: 'This condition is not well formed.' },
  invalid_value: { fr: 'Valeur refusée. Valeurs permises : {values}.', en: 'Value refused. Allowed: {values}.' },
  invalid_format: {
    fr: 'Format refusé : un nom s’écrit en minuscules sans accent, chiffres et traits de soulignement.',
    en: 'Format refused: a name is written in lower-case letters, digits and underscores.',
  },
  too_deep: { fr: 'Trop d’éléments emboîtés.', en: 'Nested too deeply.' },
  too_many_conditions: {
    fr: 'Trop de conditions d’affichage : au plus {maximum}.',
    en: 'Too many conditions: at most {maximum}.',
  },
  too_many_items: { fr: 'Trop de questions : au plus {maximum}.', en: 'Too many items: at most {maximum}.' },
  text_missing: {
    fr: 'Ce texte manque en {language} : il faut les deux langues.',
    en: 'This text is missing in {language}: both languages are needed.',
  },
  bad_text: {
    fr: 'Ce texte contient des caractères qui ne peuvent pas être conservés.',
    en: 'This text holds characters that cannot be stored.',
  },
  duplicate_name: { fr: 'Ce nom sert déjà : donnez-en un autre.', en: 'This name is used already: give another.' },
  duplicate_option: { fr: 'Ce code d’option sert déjà.', en: 'This option code is used already.' },
  duplicate_point: { fr: 'Cette valeur de la note sert déjà.', en: 'This value of the rating is used already.' },
  min_above_max: { fr: 'Le minimum dépasse le maximum.', en: 'The minimum is above the maximum.' },
  exclusive_in_single: {
    fr: 'Une option exclusive n’a de sens que là où plusieurs choix sont permis.',
    en: 'An exclusive option makes sense only where several choices are allowed.',
  },
  never_shown: {
    fr: 'Aucune réponse ne peut mener ici : personne ne rencontrerait ces questions. Changez la condition.',
    en: 'No answers can lead here: nobody would ever meet these items. Change the condition.',
  },
  patterns_too_costly: {
    fr: 'Ensemble, les modèles demandent trop de travail. Raccourcissez-les, ou permettez moins de caractères.',
    en: 'The patterns take too much work together. Make them shorter, or allow fewer characters.',
  },
  pattern_unsupported: {
    fr: 'Ce modèle ne peut pas être lu (signe numéro {at} ; 0 : il se répète trop). Voyez la documentation.',
    en: 'This pattern cannot be read (sign number {at}; 0: it repeats too much). See the documentation.',
  },
  scale_item_unknown: {
    fr: 'L’échelle nomme une question inconnue : {item}.',
    en: 'The scale names an unknown item: {item}.',
  },
  scale_item_unscorable: {
    fr: 'La question {item} ne donne pas de nombre : elle ne peut entrer dans une échelle.',
    en: 'The item {item} has no score: it cannot be part of a scale.',
  },
  scale_item_repeated: { fr: 'L’échelle nomme deux fois {item}.', en: 'The scale names {item} twice.' },
  scale_mixed_ranges: {
    fr: 'La question {item} va de {range}, les autres de {expected}.',
    en: 'The item {item} runs {range}, the others {expected}.',
  },
  rule_item_unknown: {
    fr: 'La condition nomme une question inconnue : {item}.',
    en: 'The condition names an unknown item: {item}.',
  },
  rule_item_later: {
    fr: 'La condition porte sur {item}, qui vient plus loin : déplacez l’une des deux.',
    en: 'The condition is about {item}, which comes later: move one of the two.',
  },
  rule_over_information: {
    fr: 'La condition porte sur {item}, un texte sans réponse.',
    en: 'The condition is about {item}, a text without an answer.',
  },
  rule_other_side: {
    fr: 'La condition porte sur {item}, que ce côté ne voit pas.',
    en: 'The condition is about {item}, which this side does not see.',
  },
  rule_value_unknown: {
    fr: 'La question {item} ne peut pas avoir la valeur {value}.',
    en: 'The item {item} cannot have the value {value}.',
  },
  rule_not_numeric: {
    fr: 'La réponse à {item} ne se compare pas à cette valeur : il faut un nombre, ou une date pour une date.',
    en: 'The answer to {item} does not compare with this value: it takes a number, or a date for a date.',
  },
  rule_not_text: { fr: 'La réponse à {item} n’est pas un texte.', en: 'The answer to {item} is no text.' },
  kind_changed: {
    fr: 'Une version publiée pose {item} sous une autre forme : ses réponses ne se liraient plus. Donnez à la question changée un nouveau nom, par exemple {item}_2.',
    en: 'A published version asks {item} in another form: its answers could no longer be read. Give the changed question a new name, for example {item}_2.',
  },
  option_recoded: {
    fr: 'Cette étiquette avait le code {earlier} dans une version publiée : les réponses gardées changeraient de sens. Remettez le code {earlier}, ou donnez à la question changée un nouveau nom, par exemple {item}_2.',
    en: 'This label had the code {earlier} in a published version: answers that are kept would change their meaning. Put the code {earlier} back, or give the changed question a new name, for example {item}_2.',
  },
  option_replaced: {
    fr: 'Le code {option} désignait une autre option dans une version publiée. Donnez à la nouvelle option un code à elle, ou à la question changée un nouveau nom, par exemple {item}_2.',
    en: 'The code {option} stood for another option in a published version. Give the new option a code of its own, or the changed question a new name, for example {item}_2.',
  },
  point_recoded: {
    fr: 'Ce point valait {earlier} dans une version publiée : les notes gardées changeraient de sens. Remettez {earlier}, ou donnez à la question changée un nouveau nom, par exemple {item}_2.',
    en: 'This point was worth {earlier} in a published version: ratings that are kept would change their meaning. Put {earlier} back, or give the changed question a new name, for example {item}_2.',
  },
  wording_protected: {
    fr: 'La licence ({licence}) permet d’employer {item}, pas d’en changer les mots. Remettez le texte d’origine, ou retirez la question.',
    en: 'The licence ({licence}) allows {item} to be used, not reworded. Put the original words back, or remove the question.',
  },
  licence_protected: {
    fr: 'Les mots de ce questionnaire ne peuvent pas être changés : sa licence ({licence}), son attribution et cette interdiction restent comme elles sont.',
    en: 'The words of this questionnaire may not be changed: its licence ({licence}), its attribution and this term stay as they are.',
  },
  origin_dropped: {
    fr: 'La question {item} vient de {slug} : tant qu’elle garde ce nom, son origine reste indiquée telle quelle. Remettez-la, ou retirez la question.',
    en: 'The item {item} comes from {slug}: as long as it keeps this name, its origin stays as it is. Put it back, or remove the item.',
  },
  origin_terms: {
    fr: 'La licence indiquée pour {item} n’est pas celle de la question d’origine ({licence}). Reprenez la question dans la banque.',
    en: 'The licence given for {item} is not that of the original item ({licence}). Take the item from the bank again.',
  },
  origin_unknown: {
    fr: 'La question {item} dit venir de {slug}, version {number}, qui n’existe pas ici. Importez d’abord ce questionnaire, ou retirez la question.',
    en: 'The item {item} says it comes from {slug}, version {number}, which is not here. Import that questionnaire first, or remove the item.',
  },
  rule_circular: {
    fr: 'La condition tourne en rond : {item} dépend elle-même de ce qui est ici.',
    en: 'The condition goes in a circle: {item} itself depends on what stands here.',
  },
  pipe_malformed: {
    fr: 'Un rappel de réponse s’écrit {{nom}} ou {{nom|autres mots}}, avec le nom d’une question.',
    en: 'A recalled answer is written {{name}} or {{name|other words}}, with the name of an item.',
  },
  pipe_not_here: {
    fr: 'Une réponse ne peut pas être rappelée ici : seulement dans un titre ou une introduction de section, une question, une précision ou une information.',
    en: 'An answer cannot be recalled here: only in a section’s title or introduction, a question, a hint or an information.',
  },
  pipe_item_unknown: {
    fr: 'Le texte rappelle la réponse à une question inconnue : {item}.',
    en: 'The text recalls the answer to an unknown item: {item}.',
  },
  pipe_item_later: {
    fr: 'Le texte rappelle la réponse à {item}, qui vient plus tard.',
    en: 'The text recalls the answer to {item}, which comes later.',
  },
  pipe_over_information: {
    fr: 'Le texte rappelle {item}, un texte sans réponse.',
    en: 'The text recalls {item}, a text without an answer.',
  },
  pipe_other_side: {
    fr: 'Le texte rappelle la réponse à {item}, que ce côté ne voit pas.',
    en: 'The text recalls the answer to {item}, which this side does not see.',
  },
  pipe_languages_differ: {
    fr: 'Les deux langues ne rappellent pas les mêmes réponses.',
    en: 'The two languages do not recall the same answers.',
  },
};
