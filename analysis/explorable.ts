import type { Mark, Spec } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '../surveys/text.ts';
import { type RowAddress, rowAddress } from './charts/drawing.ts';
import { cellText } from './csv.ts';
import type { Column, Table } from './finding.ts';
import { compiledSpec, ownPatterns } from './svg.ts';

/** A row of a figure's tables, as pages write it. */
export interface ToldRow {
  address: RowAddress;
  /** What heads it: the statement and the side, the moment, the group. */
  name: string;
  /** Title and figure of each other column; withheld ones are said once, without a title. */
  figures: [title: string, figure: string][];
}

/** A chart that a reader can point at: the same drawing, and the rows of the tables that its marks stand for. */
export interface ExplorableChart {
  /** For vega, with the signals `chosen` (addresses of rows, or null for all) and `dropped` (keys of the legend). */
  spec: Spec;
  /** The patterns it fills with, as content of an SVG's `defs`. */
  definitions: string;
  /** In the order of the tables. */
  rows: ToldRow[];
  /** Keys of the legend that can be left out, in words; none where there is one only. */
  series: string[];
}

/** More figures than these bury a reader: zeros are left out then. */
const manyFigures = 8;

/** Words head a row as long as they come first. */
function headsOf({ columns }: Table): number {
  const firstFigure = columns.findIndex(({ kind }) => kind !== 'text');
  return firstFigure <= 0 ? 1 : firstFigure;
}

function toldRow(table: Table, address: RowAddress, place: number, language: Language): ToldRow | null {
  const row = table.rows[place];
  if (row === undefined) return null;
  const heads = headsOf(table);
  const isHidden = ({ name }: Column) => {
    const cell = row[name];
    return typeof cell === 'object' && cell !== null && 'hidden' in cell;
  };
  const written = (column: Column) => cellText(row[column.name], column, language);
  const others = table.columns.slice(heads);
  const withheld = others.find(isHidden);
  const told = others.filter((column) => {
    const cell = row[column.name];
    return !isHidden(column) && cell != null && !(cell === 0 && others.length > manyFigures);
  });
  return {
    address,
    name: table.columns.slice(0, heads).map(written).join(' · '),
    figures: [
      ...told.map((column): ToldRow['figures'][number] => [column.title[language], written(column)]),
      ...(withheld ? [['', written(withheld)] satisfies ToldRow['figures'][number]] : []),
    ],
  };
}

/** What a drawing needs of a mark; anything else that stands with it stays behind. */
const drawn = new Set('x x2 y y2 fill stroke width shape area text colour size tells series'.split(' '));
/** As fine as the picture, and no finer. */
const rounded = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(4)) : value);

type Values = Record<string, unknown>[];
const valuesOf = (data: NonNullable<Spec['data']>[number]): Values | null =>
  'values' in data && Array.isArray(data.values) ? (data.values as Values) : null;

/** Marks whose row is not chosen, or whose key is dropped, fade; they stay where they are. */
const fading = {
  signal:
    '(chosen == null || datum.tells == null || indexof(chosen, datum.tells) >= 0) && ' +
    '(datum.series == null || indexof(dropped, datum.series) < 0) ? 1 : 0.14',
};

function withFading(mark: Mark): Mark {
  if (mark.type === 'group') return { ...mark, marks: mark.marks?.map(withFading) ?? [] };
  // What each kind of mark may encode differs; all have an opacity.
  return { ...mark, encode: { ...mark.encode, update: { ...mark.encode?.update, opacity: fading } } } as Mark;
}

/**
 * An interactive form of a figure's chart in one language. It holds nothing beyond the drawing and the tables: rows come
 * from the tables that passed the gate, and marks keep only what places and paints them.
 * @param tables the figure's table, then its further ones.
 */
export async function explorableChart(
  chart: TopLevelSpec,
  tables: readonly Table[],
  language: Language,
): Promise<ExplorableChart> {
  const compiled = await compiledSpec(chart);
  const data = (compiled.data ?? []).map((each) => {
    const values = valuesOf(each);
    if (values === null) return each;
    const kept = values.map((datum) =>
      Object.fromEntries(
        Object.entries(datum).flatMap(([name, value]) =>
          drawn.has(name) && value !== null ? [[name, rounded(value)]] : [],
        ),
      ),
    );
    return { ...each, values: kept };
  });
  const marks = data.flatMap((each) => valuesOf(each as NonNullable<Spec['data']>[number]) ?? []);
  const pointed = new Set(marks.flatMap(({ tells }) => (typeof tells === 'string' ? [tells] : [])));
  const series = new Set(marks.flatMap((mark) => (typeof mark.series === 'string' ? [mark.series] : [])));
  const spec = {
    ...compiled,
    data,
    signals: [...(compiled.signals ?? []), { name: 'chosen', value: null }, { name: 'dropped', value: [] }],
    marks: compiled.marks?.map(withFading) ?? [],
  };
  const { definitions, body } = ownPatterns(JSON.stringify(spec));
  const rows = tables.flatMap((table, number) =>
    table.rows.flatMap((_, place) => {
      const address = rowAddress(number, place);
      const row = pointed.has(address) ? toldRow(table, address, place, language) : null;
      return row === null ? [] : [row];
    }),
  );
  return { spec: JSON.parse(body) as Spec, definitions, rows, series: [...series] };
}
