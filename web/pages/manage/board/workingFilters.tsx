import {
  originLabels,
  origins,
  priorities,
  priorityLabels,
  themeLabels,
  themes,
} from '../../../../analysis/ledger/facets.ts';
import { stateLabels } from '../../../../analysis/ledger/labels.ts';
import { states } from '../../../../analysis/ledger/transitions.ts';
import { attentions, orders } from '../../../../analysis/ledger/working.ts';
import type { Owner } from '../../../../api/model/recommendationOwners.ts';
import type { Language, Text } from '../../../../surveys/text.ts';
import type { Choice, ChoiceGroup } from '../../../parts/choiceFields.tsx';
import { boardWords, type FilterName } from '../../../text/manage/board/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import type { Place } from './places.ts';

interface ListProps {
  language: Language;
  name: FilterName;
  selected: string;
  choices: Choice[];
  groups?: ChoiceGroup[];
}

const Options = ({ choices, selected }: { choices: Choice[]; selected: string }) => (
  <>
    {choices.map(({ value, label }) => (
      <option value={value} selected={value === selected}>
        {label}
      </option>
    ))}
  </>
);

const List = ({ language, name, selected, choices, groups = [] }: ListProps) => (
  <p>
    <label for={`filter-${name}`}>{boardWords[language].filters.names[name]}</label>
    <select id={`filter-${name}`} name={name}>
      <Options choices={choices} selected={selected} />
      {groups.map((group) => (
        <optgroup label={group.label}>
          <Options choices={group.choices} selected={selected} />
        </optgroup>
      ))}
    </select>
  </p>
);

const coded = <Code extends string>(codes: readonly Code[], wordsOf: (code: Code) => string): Choice[] =>
  codes.map((code) => ({ value: code, label: wordsOf(code) }));
const labelled = <Code extends string>(codes: readonly Code[], labels: Record<Code, Text>, language: Language) =>
  coded(codes, (code) => labels[code][language]);

/** The teams to choose from: those of the institution that is chosen, or all under their institutions. */
const teamGroups = (places: Place[], institution: string | undefined, language: Language): ChoiceGroup[] =>
  places
    .filter(({ id }) => institution === undefined || id === institution)
    .map(({ name, teams }) => ({
      label: name[language],
      choices: teams.map((team) => ({ value: team.id, label: team.name[language] })),
    }));

interface WorkingFiltersProps {
  language: Language;
  program: string;
  places: Place[];
  owners: Owner[];
  /** What is chosen now, by name. */
  chosen: Partial<Record<FilterName, string | undefined>>;
  path: '/recommendations' | '/recommendations/board';
}

/** What the table or the board shows, kept in the address: it works without script, and a link shows the same to others. */
export const WorkingFilters = ({ language, program, places, owners, chosen, path }: WorkingFiltersProps) => {
  const words = boardWords[language].filters;
  const isTable = path === '/recommendations';
  const list = (name: Exclude<FilterName, 'sort'>, choices: Choice[], groups?: ChoiceGroup[]) => (
    <List
      {...{ language, name, groups, selected: chosen[name] ?? '' }}
      choices={[{ value: '', label: words.everything[name] }, ...choices]}
    />
  );
  const isLimited = Object.entries(chosen).some(([name, value]) => name !== 'sort' && value !== undefined);
  return (
    <details class="choosing">
      <summary>{words.legend}</summary>
      <form class="filters" method="get" action={path} aria-label={words.legend}>
        <input type="hidden" name="program" value={program} />
        {places.length > 1 &&
          list(
            'institution',
            places.map(({ id, name }) => ({ value: id, label: name[language] })),
          )}
        {list('team', [], teamGroups(places, chosen.institution, language))}
        {isTable &&
          list(
            'state',
            coded(states, (state) => stateLabels[state].words[language]),
          )}
        {isTable &&
          list(
            'attention',
            coded(attentions, (attention) => words.attention[attention]),
          )}
        {list('theme', labelled(themes, themeLabels, language))}
        {list('priority', labelled(priorities, priorityLabels, language))}
        {list(
          'side',
          Object.entries(vocabulary[language].sides).map(([value, label]) => ({ value, label })),
        )}
        {list('origin', labelled(origins, originLabels, language))}
        {list('owner', [
          { value: 'none', label: words.nobody },
          ...owners.map(({ id, name }) => ({ value: id, label: name })),
        ])}
        {isTable && (
          <List
            {...{ language, name: 'sort' as const, selected: chosen.sort ?? 'newest' }}
            choices={coded(orders, (order) => words.sort[order])}
          />
        )}
        <button class="button" type="submit">
          {words.show}
        </button>
        {isLimited && <a href={`${path}?${new URLSearchParams({ program })}`}>{words.clear}</a>}
      </form>
    </details>
  );
};
