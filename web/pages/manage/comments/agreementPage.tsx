import { fewestForKappa } from '../../../../analysis/comments/agreement.ts';
import { formatNumber, formatPercent } from '../../../../analysis/format.ts';
import type { NamedAgreement } from '../../../../api/model/commentCoding.ts';
import type { Language } from '../../../../surveys/text.ts';
import { unwrap } from '../../../client.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import { commentWords } from '../../../text/manage/comments/words.ts';
import type { Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { reviewedCampaign, stepsToCampaign } from './reviewedCampaign.ts';

function kappaWords({ n, kappa }: NamedAgreement, language: Language): string {
  const words = commentWords[language].agreement;
  if (n < fewestForKappa) return words.tooFew(formatNumber(fewestForKappa, language));
  return kappa.estimate === null ? words.noValue : formatNumber(kappa.estimate, language, 2);
}

/** How far two coders agree, and where they do not. */
export async function agreementPage({ reader, param }: Turn) {
  const { client, language } = reader;
  const words = commentWords[language];
  const reviewed = await reviewedCampaign(reader, param('campaign'));
  const { id } = reviewed.campaign;
  const { items: pairs } = await unwrap(client.comments.agreement.$get({ query: { campaign: id } }));
  const query = { campaign: id, state: 'differing' as const, limit: '200' };
  const { items: differing } = await unwrap(client.comments.$get({ query }));
  return (
    <ManagePage
      reader={reader}
      section="comments"
      title={words.agreement.title}
      path={stepsToCampaign(reviewed, language)}
    >
      <p>{words.agreement.lead}</p>
      <ListTable
        id="pairs"
        caption={words.agreement.table}
        head={[words.agreement.coders, words.agreement.twice, words.agreement.same, words.agreement.kappa]}
        rows={pairs.map((pair) => [
          pair.coders.join(' · '),
          formatNumber(pair.n, language),
          formatPercent(pair.agreed / pair.n, language),
          kappaWords(pair, language),
        ])}
        none={words.agreement.none}
      />
      <p>
        {words.agreement.how} <a href={`/methods?lang=${language}#weighted_kappa`}>Kappa</a>
      </p>
      <h2>{words.agreement.differing}</h2>
      <ListTable
        id="differing"
        caption={words.agreement.differing}
        head={[words.queue.words]}
        rows={differing.map((comment) => [
          <a class="own-words" href={`/comments/${id}/${comment.id}`}>
            {comment.words}
          </a>,
        ])}
        none={words.agreement.noDiffering}
      />
    </ManagePage>
  );
}
