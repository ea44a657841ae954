import { noValueCodes } from '../../surveys/missing.ts';
import { noValueLabels } from '../../surveys/noValueLabels.ts';
import { type Side, sides } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import type { GatedExperience } from '../disclosure/experience.ts';
import type { Cell, Column, Table } from '../finding.ts';
import type { Scope } from '../hierarchy.ts';
import type { CubeLayout } from '../snapshot.ts';

/** A programme or an institution with the name that goes into the file. */
export interface PackagedPlace {
  id: string;
  scope: Scope;
  name: Text;
}

const names = [
  ...['place', 'level', 'place_name_fr', 'place_name_en', 'side', 'respondents', 'item', 'code', 'label_fr'],
  ...['label_en', 'answered', 'count', 'withheld'],
];
const numeric = new Set(['respondents', 'count', 'withheld']);
/** Headings are names for programs, the same in both languages. */
const columns: Column[] = names.map((name) => ({
  name,
  title: { fr: name, en: name },
  kind: numeric.has(name) ? 'count' : 'text',
}));

/** What may be shown of one campaign, as the gate tells it. */
export interface PackagedFigures {
  experience: GatedExperience;
  layout: CubeLayout;
  places: PackagedPlace[];
  /** Label of a code of an item. */
  labelOf(item: string, code: number | string): Text;
}

const allSides: (Side | 'both')[] = ['both', ...sides];

/**
 * How often each answer was given, in long form: place × side × item × code, and each reason for none. Every number comes
 * from the gate; where it shows nothing, a single row says `withheld` 1 and holds no number. Teams are not in it.
 */
export function frequencyTable({ experience, layout, places, labelOf }: PackagedFigures): Table {
  const rows: Record<string, Cell>[] = [];
  for (const { id, scope, name } of places) {
    for (const side of allSides) {
      const of = { place: id, level: scope.level, place_name_fr: name.fr, place_name_en: name.en, side };
      const respondents = experience.respondents(scope, side);
      for (const { name: item, values } of layout.items) {
        const found = experience.item(scope, side, item);
        if (found === null) {
          rows.push({ ...of, item, withheld: 1 });
          continue;
        }
        const shown = { ...of, respondents, item, withheld: 0 };
        values.forEach((code, at) => {
          const label = labelOf(item, code);
          const answer = { code: String(code), label_fr: label.fr, label_en: label.en, answered: 'yes' };
          rows.push({ ...shown, ...answer, count: found.counts[at] ?? 0 });
        });
        for (const code of noValueCodes) {
          const label = noValueLabels[code];
          const reason = { code, label_fr: label.fr, label_en: label.en, answered: 'no' };
          rows.push({ ...shown, ...reason, count: found.noValue[code] });
        }
      }
    }
  }
  const caption = { fr: 'Nombres de réponses', en: 'Counts of answers' };
  return { caption, columns, rows };
}

const meanings: Record<string, Text> = {
  place: { fr: 'identifiant du programme ou de l’établissement', en: 'id of the programme or institution' },
  level: { fr: 'program ou institution', en: 'program or institution' },
  place_name_fr: { fr: 'nom du lieu en français', en: 'name of the place in French' },
  place_name_en: { fr: 'nom du lieu en anglais', en: 'name of the place in English' },
  side: {
    fr: 'both (tout le monde), patient_side (côté patient) ou professional_side (côté professionnel)',
    en: 'both, patient_side or professional_side',
  },
  respondents: {
    fr: 'personnes de ce lieu et de ce côté qui ont répondu, telles que le contrôle de la diffusion les montre ; vide là où withheld vaut 1',
    en: 'people of this place and side who responded, as disclosure control shows it; empty where withheld is 1',
  },
  item: {
    fr: 'nom de l’énoncé ou de la question : celui de la colonne item de codebook.csv',
    en: 'name of the statement or question, as in the column item of codebook.csv',
  },
  code: {
    fr: 'code de la réponse, ou raison pour laquelle il n’y en a pas',
    en: 'code of the answer, or the reason why there is none',
  },
  label_fr: { fr: 'libellé du code en français', en: 'label of the code in French' },
  label_en: { fr: 'libellé du code en anglais', en: 'label of the code in English' },
  answered: {
    fr: 'yes pour une réponse, no pour une raison pour laquelle il n’y en a pas',
    en: 'yes for an answer, no for a reason why there is none',
  },
  count: {
    fr: 'nombre de personnes ; vide là où withheld vaut 1',
    en: 'number of people; empty where withheld is 1',
  },
  withheld: {
    fr: '1 : rien de cet énoncé ne peut être montré ici, quelle qu’en soit la raison ; 0 sinon',
    en: '1: nothing of this item may be shown here, whatever the reason; 0 otherwise',
  },
};

/** What each column of the frequency table is, in both languages. */
export const dataDictionary = (): Table => ({
  caption: { fr: 'Dictionnaire de données', en: 'Data dictionary' },
  columns: ['column', 'type', 'meaning_fr', 'meaning_en'].map((name) => ({
    ...{ name, title: { fr: name, en: name }, kind: 'text' },
  })),
  rows: names.map((name) => ({
    column: name,
    type: numeric.has(name) ? 'integer' : 'text',
    meaning_fr: meanings[name]?.fr ?? '',
    meaning_en: meanings[name]?.en ?? '',
  })),
});
