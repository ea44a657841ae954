import type { FindingKind } from '../../../../analysis/finding.ts';
import type { FilterName } from '../../../text/dashboard/words.ts';
import { remeasureWords } from '../../../text/manage/remeasure/words.ts';
import { measuredIn, type RaisedItem } from '../../manage/remeasure/raised.ts';
import type { Reader } from '../../reader.ts';
import type { FigureReply } from '../readFinding.ts';

type Values = Partial<Record<FilterName, string>>;

const mayRaise = ({ me }: Reader, program: string): boolean =>
  me.grants.some(({ verb, place }) => verb === 'recommendation.create' && place.program === program);

/** Whether this reader sees any published comment. */
const hasComments = ({ moreTables = [] }: FigureReply): boolean =>
  moreTables.some(({ columns, rows }) => rows.length > 0 && columns.some(({ name }) => name === 'words'));

/** The statements and scales that a recommendation may be raised from: the one that is explored, or all of the campaign. */
async function offered(reader: Reader, kind: FindingKind, { choice }: FigureReply): Promise<RaisedItem[]> {
  if (choice.campaign === null) return [];
  const { items } = await measuredIn(reader.client, choice.campaign.id);
  return kind === 'explore' ? items.filter(({ name }) => name === choice.measure) : items;
}

const Links = ({ items, addressOf, reader, heading }: LinksProps) => (
  <>
    <h2>{heading}</h2>
    <ul>
      {items.map((item) => (
        <li>
          <a href={addressOf(item)}>{item.words[reader.language]}</a>
        </li>
      ))}
    </ul>
  </>
);
interface LinksProps {
  items: RaisedItem[];
  addressOf: (item: RaisedItem) => string;
  reader: Reader;
  heading: string;
}

/**
 * From a figure about statements, or from published comments, to the form of a recommendation, for those who may record one in
 * the programme.
 */
export async function RaiseLinks({ reader, kind, reply, values }: RaiseLinksProps) {
  const { program = '', institution = '', team = '' } = values;
  if (!mayRaise(reader, program)) return null;
  const words = remeasureWords[reader.language].raise;
  const formOf = (of: Record<string, string>): string => {
    const given = { program, campaign: reply.choice.campaign?.id ?? '', ...of, institution, team };
    const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''));
    return `/recommendations/new?${query}`;
  };
  if (kind === 'comments' && hasComments(reply))
    return (
      <p>
        <a href={formOf({ origin: 'comment' })}>{words.comments}</a>
      </p>
    );
  if ((kind !== 'satisfaction' && kind !== 'explore') || reply.chart === null) return null;
  const items = await offered(reader, kind, reply);
  const addressOf = ({ name }: RaisedItem) => formOf({ item: name });
  const [only] = items;
  if (only === undefined) return null;
  if (kind === 'explore')
    return (
      <p>
        <a href={addressOf(only)}>{words.link}</a>
      </p>
    );
  const scales = items.filter((item) => item.kind === 'scale');
  const shown = { addressOf, reader };
  return (
    <details class="detail" id="raise">
      <summary>{words.heading}</summary>
      <p>{words.lead}</p>
      <Links {...shown} items={items.filter((item) => item.kind === 'statement')} heading={words.statements} />
      {scales.length > 0 && <Links {...shown} items={scales} heading={words.scales} />}
    </details>
  );
}
interface RaiseLinksProps {
  reader: Reader;
  kind: FindingKind;
  reply: FigureReply;
  /** What the figure is narrowed to. */
  values: Values;
}
