import { readXlsForm } from '../../../../surveys/exchange/xlsform/readXlsForm.ts';
import type { Sheet } from '../../../../surveys/exchange/xlsform/sheet.ts';

/** Rows of cells from lines, `|` between cells. */
export const rows = (lines: string): string[][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

export const form = (survey: string, choices = 'list_name|name|label', settings = ''): Sheet[] => [
  { name: 'survey', rows: rows(survey) },
  { name: 'choices', rows: rows(choices) },
  ...(settings === '' ? [] : [{ name: 'settings', rows: rows(settings) }]),
];

/** What becomes of a form: the items by name, and the losses as `place code`. */
export function readForm(sheets: Sheet[]) {
  const read = readXlsForm(sheets, 'en');
  if (!('document' in read)) throw new Error(JSON.stringify(read.unreadable));
  const document = read.document as { sections: { name: string; items: { name: string; [key: string]: unknown }[] }[] };
  const items = Object.fromEntries(
    document.sections.flatMap((section) => section.items.map((item) => [item.name, item])),
  );
  return { document, items, losses: read.losses, told: read.losses.map(({ path, code }) => `${path} ${code}`) };
}

/** A small form such as other programs make: one language, groups in groups, names and parts that have no place here. */
export const visitForm: Sheet[] = form(
  `type|name|label::English (en)|hint::English (en)|required|relevant|constraint|constraint_message::English (en)|appearance|calculation|choice_filter|parameters|default
start|start||||||||||
begin_group|Visit|Your visit|||||||||
select_one yes_no|Came before|Have you been here before?||yes||||||||
integer|times|How many times?|Count this one.||selected(\${Came before}, 'yes please')|. > 0 and . < 100|Between 1 and 99.|||||
begin_group|more|More about it|||\${times} >= 2|||||||
select_multiple helped|helped|What helped?|||\${Came before} != 'no'|not(selected(., 'nothing') and count-selected(.) > 1)||minimal||||
text|why|You came \${times} times. Why?|||not(selected(\${helped}, 'nothing'))|||multiline||||
end_group|||||||||||
geopoint|where|Where are you?|||||||||
calculate|total|||||||\${times} * 2||
end_group|||||||||||
select_one level|mood|How are you?||||||likert||||
date|day|When?|||today() > \${day}|. <= date('2030-12-31')||||||2026-01-01
range|pain|Pain?|||||||||start=0 end=10 step=1
note|bye|Thank you, \${total}!|||||||||`,
  `list_name|name|label::English (en)
yes_no|yes please|Yes
yes_no|no|No
yes_no|dont_know|No idea
helped|people|The people
helped|nothing|Nothing
level|1|Bad
level|2|So-so
level|3|Good`,
  `form_title|form_id|version|default_language
A visit|Visit Form 2|2026010100|English (en)`,
);

/** A small form in both languages, as another program makes it: nothing in it keeps it from being asked here. */
export const followUpForm: Sheet[] = form(
  `type|name|label::Français (fr)|label::English (en)|required|relevant|constraint|constraint_message::Français (fr)|constraint_message::English (en)
begin_group|SUIVI|Le suivi|Follow-up|||||
select_one oui_non|Rencontre|Avez-vous eu une rencontre ?|Did you have a meeting?|yes||||
integer|nombre|Combien de rencontres ?|How many meetings?||\${Rencontre} = 'oui'|. >= 1 and . <= 20|Écrivez un nombre de 1 à 20.|Write a number from 1 to 20.
select_multiple aide|aide|Qu’est-ce qui a aidé ?|What helped?|||not(selected(., 'rien') and count-selected(.) > 1)||
geopoint|lieu|Où ?|Where?|||||
end_group||||||||
begin_group|fin|Pour finir|To finish|||||
select_one accord|ecoute|On m’a écouté.|I was listened to.|||||
text|mots|Vos mots|Your words||selected(\${aide}, 'rien') or \${ecoute} <= 2|||
end_group||||||||`,
  `list_name|name|label::Français (fr)|label::English (en)
oui_non|oui|Oui|Yes
oui_non|non|Non|No
oui_non|dont_know|Je ne sais pas|I don’t know
aide|temps|Le temps|Time
aide|rien|Rien|Nothing
accord|1|Pas du tout d’accord|Strongly disagree
accord|2|Pas d’accord|Disagree
accord|3|Ni d’accord ni en désaccord|Neither agree nor disagree
accord|4|D’accord|Agree
accord|5|Tout à fait d’accord|Strongly agree`,
  `form_title|form_id|default_language
Suivi|suivi_2026|Français (fr)`,
);
