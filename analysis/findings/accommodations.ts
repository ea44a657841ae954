import type { Side } from '../../surveys/side.ts';
import type { Language, Text } from '../../surveys/text.ts';
import { type DotBenchmarkRow, dotBenchmark } from '../charts/dotBenchmark.ts';
import { rowAddress } from '../charts/drawing.ts';
import type { ChartWidth } from '../charts/theme.ts';
import { notShown } from '../charts/words.ts';
import type { GatedCross } from '../disclosure/crossedTable.ts';
import type { GatedDemographicItem } from '../disclosure/demographics.ts';
import { smallestShown } from '../disclosure/demographicTable.ts';
import type { Cell, ChartForms, Estimate, Finding, Table } from '../finding.ts';
import { counted, formatDay, formatPercent, inBoth } from '../format.ts';
import { tableResults } from '../result.ts';
import { wilsonInterval, wilsonMethod } from '../stats/proportion.ts';
import { bounds, type FindingContext, flagsOf, withheldFlag } from './context.ts';
import type { ChoiceItem } from './diversityCategories.ts';
import { respondentsOf } from './diversityWords.ts';
import { endColumns } from './endColumns.ts';

export interface AccommodationsOptions extends FindingContext {
  state: 'none' | 'open' | 'frozen';
  /** Whose requests. */
  side: Side | 'both';
  /** What was asked for and what was done, as the gate shows them; null is withheld. */
  asked: GatedDemographicItem | null;
  done: GatedDemographicItem | null;
  /** The one by the other, for a whole programme. */
  cross: GatedCross | null;
  items: { asked: ChoiceItem; done: ChoiceItem };
  /** The campaign around which they were collected, and the day their figures were frozen, `YYYY-MM-DD`; null while open. */
  collected: { campaign: Text; frozenOn: string | null };
}

/** Requests for one kind of accommodation. */
export interface AccommodationRow {
  label: Text;
  /** Null is withheld. */
  asked: number | null;
  met: number | null;
  share: Estimate | null;
}

const metCode = 'MET';
const hidden: Cell = { hidden: true };

function rowsOf({ asked, cross, items }: AccommodationsOptions): AccommodationRow[] {
  const metColumn = cross?.columns.findIndex(({ code }) => code === metCode) ?? -1;
  return items.asked.options.map(({ code, label }) => {
    const requests = asked === null ? null : code in asked.values ? (asked.values[code] ?? null) : 0;
    const row = cross?.rows.findIndex((group) => group.code === code) ?? -1;
    const met = cross?.cells[row]?.[metColumn] ?? null;
    const share = requests !== null && met !== null && requests >= met ? wilsonInterval(met, requests) : null;
    return { label, asked: requests, met, share };
  });
}

/** All requests: how many were met, of those that were decided or still wait. */
function overall({ done }: AccommodationsOptions): { asked: number; met: number | null } | null {
  if (done === null) return null;
  return { asked: done.answered, met: metCode in done.values ? (done.values[metCode] ?? null) : 0 };
}

function readingOf(options: AccommodationsOptions): Text {
  if (options.state !== 'frozen')
    return options.state === 'none'
      ? { fr: 'Aucune demande d’adaptation n’a été recueillie.', en: 'No requests for accommodation were collected.' }
      : {
          fr: 'Les demandes sont encore recueillies\u00a0: les chiffres viennent à la fermeture.',
          en: 'Requests are still being collected: figures come once that is closed.',
        };
  const all = overall(options);
  if (all === null)
    return {
      fr: 'Non diffusé\u00a0: trop peu de demandes d’adaptation pour les montrer.',
      en: 'Not shown: too few requests for accommodation to show them.',
    };
  return inBoth((language) => {
    const french = language === 'fr';
    const asked = counted(all.asked, language, french ? 'demande' : 'request', french ? 'demandes' : 'requests');
    if (all.met === null)
      return french
        ? `${asked} d’adaptation\u00a0; le nombre de demandes accordées n’est pas diffusé.`
        : `${asked} for accommodation; how many were met is not shown.`;
    const share = formatPercent(all.asked > 0 ? all.met / all.asked : 0, language);
    return french
      ? `${share} des demandes d’adaptation ont été accordées (${all.met} sur ${all.asked}).`
      : `${share} of the requests for accommodation were met (${all.met} of ${all.asked}).`;
  });
}

/** Place, campaign, number of requests and the day from which the figures stand. */
const subtitleWords = ({ scopeName, collected, done }: AccommodationsOptions): Text =>
  inBoth((language) => {
    const french = language === 'fr';
    const { campaign, frozenOn } = collected;
    const day = frozenOn && formatDay(frozenOn, language);
    const parts = [
      scopeName[language],
      campaign[language],
      done && counted(done.answered, language, french ? 'demande' : 'request', french ? 'demandes' : 'requests'),
      day && (french ? `chiffres figés le ${day}` : `figures frozen on ${day}`),
    ];
    return parts.filter((part) => typeof part === 'string').join(' · ');
  });

const askedTable = (caption: Text, rows: AccommodationRow[]): Table => ({
  caption,
  columns: [
    { name: 'category', title: { fr: 'Adaptation', en: 'Accommodation' }, kind: 'text' },
    { name: 'asked', title: { fr: 'Demandées', en: 'Asked for' }, kind: 'count' },
    { name: 'met', title: { fr: 'Accordées', en: 'Met' }, kind: 'count' },
    { name: 'share', title: { fr: 'Part accordée', en: 'Share met' }, kind: 'percent' },
    ...endColumns({ kind: 'percent', of: 'share' }),
  ],
  rows: rows.map(({ label, asked, met, share }): Record<string, Cell> => {
    const [low, high] = bounds(share);
    const told = share === null && (asked === null || met === null);
    return {
      category: label,
      asked: asked ?? hidden,
      met: met ?? hidden,
      share: told ? hidden : (share?.estimate ?? null),
      share_low: told ? hidden : low,
      share_high: told ? hidden : high,
    };
  }),
});

const doneTable = ({ done, items }: AccommodationsOptions): Table => ({
  caption: { fr: 'Ce que sont devenues les demandes', en: 'What became of the requests' },
  columns: [
    { name: 'outcome', title: { fr: 'Suite', en: 'Outcome' }, kind: 'text' },
    { name: 'count', title: { fr: 'Demandes', en: 'Requests' }, kind: 'count' },
  ],
  rows: items.done.options.map(({ code, label }) => ({
    outcome: label,
    count: done === null ? hidden : code in done.values ? (done.values[code] ?? hidden) : 0,
  })),
});

/** Accommodations asked for and met: a record each, without a person. */
export function accommodationsFinding(options: AccommodationsOptions): Finding<AccommodationRow[] | null> {
  const rows = options.asked === null ? [] : rowsOf(options);
  const title = inBoth((language) =>
    language === 'fr'
      ? `Adaptations demandées et accordées (${respondentsOf[options.side].fr})`
      : `Accommodations asked for and met (${respondentsOf[options.side].en})`,
  );
  const table = askedTable(title, rows);
  const drawn = rows.filter(({ asked }) => asked !== 0);
  const forms = (language: Language): ChartForms => {
    const hiddenWords = notShown(smallestShown)[language];
    const chart = drawn.map(
      (row): DotBenchmarkRow => ({
        tells: rowAddress(0, rows.indexOf(row)),
        label: row.label[language],
        hidden: row.share === null,
        figures: row.share?.estimate == null ? '' : formatPercent(row.share.estimate, language),
        verdict: '',
        share: row.share?.estimate ?? null,
        interval: row.share?.interval ?? null,
        benchmark: null,
      }),
    );
    const draw = (width: ChartWidth) => dotBenchmark(chart, { language, width, side: options.side, hiddenWords });
    return { wide: draw('wide'), narrow: draw('narrow') };
  };
  return {
    kind: 'accommodations',
    reading: readingOf(options),
    title,
    subtitle: subtitleWords(options),
    note: {
      fr: 'Une fiche par demande, inscrite par le personnel, sans nom, sans équipe et sans rien de l’état de santé. Part des demandes accordées, intervalle de Wilson à 95\u00a0%\u00a0; les demandes en attente comptent parmi les demandées. Une petite case n’est pas montrée, ni celles d’où on la déduirait.',
      en: 'One record a request, entered by staff, without a name, a team or anything about health. Share of requests met, Wilson 95% interval; requests that wait count as asked for. A small cell is not shown, nor those it could be worked out from.',
    },
    n: options.done?.answered ?? null,
    period: options.period,
    questionnaireVersions: options.questionnaireVersions,
    release: null,
    table,
    moreTables: options.done === null ? [] : [doneTable(options)],
    chart: drawn.some(({ share }) => share !== null) ? { fr: forms('fr'), en: forms('en') } : null,
    methods: [wilsonMethod],
    results: tableResults(table, { measure: 'share', ends: ['share_low', 'share_high'], n: 'asked' }, (row) => {
      const share = rows[row]?.share;
      // A request is a record that staff enter whole: none of its answers can be missing.
      return share ? { method: share.method, flags: share.flags, missing: {} } : null;
    }),
    flags: flagsOf(
      rows.some(({ asked, met }) => asked === null || met === null)
        ? [withheldFlag(smallestShown, { fr: 'demandes', en: 'requests' })]
        : [],
    ),
    stats: options.asked === null ? null : rows,
  };
}
