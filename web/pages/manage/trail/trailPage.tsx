import type { Trail } from '../../../../api/model/recommendationTrail.ts';
import { unwrap } from '../../../client.ts';
import { instantFormat } from '../../../parts/instants.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import { Written } from '../../../parts/written.tsx';
import { formWords } from '../../../text/forms/words.ts';
import { placeWords } from '../../../text/manage/places/words.ts';
import { recommendationWords } from '../../../text/manage/recommendations/words.ts';
import { trailWords } from '../../../text/manage/trail/words.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../formPage.tsx';
import { ManagePage, type Step } from '../managePage.tsx';
import { sentenceOf, whoOf } from './trailSentence.ts';

interface ShownProps {
  reader: Reader;
  trail: Trail;
  title: string;
  path: Step[];
  /** Where there are several recommendations, each entry names its own. */
  names: boolean;
}

const TrailPage = ({ reader, trail, title, path, names }: ShownProps) => {
  const { language, url } = reader;
  const words = trailWords[language];
  const time = instantFormat(language);
  return (
    <ManagePage reader={reader} section="recommendations" title={title} path={path}>
      <p>{words.lead}</p>
      <ListTable
        id="trail"
        caption={words.list}
        head={[words.when, words.who, words.what, ...(names ? [words.recommendation] : [])]}
        rows={trail.items.map((entry) => {
          const { id, title: named } = entry.recommendation;
          const cells = [time.format(entry.at), whoOf(entry, language), sentenceOf(entry, language)];
          if (!names) return cells;
          return [
            ...cells,
            <a href={`/recommendations/${id}`}>
              <Written text={named} language={language} />
            </a>,
          ];
        })}
        none={words.none}
      />
      {trail.next !== null && (
        <p>
          <a href={`${url.pathname}?${new URLSearchParams({ after: trail.next })}`}>{formWords[language].older}</a>
        </p>
      )}
      {trail.ledger.head !== null && (
        <p>
          {`${words.ledger(trail.ledger.count)} `}
          <code class="hash">{trail.ledger.head}</code>
        </p>
      )}
    </ManagePage>
  );
};

const pageAsked = ({ url }: Reader) => ({ after: url.searchParams.get('after') ?? '', limit: '50' });

/** Who did what with one recommendation. */
export async function recommendationTrailPage({ reader, param }: Turn) {
  const { client, language } = reader;
  const id = param('id');
  const query = pageAsked(reader);
  const trail = await unwrap<Trail>(client.recommendations[':id'].trail.$get({ param: { id }, query }));
  const { title } = await unwrap(client.recommendations[':id'].$get({ param: { id } }));
  const path = [
    { href: '/recommendations', label: recommendationWords[language].title },
    { href: `/recommendations/${id}`, label: title[language] || title.fr || title.en },
  ];
  return <TrailPage {...{ reader, trail, path, names: false, title: trailWords[language].title }} />;
}

/** Who did what with the recommendations of a team. */
export async function teamTrailPage({ reader, param }: Turn) {
  const { client, language } = reader;
  const id = param('id');
  const trail = await unwrap<Trail>(client.teams[':id'].trail.$get({ param: { id }, query: pageAsked(reader) }));
  const team = await unwrap(client.teams[':id'].$get({ param: { id } }));
  const path = [
    { href: '/institutions', label: placeWords[language].institution.title },
    { href: `/teams/${id}`, label: team.name[language] },
  ];
  const title = trailWords[language].titleOf(team.name[language]);
  return <TrailPage {...{ reader, trail, path, title, names: true }} />;
}
