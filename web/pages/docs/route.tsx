import type { DocsWords } from '../../text/docs/words.ts';
import { bodyFields, type DocumentedRoute, type SchemaPart } from './openApi.ts';
import type { KnownProblem } from './problemTable.tsx';

/** A schema in a few words: its kind, or the values it may take. */
function kindWords(schema: SchemaPart | undefined, words: DocsWords): string {
  const { kinds } = words;
  if (schema === undefined) return kinds.any;
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum) return schema.enum.map(String).join(' | ');
  if (schema.anyOf) return [...new Set(schema.anyOf.map((part) => kindWords(part, words)))].join(' | ');
  switch (schema.type) {
    case 'array':
      return kinds.list(kindWords(schema.items, words));
    case 'string':
      return schema.format === 'date' ? kinds.date : kinds.string;
    case 'number':
    case 'integer':
    case 'boolean':
    case 'object':
      return kinds[schema.type];
    case 'null':
      return kinds.nothing;
    default:
      return kinds.any;
  }
}

interface Row {
  name: string;
  where: string;
  schema: SchemaPart | undefined;
  required: boolean;
}

function rowsOf({ operation }: DocumentedRoute, words: DocsWords): Row[] {
  const parameters = (operation.parameters ?? []).map((parameter) => ({
    name: parameter.name,
    where: words.places[parameter.in],
    schema: parameter.schema,
    required: parameter.required === true,
  }));
  return [...parameters, ...bodyFields(operation).map((field) => ({ ...field, where: words.body }))];
}

const Parameters = ({ rows, id, words }: { rows: Row[]; id: string; words: DocsWords }) => (
  <section class="scroll" aria-labelledby={id} tabindex={0}>
    <table>
      <thead>
        <tr>
          {[words.name, words.where, words.kind, words.needed].map((title) => (
            <th scope="col">{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, where, schema, required }) => (
          <tr>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{where}</td>
            <td>{kindWords(schema, words)}</td>
            <td>{required ? words.yes : words.no}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** One address: what it does, who may, what it takes, which problems it names. */
export const Route = (props: { route: DocumentedRoute; words: DocsWords; problems: KnownProblem[] }) => {
  const { route, words } = props;
  const { operation, name } = route;
  const rows = rowsOf(route, words);
  const named = new Set(Object.values(operation.responses).flatMap(({ description }) => description.split(', ')));
  const problems = props.problems.filter(({ code }) => named.has(code));
  return (
    <div class="route">
      <h3 id={operation.operationId}>
        <code>{name}</code>
      </h3>
      <p>
        {words.summaries === null ? operation.summary : words.summaries[name]}.{' '}
        {operation.security?.length === 0 ? words.open : words.signedIn}.
      </p>
      {rows.length > 0 && <Parameters rows={rows} id={operation.operationId} words={words} />}
      {problems.length > 0 && (
        <p>
          {words.mayAnswer}{' '}
          {problems.map(({ code }, index) => (
            <>
              {index > 0 && ', '}
              <a href={`#${code}`}>
                <code>{code}</code>
              </a>
            </>
          ))}
        </p>
      )}
    </div>
  );
};
