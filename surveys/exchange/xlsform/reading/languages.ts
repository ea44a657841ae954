import { type Language, languages, type Text } from '../../../text.ts';
import { type Loss, loss } from '../../loss.ts';
import { normalHead, type Row, type Table } from './table.ts';

/** Columns that may stand once for each language. */
const translated = ['label', 'hint', 'constraint_message', 'text'] as const;
export type TranslatedColumn = (typeof translated)[number];

const names: Record<Language, RegExp> = { fr: /^(fr|fran[cç]ais|french)$/i, en: /^(en|english|anglais)$/i };

/** `Français (fr)`, `French`, `fr`, `fr-CA`: the language, when it is one of ours. */
function languageNamed(name: string): Language | undefined {
  const code = /\(([^()]*)\)\s*$/.exec(name)?.[1];
  const plain = (code ?? name).trim().split(/[-_]/)[0] ?? '';
  return languages.find((language) => names[language].test(plain));
}

/** The columns of one kind of text by language. `null`: the column that names no language. */
export type TextColumns = Record<Language, string[]>;

export interface FormLanguages {
  /** The language of texts that name none. */
  main: Language;
  /** The text of a row, in the languages that it has. */
  text: (row: Row, column: TranslatedColumn) => Text;
  losses: Loss[];
}

interface Head {
  column: TranslatedColumn;
  language: Language | undefined;
  name: string;
  key: string;
  place: string;
}

function translatedHeads({ heads }: Table): Head[] {
  return heads.flatMap(({ head, place }): Head[] => {
    const [base = '', name] = head.split(head.includes('::') ? '::' : ':').map((part) => part.trim());
    const column = translated.find((each) => each === base);
    if (column === undefined || name === undefined) return [];
    return [{ column, language: languageNamed(name), name, key: normalHead(head), place }];
  });
}

/** The language of labels without one: the setting, or the one that no other column has. */
function plainLanguage(heads: Head[], setting: string): Language | undefined {
  const set = languageNamed(setting);
  const named = languages.filter((language) => heads.some((head) => head.language === language));
  return set ?? (named.length === 1 ? languages.find((language) => !named.includes(language)) : undefined);
}

/** What to tell when nothing says which language the labels without one are in. */
function takenAs(tables: Table[], setting: string, language: Language): Loss[] {
  const isUsed = tables.some(({ rows }) => rows.some((row) => row.get('label') !== ''));
  return isUsed ? [loss('survey', 'language_taken_as', { from: setting || 'label', language })] : [];
}

/**
 * Which columns are in French and in English, and what to tell about that.
 * @param setting the form's default language.
 * @param fallback the language of labels when nothing says it.
 */
export function formLanguages(tables: Table[], setting: string, fallback: Language): FormLanguages {
  const heads = tables.flatMap(translatedHeads);
  const known = plainLanguage(heads, setting);
  const plain = known ?? fallback;
  const keys = (column: TranslatedColumn, language: Language): string[] => [
    ...new Set(heads.filter((head) => head.column === column && head.language === language).map((head) => head.key)),
    ...(plain === language ? [column] : []),
  ];
  const byColumn = new Map(
    translated.map((column): [TranslatedColumn, TextColumns] => [
      column,
      { fr: keys(column, 'fr'), en: keys(column, 'en') },
    ]),
  );
  const wordsIn = (row: Row, column: TranslatedColumn, language: Language): string => {
    const key = byColumn.get(column)?.[language].find((each) => row.get(each) !== '');
    return key === undefined ? '' : row.raw(key);
  };
  const others = heads.filter(({ language }) => language === undefined);
  const labels = tables.flatMap(({ rows }) => rows);
  const missing = languages.filter((language) => labels.every((row) => wordsIn(row, 'label', language) === ''));
  return {
    main: plain,
    text: (row, column) => ({ fr: wordsIn(row, column, 'fr'), en: wordsIn(row, column, 'en') }),
    losses: [
      ...others.map(({ name, place }) => loss(place, 'language_left_out', { language: name })),
      ...(known === undefined ? takenAs(tables, setting, plain) : []),
      ...(missing.length === languages.length
        ? []
        : missing.map((language) => loss('survey', 'language_missing', { language }))),
    ],
  };
}
