import type { Item } from '../../../document.ts';
import { type Loss, loss } from '../../loss.ts';
import { own } from '../columns.ts';
import { areAgreement, areAllPoints, type ChoiceList } from './choices.ts';
import type { Row } from './table.ts';
import type { QuestionRow } from './walk.ts';

/** A row that becomes an item, with its kind; names, texts and conditions come after all rows are known. */
export interface Question extends QuestionRow {
  kind: Item['kind'];
  integer: boolean;
  list: ChoiceList | null;
}

/** The parts of a form that every question is read with. */
export interface QuestionSources {
  lists: (name: string) => ChoiceList;
  /** Names, as the file has them, of questions whose answers some condition puts in an order. */
  ordered: ReadonlySet<string>;
}

type Made = Pick<Question, 'kind' | 'integer' | 'list'>;

/** Numbers as codes make a rating where the form treats them as quantities; elsewhere they only number the choices. */
function oneChoiceKind(row: Row, list: ChoiceList, ordered: ReadonlySet<string>): Item['kind'] {
  const wanted = row.get(own.kind);
  if (!areAllPoints(list.choices) || wanted === 'single') return 'single';
  if (areAgreement(list.choices) && wanted !== 'rating') return 'agreement';
  if (wanted !== '') return 'rating';
  return /\blikert\b/.test(row.get('appearance')) || ordered.has(row.get('name')) ? 'rating' : 'single';
}

function choiceQuestion({ row, type }: QuestionRow, sources: QuestionSources, losses: Loss[]): Made | null {
  if (type.is !== 'choice') return null;
  const list = sources.lists(type.list);
  if (list.choices.length < 2) {
    losses.push(loss(row.place('type'), 'too_few_choices', { list: type.list }));
    return null;
  }
  if (type.orOther) losses.push(loss(row.place('type'), 'own_words_left_out'));
  const kind = type.multiple ? 'multiple' : oneChoiceKind(row, list, sources.ordered);
  return { kind, integer: false, list };
}

/** The kind of item that a row becomes; null for one that is left out, which is told. */
export function questionOf(question: QuestionRow, sources: QuestionSources, losses: Loss[]): Question | null {
  const { row, type } = question;
  const place = row.place('type');
  const made = (kind: Item['kind'], integer = false): Question => ({ ...question, kind, integer, list: null });
  switch (type.is) {
    case 'choice': {
      const chosen = choiceQuestion(question, sources, losses);
      return chosen && { ...question, ...chosen };
    }
    case 'entered': {
      const lines = type.kind === 'short_text' && /\bmultiline\b/.test(row.get('appearance'));
      const kind = lines ? 'long_text' : type.kind;
      if (type.changed) losses.push(loss(place, 'kind_changed', { type: row.get('type'), kind }));
      const steps =
        row.get('type').toLowerCase() === 'range' &&
        !/\b(?:start|end|step)\s*=\s*-?\d*\.\d/.test(row.get('parameters'));
      return made(kind, type.integer || steps);
    }
    case 'note':
    case 'heading':
      return made('information');
    case 'elsewhere':
      losses.push(loss(place, 'choices_elsewhere', { list: type.list }));
      return null;
    case 'calculation':
      losses.push(loss(place, 'calculation_left_out'));
      return null;
    default:
      losses.push(loss(place, 'item_left_out', { type: row.get('type') }));
      return null;
  }
}
