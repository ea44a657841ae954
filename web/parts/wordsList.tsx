import { cellText } from '../../analysis/csv.ts';
import type { Table } from '../../analysis/finding.ts';
import type { Language } from '../../surveys/text.ts';

/** A table of nothing but people's words, as a list to read. */
export const WordsList = ({ table, language, id }: { table: Table; language: Language; id: string }) => {
  const [column] = table.columns;
  if (column === undefined) return null;
  return (
    <section class="verbatim" aria-labelledby={id}>
      <h3 id={id}>{table.caption[language]}</h3>
      <ul>
        {table.rows.map((row) => (
          <li>{cellText(row[column.name], column, language)}</li>
        ))}
      </ul>
    </section>
  );
};
