import { formatNumber } from '../../../../analysis/format.ts';
import type { CommentedCampaign } from '../../../../api/model/comments.ts';
import type { Language } from '../../../../surveys/text.ts';
import { unwrap } from '../../../client.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import { commentWords } from '../../../text/manage/comments/words.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { commentCount } from './commentedCampaigns.tsx';
import { type ReviewedCampaign, reviewedCampaign, reviewedIn, stepsToCampaign } from './reviewedCampaign.ts';

const states = ['waiting', 'accepted', 'withheld', 'to_code', 'differing'] as const;
type State = (typeof states)[number];

interface Chosen {
  item: string;
  state: State | '';
}

function chosenIn({ url }: Reader, { items }: CommentedCampaign): Chosen {
  const asked = url.searchParams;
  const state = asked.get('state');
  return {
    item: items.find(({ name }) => name === asked.get('item'))?.name ?? '',
    state: state === '' ? '' : (states.find((each) => each === state) ?? 'waiting'),
  };
}

const Choose = ({
  campaign,
  chosen,
  language,
}: {
  campaign: CommentedCampaign;
  chosen: Chosen;
  language: Language;
}) => {
  const words = commentWords[language];
  return (
    <form class="filters" method="get" aria-label={words.queue.choose}>
      <p>
        <label for="item">{words.queue.item}</label>
        <select id="item" name="item">
          <option value="">{words.queue.allItems}</option>
          {campaign.items.map(({ name, text }) => (
            <option value={name} selected={name === chosen.item}>
              {text[language]}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="state">{words.queue.state}</label>
        <select id="state" name="state">
          {states.map((state) => (
            <option value={state} selected={state === chosen.state}>
              {words.stateCount(words.states[state], formatNumber(campaign.counts[state], language))}
            </option>
          ))}
          <option value="" selected={chosen.state === ''}>
            {words.all}
          </option>
        </select>
      </p>
      <button class="button" type="submit">
        {words.queue.show}
      </button>
    </form>
  );
};

/** The first comment in a state: where the work goes on. */
async function firstIn({ client }: Reader, campaign: string, state: 'waiting' | 'to_code') {
  const { items } = await unwrap(client.comments.$get({ query: { campaign, state, limit: '1' } }));
  return items[0]?.id;
}

const Ways = async ({ reader, reviewed: { campaign, program } }: { reader: Reader; reviewed: ReviewedCampaign }) => {
  const { language } = reader;
  const { queue, publish, agreement } = commentWords[language];
  const [read, code] = await Promise.all([
    firstIn(reader, campaign.id, 'waiting'),
    firstIn(reader, campaign.id, 'to_code'),
  ]);
  const { everywhere, institutions } = reviewedIn(reader, program);
  const number = (state: State) => formatNumber(campaign.counts[state], language);
  return (
    <p class="buttons">
      {read !== undefined && (
        <a class="button" href={`/comments/${campaign.id}/${read}`}>
          {queue.start(number('waiting'))}
        </a>
      )}
      {code !== undefined && (
        <a class={read === undefined ? 'button' : 'button second'} href={`/comments/${campaign.id}/${code}`}>
          {queue.startCoding(number('to_code'))}
        </a>
      )}
      {(everywhere || institutions.length > 0) && <a href={`/comments/${campaign.id}/publish`}>{publish.link}</a>}
      {everywhere && <a href={`/comments/${campaign.id}/agreement`}>{agreement.link}</a>}
    </p>
  );
};

/** The comments of a campaign, one question or state at a time, in an order that tells nothing. */
export async function queuePage({ reader, param }: Turn) {
  const { client, language, url } = reader;
  const words = commentWords[language];
  const reviewed = await reviewedCampaign(reader, param('campaign'));
  const { campaign } = reviewed;
  const chosen = chosenIn(reader, campaign);
  const { item, state } = chosen;
  const query = {
    ...{ campaign: campaign.id, limit: '50', after: url.searchParams.get('after') ?? '' },
    ...(item !== '' && { item }),
    ...(state !== '' && { state }),
  };
  const { items, next, total } = await unwrap(client.comments.$get({ query }));
  const title = campaign.name[language];
  const textOf = (name: string) => campaign.items.find((each) => each.name === name)?.text[language] ?? name;
  return (
    <ManagePage reader={reader} section="comments" title={title} path={stepsToCampaign(reviewed, language).slice(0, 1)}>
      {!campaign.ended && <p class="notice">{words.notEnded}</p>}
      {campaign.ended && (
        <>
          <Ways reader={reader} reviewed={reviewed} />
          <Choose campaign={campaign} chosen={chosen} language={language} />
          <p class="measured">
            {commentCount(total, language)}. {words.queue.order}
          </p>
          <ListTable
            id="queue"
            caption={words.queue.list}
            head={[words.queue.words, words.queue.item, words.queue.state]}
            rows={items.map((comment) => [
              <a class="own-words" href={`/comments/${campaign.id}/${comment.id}`}>
                {comment.words}
              </a>,
              textOf(comment.item),
              words.states[comment.decision ?? 'waiting'],
            ])}
            none={words.queue.none}
          />
          {next !== null && (
            <p>
              <a href={`/comments/${campaign.id}?${new URLSearchParams({ item, state, after: next })}`} rel="next">
                {words.queue.later}
              </a>
            </p>
          )}
        </>
      )}
    </ManagePage>
  );
}
