import { raw } from 'hono/html';
import { noValueLabels } from '../../../surveys/noValueLabels.ts';
import { productName } from '../../../surveys/product.ts';
import { offlineWords } from '../../text/offline/words.ts';
import { givenResponse, type InvitedAnswering } from './answering.ts';
import { answerWords } from './answerWords.ts';
import { type Entries, entryOf, firstOf } from './entries.ts';
import { answerableItems, formPages } from './formPages.ts';

/** In which form the answers are asked for to take away; null when another button was pressed. */
export function copyAsked(entries: Entries): 'page' | 'data' | null {
  const button = firstOf(entries, 'button');
  if (button === 'download') return 'page';
  return button === 'download:json' ? 'data' : null;
}

/** Every question this person met, with the answer in words (null: left blank) and as it is stored. */
function copied(answering: InvitedAnswering) {
  const { language, entries } = answering;
  return formPages(answering).flatMap((page) => {
    if (page.kind !== 'section') return [];
    const questionnaire = page.purpose === 'experience' ? answering.experience : answering.demographics;
    const given = questionnaire && givenResponse(questionnaire, entries);
    return answerableItems(page).map((item) => ({
      questionnaire: questionnaire?.document.slug,
      section: page.section.title[language],
      name: item.name,
      question: item.text[language],
      answer: answerWords(item, entryOf(page.purpose, item, entries), language),
      value: given?.answers[item.name] ?? null,
      reason: given?.missing[item.name] ?? null,
    }));
  });
}

const style =
  'body{font:18px/1.5 system-ui,sans-serif;max-width:40em;margin:2em auto;padding:0 1em}dt{margin-top:1em}dd{margin:0;font-weight:600;white-space:pre-line}';

const CopyPage = ({ answering }: { answering: InvitedAnswering }) => {
  const { language, invited } = answering;
  const words = offlineWords[language].download;
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${words.title} – ${productName}`}</title>
          <style>{raw(style)}</style>
        </head>
        <body>
          <h1>{words.title}</h1>
          <p>{`${invited.campaign.name[language]} – ${invited.team.name[language]}`}</p>
          <p>{words.lead}</p>
          <dl>
            {copied(answering).map(({ question, answer }) => (
              <>
                <dt>{question}</dt>
                <dd>{answer ?? noValueLabels.skipped[language]}</dd>
              </>
            ))}
          </dl>
        </body>
      </html>
    </>
  );
};

/** The answers as a file, for the person who gave them: without the link and without the receipt code. */
export function answerCopy(answering: InvitedAnswering, kind: 'page' | 'data') {
  const { language, invited } = answering;
  const name = offlineWords[language].download.file;
  if (kind === 'page') {
    const body = String(<CopyPage answering={answering} />);
    return { body, headers: headersOf(`${name}.html`, 'text/html; charset=utf-8') };
  }
  const { campaign, team } = invited;
  const data = { campaign: campaign.name[language], team: team.name[language], language, answers: copied(answering) };
  return { body: JSON.stringify(data, null, 2), headers: headersOf(`${name}.json`, 'application/json; charset=utf-8') };
}

const headersOf = (file: string, type: string): Record<string, string> => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${file}"`,
  'cache-control': 'no-store',
});
