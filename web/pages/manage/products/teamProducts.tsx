import { formatDay } from '../../../../analysis/format.ts';
import { productKindLabels } from '../../../../analysis/ledger/products.ts';
import type { Product } from '../../../../api/model/products.ts';
import { unwrap } from '../../../client.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import { Written } from '../../../parts/written.tsx';
import { productWords } from '../../../text/manage/products/words.ts';
import { recognitionWords } from '../../../text/manage/recognition/words.ts';
import type { Reader } from '../../reader.ts';
import { may, mayAt } from '../currentProgram.tsx';

/** What a team made, and the way to certificates and letters of thanks. */
export async function TeamProducts({ reader, team, institution, program }: TeamProductsProps) {
  const { client, language } = reader;
  const words = productWords[language];
  const { items } = await unwrap<{ items: Product[] }>(client.teams[':id'].products.$get({ param: { id: team } }));
  const mayChange = mayAt(reader, 'team.update', { program, institution, team });
  return (
    <>
      <h2 id="products">{words.title}</h2>
      <ListTable
        id="products-list"
        caption={words.list}
        head={[words.fields.title?.label ?? '', words.kind, words.day, words.from, words.shown]}
        rows={items.map(({ id, title, kind, link, finishedOn, recommendations, published }) => [
          <>
            {link === null ? (
              <Written text={title} language={language} />
            ) : (
              <a href={link} rel="noopener">
                <Written text={title} language={language} />
              </a>
            )}
            {mayChange && (
              <>
                {' '}
                <a
                  href={`/teams/${team}/products/${id}`}
                  aria-label={`${words.change} (${title[language] || title.fr || title.en})`}
                >
                  {words.change}
                </a>
              </>
            )}
          </>,
          productKindLabels[kind][language],
          formatDay(finishedOn, language),
          String(recommendations.length),
          published ? words.published.yes : words.published.no,
        ])}
        none={words.none}
      />
      <p class="buttons">
        {mayChange && (
          <a class="button second" href={`/teams/${team}/products/new`}>
            {words.add}
          </a>
        )}
        {may(reader, 'member.read') && mayAt(reader, 'member.read', { program, institution, team }) && (
          <a href={`/teams/${team}/recognition`}>{recognitionWords[language].link}</a>
        )}
      </p>
    </>
  );
}
interface TeamProductsProps {
  reader: Reader;
  team: string;
  institution: string;
  program: string;
}

/** What came of a recommendation; nothing where nothing did. */
export async function ProductsOf({
  reader,
  team,
  recommendation,
}: {
  reader: Reader;
  team: string;
  recommendation: string;
}) {
  const { client, language } = reader;
  const { items } = await unwrap<{ items: Product[] }>(client.teams[':id'].products.$get({ param: { id: team } }));
  const from = items.filter(({ recommendations }) => recommendations.includes(recommendation));
  if (from.length === 0) return null;
  return (
    <section aria-labelledby="products">
      <h2 id="products">{productWords[language].ofRecommendation}</h2>
      <ul>
        {from.map(({ title, kind, link, finishedOn }) => (
          <li>
            {link === null ? (
              <Written text={title} language={language} />
            ) : (
              <a href={link} rel="noopener">
                <Written text={title} language={language} />
              </a>
            )}
            {`. ${productKindLabels[kind][language]}, ${formatDay(finishedOn, language)}.`}
          </li>
        ))}
      </ul>
    </section>
  );
}
