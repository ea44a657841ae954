import { formatNumber } from '../../../../analysis/format.ts';
import { unwrap } from '../../../client.ts';
import { ActionForm } from '../../../parts/actionForm.tsx';
import { Facts, ListTable } from '../../../parts/listTable.tsx';
import { commentWords } from '../../../text/manage/comments/words.ts';
import type { Reader } from '../../reader.ts';
import { integerOf } from '../entries.ts';
import type { FormPage } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { commentCount } from './commentedCampaigns.tsx';
import { type ReviewedCampaign, reviewedCampaign, reviewedIn, stepsToCampaign } from './reviewedCampaign.ts';

const mostListed = 500;

/** Whose comments these are, where the reader reviews some institutions alone, and where they will be read. */
async function OwnInstitutions({ reader, reviewed: { program } }: { reader: Reader; reviewed: ReviewedCampaign }) {
  const { everywhere, institutions } = reviewedIn(reader, program);
  if (everywhere) return null;
  const { language } = reader;
  const words = commentWords[language].publish;
  const { items } = await unwrap(reader.client.institutions.$get({ query: { program, limit: '500' } }));
  const names = items.filter(({ id }) => institutions.includes(id)).map(({ name }) => name[language]);
  return (
    <div class="notice">
      <p>{words.own(names.join(' · '))}</p>
      <p>{words.ownLater}</p>
    </div>
  );
}

/** The second step: what was accepted is looked at once more, all of it together, and leaves. */
export const publishPage: FormPage = {
  verb: 'comment.publish',
  async show({ reader, param }, entries) {
    const { client, language } = reader;
    const words = commentWords[language];
    const reviewed = await reviewedCampaign(reader, param('campaign'));
    const { campaign } = reviewed;
    const query = { campaign: campaign.id, state: 'accepted' as const, limit: String(mostListed) };
    const { items, total } = await unwrap(client.comments.$get({ query }));
    const textOf = (name: string) => campaign.items.find((each) => each.name === name)?.text[language] ?? name;
    const number = (count: number) => formatNumber(count, language);
    const form = { ...entries, language, words: words.fields };
    return (
      <ManagePage
        reader={reader}
        section="comments"
        title={words.publish.title}
        path={stepsToCampaign(reviewed, language)}
        form={form}
      >
        <p id="form" tabindex={-1}>
          {words.publish.lead}
        </p>
        <OwnInstitutions reader={reader} reviewed={reviewed} />
        <ul>
          {words.publish.rules.map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
        <h2>{words.publish.counts}</h2>
        <Facts
          facts={[
            [words.publish.accepted, number(campaign.counts.accepted)],
            [words.publish.withheld, number(campaign.counts.withheld)],
            [words.publish.waiting, number(campaign.counts.waiting)],
            [words.publish.toCode, number(campaign.counts.to_code)],
            [words.publish.differing, number(campaign.counts.differing)],
          ]}
        />
        {campaign.counts.waiting > 0 && <p>{words.publish.waitingNote}</p>}
        <ListTable
          id="to-publish"
          caption={words.publish.list}
          head={[words.publish.words, words.queue.item]}
          rows={items.map((comment) => [<span class="own-words">{comment.words}</span>, textOf(comment.item)])}
          none={words.publish.none}
        />
        {total > items.length && <p>{words.publish.partial(number(items.length), number(total))}</p>}
        {total > 0 && (
          <ActionForm
            action="publish"
            label={words.publish.button(commentCount(total, language))}
            consequence={words.publish.consequence}
          >
            <input type="hidden" name="expected" value={String(campaign.published?.number ?? 0)} />
            <input type="hidden" name="comments" value={String(total)} />
          </ActionForm>
        )}
      </ManagePage>
    );
  },
  async send({ reader, param }, values, once) {
    const campaignId = param('campaign');
    const json = { campaignId, expected: integerOf(values, 'expected'), comments: integerOf(values, 'comments') };
    await unwrap(reader.client.comments.publications.$post({ json }, once));
    return `/comments/${campaignId}?done=published`;
  },
};
