import type { Language } from '../../surveys/text.ts';
import { dashboardWords, type FilterName } from '../text/dashboard/words.ts';

export interface FilterOption {
  value: string;
  label: string;
}
/** A list to choose from; a single possibility is not a choice and is left out by the caller. */
export interface Filter {
  name: FilterName;
  selected: string;
  options: FilterOption[];
  /** A day is typed, up to this one, in place of a choice from a list. */
  until?: string;
  /** Something else has to be chosen first. */
  disabled?: boolean;
}

interface FilterFormProps {
  filters: Filter[];
  language: Language;
  path: string;
  /** What there is to choose, where it is less than all that a figure shows. */
  legend?: string;
}

/**
 * What a figure shows, kept in the address: it works without script, and a link shows the same figure to others. On a
 * phone the lists are folded away, so that the reading comes first; on a wide page they always stand open.
 */
export const FilterForm = ({ filters, language, path, legend }: FilterFormProps) => {
  const words = dashboardWords[language].filters;
  const label = legend ?? words.legend;
  if (filters.length === 0) return null;
  return (
    <details class="choosing">
      <summary>{label}</summary>
      <form class="filters" method="get" action={path} aria-label={label}>
        {filters.map(({ name, selected, options, until, disabled }) => (
          <p>
            <label for={`filter-${name}`}>{words.names[name]}</label>
            {until === undefined ? (
              <select id={`filter-${name}`} name={name} disabled={disabled}>
                {options.map(({ value, label }) => (
                  <option value={value} selected={value === selected}>
                    {label}
                  </option>
                ))}
              </select>
            ) : (
              <input class="entry" id={`filter-${name}`} type="date" name={name} value={selected} max={until} />
            )}
          </p>
        ))}
        <button class="button" type="submit">
          {words.show}
        </button>
      </form>
    </details>
  );
};
