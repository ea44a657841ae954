import { universeMismatches } from '../../../analysis/benchmarks/universe.ts';
import type { FindingKind } from '../../../analysis/finding.ts';
import { caseMixes } from '../../../analysis/findings/caseMix.ts';
import type { Language, Text } from '../../../surveys/text.ts';
import type { Filter, FilterOption } from '../../parts/filterForm.tsx';
import { readersOrder } from '../../parts/readersOrder.ts';
import { dashboardWords, type FilterName } from '../../text/dashboard/words.ts';
import { overviewWords } from '../../text/overview/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import type { readChoices } from './choices.ts';
import type { PlaceChoices } from './overviewData.ts';
import { filtersOf, sideChoices } from './selection.ts';

type Read = Awaited<ReturnType<typeof readChoices>>;

const named = (rows: { id: string; name: Text }[], language: Language): FilterOption[] =>
  [...rows]
    .sort((a, b) => readersOrder(language)(a.name, b.name))
    .map(({ id, name }) => ({ value: id, label: name[language] }));

export const levels = ['clinical', 'organizational', 'political'] as const;
export const stages = ['information', 'consultation', 'collaboration', 'partnership'] as const;

/** What the API calls a diversity figure that is read against nothing. */
const noBenchmark = 'none';

const choiceItems = ({ document }: Read) =>
  document?.sections.flatMap(({ items }) =>
    items.filter((item) => item.kind === 'single' || item.kind === 'multiple'),
  ) ?? [];

/** Items that a benchmark can be read against come first: they are what a recruiter looks for. */
function itemOptions(read: Read, language: Language): FilterOption[] {
  const items = choiceItems(read);
  const compared = items.filter(({ name }) => read.benchmarks.some(({ item }) => item === name));
  const others = items.filter((item) => !compared.includes(item));
  return [...compared, ...others].map(({ name, text }) => ({ value: name, label: text[language] }));
}

/** Characteristics that can be crossed: one answer each, none of them sensitive. */
const crossedOptions = ({ document }: Read, language: Language): FilterOption[] =>
  (document?.sections ?? []).flatMap(({ items }) =>
    items
      .filter(({ kind, sensitive }) => kind === 'single' && sensitive !== true)
      .map(({ name, text }) => ({ value: name, label: text[language] })),
  );

/** The question and the population asked for, if they exist and fit each other; what stays open, the figure chooses. */
export function askedDiversity(
  read: Read,
  asked: Partial<Record<FilterName, string>>,
): { item: string; benchmark: string } {
  const item = choiceItems(read).find(({ name }) => name === asked.item)?.name ?? '';
  const benchmark = read.benchmarks.find(({ id }) => id === asked.benchmark);
  const fits = benchmark !== undefined && (item === '' || benchmark.item === item);
  return { item, benchmark: asked.benchmark === noBenchmark ? noBenchmark : fits ? benchmark.id : '' };
}

const multiple = (read: Read, name: string): boolean =>
  choiceItems(read).find((item) => item.name === name)?.kind === 'multiple';

function benchmarkOptions(read: Read, item: string, language: Language): FilterOption[] {
  const here = read.institution === '' ? null : read.institution;
  const fitting = read.benchmarks.filter(
    (benchmark) =>
      benchmark.item === item &&
      (benchmark.institutionId === null || benchmark.institutionId === here) &&
      universeMismatches(benchmark, multiple(read, item)).length === 0,
  );
  const none = { value: noBenchmark, label: dashboardWords[language].filters.noBenchmark };
  return [...fitting.map(({ id, name }) => ({ value: id, label: name[language] })), none];
}

/** Scales first: they are steadier than any one statement. */
function measureOptions(read: Read, language: Language): FilterOption[] {
  const scales = (read.document?.scales ?? []).map(({ name, title }) => ({ value: name, label: title[language] }));
  return [...scales, ...statementOptions(read, language)];
}

const statementOptions = ({ document }: Read, language: Language): FilterOption[] =>
  (document?.sections ?? []).flatMap(({ items }) =>
    items
      .filter(({ kind }) => kind === 'agreement' || kind === 'rating')
      .map(({ name, text }) => ({ value: name, label: text[language] })),
  );

function campaignOptions(read: Read, language: Language, selected: string): FilterOption[] {
  const words = dashboardWords[language];
  const options = read.campaigns.map(({ id, name, wave, status }) => {
    const said = name[language].toLocaleLowerCase(language).includes(words.waves[wave].toLocaleLowerCase(language));
    const state = status === 'open' || status === 'closing' ? [words.filters.status[status]] : [];
    const more = [...(said ? [] : [words.waves[wave]]), ...state].join(', ');
    return { value: id, label: more === '' ? name[language] : `${name[language]} (${more})` };
  });
  return selected === '' ? [{ value: '', label: words.filters.latest }, ...options] : options;
}

/** The filters of an overview: the place. */
export function placeFilters({ programs, institutions, teams, at }: PlaceChoices, language: Language): Filter[] {
  const words = dashboardWords[language].filters;
  const first = at.institution === '' ? words.chooseInstitution : words.allTeams;
  const filters: Filter[] = [
    { name: 'program', selected: at.program, options: named(programs, language) },
    {
      name: 'institution',
      selected: at.institution,
      options: [{ value: '', label: words.everywhere }, ...named(institutions, language)],
    },
    {
      ...{ name: 'team', selected: at.team, disabled: at.institution === '' },
      options: [{ value: '', label: first }, ...named(teams, language)],
    },
  ];
  // One programme alone is not a choice, but it has to stay in the address beside the others.
  // Without an institution there is no team to choose.
  return filters.filter(({ name, options }) => options.length > 1 || (name === 'team' && institutions.length > 0));
}

/** The filters of a figure. `shown` is what it shows, chosen by the reader or by the figure itself. */
export function filtersFor(
  kind: FindingKind,
  read: Read,
  shown: Partial<Record<FilterName, string>>,
  { language, today }: { language: Language; today: string },
): Filter[] {
  const words = dashboardWords[language].filters;
  const optionsOf = (name: FilterName): FilterOption[] => {
    switch (name) {
      case 'program':
        return named(read.programs, language);
      case 'campaign':
        return campaignOptions(read, language, shown.campaign ?? '');
      case 'institution':
        return [{ value: '', label: words.everywhere }, ...named(read.institutions, language)];
      case 'team': {
        const first = read.institution === '' ? words.chooseInstitution : words.allTeams;
        return [{ value: '', label: first }, ...named(read.teams, language)];
      }
      case 'item':
        return kind === 'intersection' ? crossedOptions(read, language) : itemOptions(read, language);
      case 'with':
        return crossedOptions(read, language);
      case 'benchmark':
        return benchmarkOptions(read, shown.item ?? '', language);
      case 'side':
        return [
          ...(kind === 'explore' ? [{ value: '', label: words.sides.apart }] : []),
          ...sideChoices.map((side) => ({ value: side, label: words.sides[side] })),
        ];
      case 'beside':
        return [
          { value: '', label: overviewWords[language].beside.none },
          ...named(
            read.institutions.filter(({ id }) => id !== read.institution),
            language,
          ),
        ];
      case 'level':
        return [
          { value: '', label: words.allLevels },
          ...levels.map((value) => ({ value, label: vocabulary[language].levels[value] })),
        ];
      case 'continuum':
        return [
          { value: '', label: words.allStages },
          ...stages.map((value) => ({ value, label: vocabulary[language].continuum[value].name })),
        ];
      case 'scale':
        return (read.document?.scales ?? []).map(({ name: value, title }) => ({ value, label: title[language] }));
      case 'measure':
        return kind === 'funnel' || kind === 'explore'
          ? statementOptions(read, language)
          : measureOptions(read, language);
      case 'order':
        return (['name', 'region', 'value'] as const).map((value) => ({ value, label: words.order[value] }));
      case 'adjust':
        return (['none', ...caseMixes] as const).map((value) => ({ value, label: words.adjust[value] }));
      case 'by':
        return (['team', 'institution'] as const).map((value) => ({ value, label: words.by[value] }));
      case 'asOf':
        return [];
    }
  };
  return filtersOf[kind]
    .map((name): Filter => {
      const options = optionsOf(name);
      const disabled = name === 'team' && read.institution === '';
      const until = name === 'asOf' ? { until: today } : {};
      return { name, selected: shown[name] ?? options[0]?.value ?? '', options, ...until, disabled };
    })
    .filter(
      ({ name, options }) => options.length > 1 || (name === 'team' && read.institutions.length > 0) || name === 'asOf',
    );
}
