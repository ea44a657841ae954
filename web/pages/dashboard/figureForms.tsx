import type { FindingKind } from '../../../analysis/finding.ts';
import { FoldedNav } from '../../parts/foldedNav.tsx';
import { formsWords } from '../../text/dashboard/forms/words.ts';
import type { FilterName } from '../../text/dashboard/words.ts';
import type { Reader } from '../reader.ts';
import { comparisonPlace } from './comparisonPlace.ts';
import type { FigureReply } from './readFinding.ts';
import { filtersOf } from './selection.ts';

/** Figures that show the same thing in other forms, under one tab: the first of each. */
const families: FindingKind[][] = [
  ['comparison', 'funnel', 'multiples'],
  ['trend', 'control'],
  [
    ...(['follow-through', 'pipeline', 'decision-time', 'implementation-time'] as const),
    ...(['cohorts', 'flow', 'loop', 'felt-heard', 'ledger-comparison'] as const),
  ],
];

const familyOf = (kind: FindingKind): FindingKind[] => families.find((family) => family.includes(kind)) ?? [kind];

/** The tab under which a figure stands. */
export const tabOf = (kind: FindingKind): FindingKind => familyOf(kind)[0] ?? kind;

/** What two forms have in common, and the other one is asked for again. */
const kept: FilterName[] = ['campaign', 'institution', 'team', 'by', 'asOf'];

/** May this reader see the figure in the programme? Only a whole programme has institutions to compare. */
function isOpen(kind: FindingKind, place: string | null): boolean {
  if (['trend', 'control', ...(families[2] ?? [])].includes(kind)) return true;
  return kind === 'funnel' ? place === '' : place !== null;
}

type Values = Partial<Record<FilterName, string>>;

/** Another form of the figure, with the same choices. */
function formPath(kind: FindingKind, values: Values, more: FilterName[] = []): string {
  const same = [...kept, ...more].filter((name) => filtersOf[kind].includes(name) && values[name]);
  const chosen = Object.fromEntries(same.map((name) => [name, values[name] ?? '']));
  return `/dashboard/${kind}?${new URLSearchParams({ program: values.program ?? '', ...chosen })}`;
}

/** Moments too few for limits lead on to where they can be read. */
export const Meanwhile = ({ reader, values, reply }: { reader: Reader; values: Values; reply: FigureReply }) =>
  reply.kind !== 'control' || reply.table.rows.some(({ lower }) => typeof lower === 'number') ? null : (
    <p>
      <a href={formPath('trend', values, ['measure'])}>{formsWords[reader.language].meanwhile}</a>
    </p>
  );

interface FormsProps {
  reader: Reader;
  values: Values;
  current: FindingKind;
}

/** From one form of a figure to another, with the same choices. */
export const FigureForms = ({ reader, values, current }: FormsProps) => {
  const { program = '' } = values;
  const place = comparisonPlace(reader, program);
  const forms = familyOf(current).filter((kind) => kind === current || isOpen(kind, place));
  if (forms.length < 2) return null;
  const overTime = current === 'trend' || current === 'control';
  const words = formsWords[reader.language];
  const link = (kind: FindingKind): string => formPath(kind, values);
  return (
    <FoldedNav class="subtabs" language={reader.language} label={words.label} here={words.names[current] ?? ''}>
      {forms.map((kind) => (
        <li>
          <a href={link(kind)} aria-current={kind === current ? 'page' : undefined}>
            {words.names[kind]}
          </a>
        </li>
      ))}
      {tabOf(current) === 'comparison' && place === '' && (
        <li>
          <a href={`${formPath('trend', values)}#filter-institution`}>{words.two}</a>
        </li>
      )}
      {overTime && (
        <li>
          <a href={`/events?${new URLSearchParams({ program })}`}>{words.events}</a>
        </li>
      )}
    </FoldedNav>
  );
};
