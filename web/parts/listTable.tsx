import type { Child } from 'hono/jsx';

interface ListTableProps {
  /** Unique on the page. */
  id: string;
  caption: string;
  head: string[];
  /** Cells by row; the first one heads its row. */
  rows: Child[][];
  /** What is said in place of an empty table. */
  none: string;
}

/** A list as a table. On a phone its rows stand one under the other, each cell after its column's head. */
export const ListTable = ({ id, caption, head, rows, none }: ListTableProps) =>
  rows.length === 0 ? (
    <p class="none">{none}</p>
  ) : (
    <section class="scroll list" aria-labelledby={id} tabindex={0}>
      <table>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {head.map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr>
              <th scope="row">{first}</th>
              {others.map((cell, index) => (
                <td data-head={head[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );

/** Facts in pairs: what, and its value. */
export const Facts = ({ facts }: { facts: [name: string, value: Child][] }) => (
  <dl class="facts">
    {facts.map(([name, value]) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
