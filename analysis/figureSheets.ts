import type { Language, Text } from '../surveys/text.ts';
import type { Appendix } from './appendix/appendix.ts';
import { hiddenWords } from './csv.ts';
import type { Cell, Finding, Table } from './finding.ts';
import { formatDay, formatNumber } from './format.ts';

/** A cell of a spreadsheet: text, a number as it is, or a proportion from 0 to 1 to be shown as a percentage. */
export type SheetCell = string | number | { percent: number };
export interface FigureSheet {
  name: string;
  rows: SheetCell[][];
}

const labels = {
  fr: {
    ...{ about: 'À propos', reading: 'Lecture', measured: 'Ce qui est mesuré', of: 'De quoi', note: 'Calcul' },
    ...{ caution: 'Avant de conclure', estimand: 'Ce qui est estimé', methods: 'Méthodes', limits: 'Limites' },
    ...{ release: 'Diffusion', ledger: 'Registre des recommandations', fingerprint: 'Empreinte', software: 'Logiciel' },
    ...{
      sheets: 'Feuilles',
      table: 'Tableau',
      hidden: 'Chiffre retenu par la règle de diffusion',
      invented: 'Données inventées',
    },
  },
  en: {
    ...{ about: 'About', reading: 'Reading', measured: 'What is measured', of: 'Of what', note: 'How computed' },
    ...{ caution: 'Before you conclude', estimand: 'What is estimated', methods: 'Methods', limits: 'Limitations' },
    ...{ release: 'Release', ledger: 'Ledger of recommendations', fingerprint: 'Fingerprint', software: 'Software' },
    ...{ sheets: 'Sheets', table: 'Table', hidden: 'Figure withheld by disclosure control', invented: 'Invented data' },
  },
} as const;

function cellOf(cell: Cell | undefined, kind: string, language: Language): SheetCell {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell !== 'number') return 'hidden' in cell ? hiddenWords[language] : cell[language];
  if (!Number.isFinite(cell)) throw new RangeError('A figure in a file must be finite.');
  return kind === 'percent' ? { percent: cell } : cell;
}

const tableRows = ({ columns, rows }: Table, language: Language): SheetCell[][] => [
  columns.map(({ title }) => title[language]),
  ...rows.map((row) => columns.map(({ name, kind }) => cellOf(row[name], kind, language))),
];

type Described = Omit<Finding, 'stats' | 'chart' | 'results'> & { appendix: Appendix };

function aboutRows(figure: Described, language: Language, sheets: [string, Text][]): SheetCell[][] {
  const words = labels[language];
  const say = (label: string, text: Text): SheetCell[] => [label, text[language]];
  const { appendix } = figure;
  const { releases, ledger, fingerprint } = appendix.data;
  return [
    say(words.reading, figure.reading),
    say(words.measured, figure.title),
    say(words.of, figure.subtitle),
    say(words.note, figure.note),
    ...figure.flags.map(({ sentence }) => say(words.caution, sentence)),
    say(words.estimand, appendix.estimand),
    ...appendix.methods.map(({ id, version, name }) => [words.methods, `${name[language]} (${id} ${version})`]),
    ...appendix.limitations.filter(({ holds }) => holds === true).map(({ sentence }) => say(words.limits, sentence)),
    ...releases.map(({ number, releasedOn, campaign, fingerprint: own }) => [
      words.release,
      `${campaign[language]}, ${formatNumber(number, language)}, ${formatDay(releasedOn, language)}, ${own}`,
    ]),
    ...(ledger === null ? [] : [[words.ledger, formatDay(ledger.asOf, language)]]),
    [words.fingerprint, fingerprint],
    [words.software, `${appendix.software.name} ${appendix.software.version}`],
    [hiddenWords[language], words.hidden],
    ...sheets.map(([name, caption]) => [
      `${words.sheets}${language === 'fr' ? '\u00a0: ' : ': '}${name}`,
      caption[language],
    ]),
  ];
}

/**
 * A figure as sheets of a workbook: what it says and how it was made first, then every table that it has rows for.
 * @param madeUp the data are invented, which the first line says.
 */
export function figureSheets(figure: Described, language: Language, madeUp = false): FigureSheet[] {
  const words = labels[language];
  const tables = [figure.table, ...(figure.moreTables ?? [])].filter(({ rows }) => rows.length > 0);
  const named = tables.map((table, i) => ({ table, name: `${words.table} ${i + 1}` }));
  const listed = named.map(({ table, name }): [string, Text] => [name, table.caption]);
  return [
    { name: words.about, rows: [[words.about, madeUp ? words.invented : ''], ...aboutRows(figure, language, listed)] },
    ...named.map(({ table, name }) => ({ name, rows: tableRows(table, language) })),
  ];
}
