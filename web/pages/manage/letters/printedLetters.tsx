import { raw } from 'hono/html';
import type { LetterQuery } from '../../../../api/model/letterRecipients.ts';
import { unwrap } from '../../../client.ts';
import { ActionForm } from '../../../parts/actionForm.tsx';
import { Page } from '../../../parts/page.tsx';
import { lettersWords } from '../../../text/manage/letters/words.ts';
import { problemDetail, problemTitle } from '../../../text/problems.ts';
import { chosen, lineOf } from '../entries.ts';
import type { FormPage } from '../formPage.tsx';
import { paperSizes } from '../paper/paperSheet.ts';
import { LetterPage } from './letter.tsx';

/** The letters themselves, a sheet each; above them, never printed, what to do with them. */
export const printedLetters: FormPage = {
  verb: 'invitation.link',
  open: ({ reader }) => new URLSearchParams(reader.url.searchParams),
  async show({ reader, param }, { problem }) {
    const { client, language, url } = reader;
    const asked = url.searchParams;
    const words = lettersWords[language].print;
    const size = paperSizes.find((each) => each === asked.get('size')) ?? 'letter';
    const team = lineOf(asked, 'team');
    const query = {
      who: chosen<LetterQuery['who']>(asked, 'who') || 'all',
      printed: chosen<LetterQuery['printed']>(asked, 'printed') || 'any',
      ...(team === '' ? {} : { team }),
    };
    const shared = await unwrap(
      client.campaigns[':id'].invitations.letters.$get({ param: { id: param('id') }, query }),
    );
    const { letters } = shared;
    const title = words.title(letters.length);
    return (
      <Page language={language} title={title} sheet="letters.css" referrer="same-origin" languageSwitch={null}>
        <style>{raw(`@page{size:${size};margin:15mm 20mm 12mm}`)}</style>
        <div class="print-options">
          <h1>{title}</h1>
          {problem !== null && (
            <p class="fault" role="alert">
              {`${problemTitle(problem.code, language)} ${problemDetail(problem.code, problem.params, language)}`}
            </p>
          )}
          {letters.length === 0 ? <p>{words.none}</p> : <p>{words.how}</p>}
          {letters.length > 0 && (
            <>
              <p>{words.personal}</p>
              <ActionForm action="printed" label={words.mark} consequence={words.marks}>
                <input
                  type="hidden"
                  name="invitations"
                  value={letters.map(({ invitationId }) => invitationId).join(' ')}
                />
              </ActionForm>
            </>
          )}
          <p>
            <a href={`/campaigns/${param('id')}/letters?${asked}`}>{words.back}</a>
          </p>
        </div>
        {letters.map((letter) => (
          <LetterPage letter={letter} shared={shared} />
        ))}
      </Page>
    );
  },
  async send({ reader, param }, values, once) {
    const invitations = lineOf(values, 'invitations').split(' ').filter(Boolean);
    const id = param('id');
    await unwrap(
      reader.client.campaigns[':id'].invitations.letters.$post({ param: { id }, json: { invitations } }, once),
    );
    return `/campaigns/${id}/letters?done=saved`;
  },
};
