import type { ReviewedComment } from '../../../../api/model/commentReview.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import { commentWords } from '../../../text/manage/comments/words.ts';
import { chosen, lineOf } from '../entries.ts';
import type { Entries, FormPage, Once, Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { Coding, noTheme } from './codingForm.tsx';
import { DecisionForm, Decisions, MarkedWords, reasonCodes } from './decisionForm.tsx';
import { reviewedCampaign, stepsToCampaign } from './reviewedCampaign.ts';

const read = ({ reader, param }: Turn) =>
  unwrap<ReviewedComment>(reader.client.comments[':id'].$get({ param: { id: param('id') } }));

/** What stands in the form when a comment is opened: the decision that holds, or the words as they were written. */
function opened({ words, decisions }: ReviewedComment): URLSearchParams {
  const last = decisions.at(-1);
  return new URLSearchParams({
    ...{ words: last?.words ?? words, expected: String(decisions.length) },
    ...(last && { decision: last.decision, reason: last.reason ?? '', note: last.note }),
  });
}

/** A choice that is missing would be refused after the preview only: it is said before it. */
function missingIn(values: URLSearchParams): PageProblem | null {
  const decision = values.get('decision');
  const missing =
    decision !== 'accepted' && decision !== 'withheld'
      ? 'decision'
      : decision === 'withheld' && !reasonCodes.some((code) => code === values.get('reason'))
        ? 'reason'
        : null;
  return missing === null ? null : new PageProblem(400, 'invalid_request', { faults: [{ path: missing }] });
}

const Next = ({ comment, turn }: { comment: ReviewedComment; turn: Turn }) => {
  const words = commentWords[turn.reader.language].comment;
  const { waiting, toCode } = comment.next;
  const address = (id: string) => `/comments/${comment.campaign.id}/${id}`;
  return (
    <p class="buttons">
      {waiting !== null && <a href={address(waiting)}>{words.next}</a>}
      {toCode !== null && <a href={address(toCode)}>{words.nextToCode}</a>}
    </p>
  );
};

async function show(turn: Turn, { values, problem }: Entries) {
  const { reader } = turn;
  const { language } = reader;
  const words = commentWords[language];
  const comment = await read(turn);
  const reviewed = await reviewedCampaign(reader, comment.campaign.id);
  const asksPreview = values.get('button') === 'more:preview';
  const missing = asksPreview ? missingIn(values) : null;
  // Each form of the page is sent alone: what stands in the others is read afresh.
  const typed = values.has('words') ? values : new URLSearchParams([...opened(comment), ...values]);
  const form = { values: typed, problem: problem ?? missing, language, words: words.fields };
  return (
    <ManagePage
      reader={reader}
      section="comments"
      title={words.comment.title}
      path={stepsToCampaign(reviewed, language)}
      form={form}
    >
      <Next comment={comment} turn={turn} />
      <h2>{comment.item.text[language]}</h2>
      <p class="measured">{words.comment.written}</p>
      <MarkedWords words={comment.words} />
      <p class="measured">{words.comment.telling}</p>
      <h2>{words.comment.now}</h2>
      <Decisions comment={comment} language={language} />
      <h3>{comment.decisions.length === 0 ? words.comment.decide : words.comment.decideAgain}</h3>
      <DecisionForm form={form} previewed={asksPreview && missing === null} />
      <h2>{words.coding.title}</h2>
      <Coding comment={comment} themes={reviewed.themes} form={form} />
    </ManagePage>
  );
}

const decisionOf = (values: URLSearchParams) => {
  const expected = Number(lineOf(values, 'expected'));
  return values.get('decision') === 'withheld'
    ? {
        ...{ decision: 'withheld' as const, expected, note: lineOf(values, 'note') },
        reason: chosen<(typeof reasonCodes)[number]>(values, 'reason'),
      }
    : { decision: chosen<'accepted'>(values, 'decision'), words: lineOf(values, 'words'), expected };
};

/** An empty choice, which the API would take for a theme that is not there. */
const required = (values: URLSearchParams, name: string): string | null => {
  const value = lineOf(values, name);
  if (value === '') throw new PageProblem(400, 'invalid_request', { faults: [{ path: name }] });
  return value === noTheme ? null : value;
};

async function send(turn: Turn, values: URLSearchParams, once: Once): Promise<void> {
  const call = turn.reader.client.comments[':id'];
  const param = { id: turn.param('id') };
  switch (values.get('button')) {
    case 'code':
      await unwrap(call.codings.$post({ param, json: { theme: required(values, 'theme') } }, once));
      return;
    case 'settle': {
      const json = { theme: required(values, 'settlement'), expected: Number(lineOf(values, 'settledBefore')) };
      await unwrap(call.settlements.$post({ param, json }, once));
      return;
    }
    default:
      await unwrap(call.decisions.$post({ param, json: decisionOf(values) }, once));
  }
}

/** One comment: read, decided on in two steps, given a theme. */
export const commentPage: FormPage = {
  verb: 'comment.review',
  open: async (turn) => opened(await read(turn)),
  show,
  async send(turn, values, once) {
    await send(turn, values, once);
    return `/comments/${turn.param('campaign')}/${turn.param('id')}?done=saved`;
  },
};
