import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Client, PageProblem, unwrap } from '../../client.ts';
import { type InvitedAnswering, startAnswering } from './answering.ts';
import { type Entries, firstOf, isItemField } from './entries.ts';
import { Landing } from './landing.tsx';
import { SavedPage } from './savedPage.tsx';
import { moveOf, turn } from './turn.ts';
import { turnPage } from './turnPage.tsx';

/** Beside the answers: where the person stands. Never a receipt, nor the facts of a code: those are not kept before the send. */
const ownFields = ['at', 'passed', 'aboutYou', 'returning', 'layout', 'way'];

function savedFields(entries: Entries): Record<string, string[]> {
  const kept = [...entries].filter(
    ([field]) => ownFields.includes(field) || (isItemField(field) && !field.startsWith('pairing.')),
  );
  return Object.fromEntries(
    kept.flatMap(([field, values]) => {
      const given = values.filter((value) => value !== '');
      return given.length === 0 ? [] : [[field, given]];
    }),
  );
}

const again = ({ token, invited, language }: InvitedAnswering, entries: Entries): InvitedAnswering =>
  startAnswering(token, invited, language, entries);

async function resume(c: Context, client: Client, answering: InvitedAnswering) {
  const form = client.forms[':token'].saved;
  const { saved } = await unwrap(form.$get({ param: { token: answering.token } }));
  if (saved === null)
    return c.html(<Landing answering={{ ...answering, invited: { ...answering.invited, savedOn: null } }} />);
  const resumed = again(answering, new Map([...Object.entries(saved.fields), ['revision', [saved.revision]]]));
  const next = turn(resumed, { ...moveOf(resumed.entries), button: 'stay' });
  return c.html(next.to === 'page' ? await turnPage(next) : <Landing answering={resumed} />);
}

async function restart(c: Context, client: Client, answering: InvitedAnswering) {
  await unwrap(client.forms[':token'].saved.$delete({ param: { token: answering.token } }));
  const fresh = again({ ...answering, invited: { ...answering.invited, savedOn: null } }, new Map());
  const next = turn(fresh, { at: 'start', button: 'start', shown: [] });
  return c.html(next.to === 'page' ? await turnPage(next) : <Landing answering={fresh} />);
}

/** Saves; when another device has saved since, both choices are told and nothing is lost. */
async function save(c: Context, client: Client, answering: InvitedAnswering) {
  const { token, entries } = answering;
  const revision = firstOf(entries, 'revision') || null;
  const json = { fields: savedFields(entries), revision };
  try {
    const saved = await unwrap(client.forms[':token'].saved.$put({ param: { token }, json }));
    const kept = again(answering, new Map([...entries, ['revision', [saved.revision]]]));
    return c.html(<SavedPage answering={kept} problem={null} />);
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    // With the newer revision in its hidden field, pressing once more replaces what is kept, on purpose.
    const newer = typeof error.params.revision === 'string' ? error.params.revision : (revision ?? '');
    const warned = again(answering, new Map([...entries, ['revision', [newer]]]));
    return c.html(<SavedPage answering={warned} problem={error} />, error.status as ContentfulStatusCode);
  }
}

/** Saves the answers, goes on with saved ones, or gives them up. */
export function saveTurn(c: Context, client: Client, answering: InvitedAnswering): Promise<Response> {
  const { button } = moveOf(answering.entries);
  const act = button === 'resume' ? resume : button === 'restart' ? restart : save;
  return Promise.resolve(act(c, client, answering)) as Promise<Response>;
}
