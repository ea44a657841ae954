import { raw } from 'hono/html';
import { dayOf } from '../../../../analysis/ledger/days.ts';
import type { Recognition } from '../../../../api/model/recognition.ts';
import { type Language, languages } from '../../../../surveys/text.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import { RadioField, SelectField } from '../../../parts/choiceFields.tsx';
import { EntryForm, TextArea, TextField } from '../../../parts/forms.tsx';
import { Page } from '../../../parts/page.tsx';
import { placeWords } from '../../../text/manage/places/words.ts';
import { type RecognitionKind, recognitionWords } from '../../../text/manage/recognition/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import { lineOf } from '../entries.ts';
import type { FormPage, Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { Sheet } from './sheet.tsx';

const kinds: readonly RecognitionKind[] = ['certificate', 'letter'];
const sizes = ['letter', 'a4'] as const;
/** Characters of a name or role, and of what is added: a sheet has room for no more. */
const longest = { signer: 100, signerRole: 100, words: 300 } as const;

const read = ({ reader, param }: Turn): Promise<Recognition> =>
  unwrap<Recognition>(reader.client.teams[':id'].recognition.$get({ param: { id: param('id') } }));

const among = <Code extends string>(codes: readonly Code[], value: string): Code | undefined =>
  codes.find((code) => code === value);

/** What was chosen. @throws PageProblem `invalid_request` for what is too long for a sheet. */
function choices(values: URLSearchParams) {
  const faults = Object.entries(longest).flatMap(([path, most]) =>
    lineOf(values, path).length > most ? [{ path }] : [],
  );
  if (faults.length > 0) throw new PageProblem(400, 'invalid_request', { faults });
  return {
    kind: among(kinds, lineOf(values, 'kind')) ?? 'certificate',
    size: among(sizes, lineOf(values, 'size')) ?? 'letter',
    language: among(languages, lineOf(values, 'language')) ?? null,
    signer: lineOf(values, 'signer'),
    signerRole: lineOf(values, 'signerRole'),
    words: lineOf(values, 'words'),
  };
}

const Printed = ({
  recognition,
  values,
  reader,
}: { recognition: Recognition; values: URLSearchParams } & Pick<Turn, 'reader'>) => {
  const words = recognitionWords[reader.language];
  const { size, language: asked, ...chosen } = choices(values);
  const member = lineOf(values, 'member');
  const people = recognition.members.filter(({ id }) => member === '' || id === member);
  const title = words.kinds[chosen.kind];
  const landscape = chosen.kind === 'certificate' ? ' landscape' : '';
  return (
    <Page language={reader.language} title={title} sheet="recognition.css" referrer="same-origin" languageSwitch={null}>
      <style>{raw(`@page{size:${size === 'a4' ? 'A4' : 'letter'}${landscape};margin:12mm}`)}</style>
      <div class="print-options">
        <h1>{title}</h1>
        <p>{words.how(people.length)}</p>
        <p>
          <a href={`/teams/${recognition.team.id}/recognition`}>{words.back}</a>
        </p>
      </div>
      {people.map((each) => (
        <Sheet
          {...{ recognition, member: each, language: asked ?? each.language, today: dayOf(Date.now()), ...chosen }}
        />
      ))}
    </Page>
  );
};

/** Prepares certificates and letters of thanks; what is typed stays on the sheets and is stored nowhere. */
export const recognitionPage: FormPage = {
  verb: 'member.read',
  open: () => new URLSearchParams({ kind: 'certificate', size: 'letter' }),
  async show(turn, entries) {
    const { reader } = turn;
    const { language } = reader;
    const words = recognitionWords[language];
    const recognition = await read(turn);
    const { team, members } = recognition;
    const form = { ...entries, language, words: words.fields };
    const named = vocabulary[language].languages as Record<Language, string>;
    return (
      <ManagePage
        reader={reader}
        section="institutions"
        title={words.title}
        path={[
          { href: '/institutions', label: placeWords[language].institution.title },
          { href: `/teams/${team.id}`, label: team.name[language] },
        ]}
        form={form}
      >
        {words.lead.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        {members.length === 0 ? (
          <p id="form">{words.nobody}</p>
        ) : (
          <EntryForm form={form} send={words.prepare}>
            <RadioField
              form={form}
              name="kind"
              choices={kinds.map((value) => ({ value, label: words.kinds[value] }))}
            />
            <SelectField
              form={form}
              name="member"
              choices={[
                { value: '', label: words.everyone },
                ...members.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <SelectField
              form={form}
              name="language"
              choices={[{ value: '', label: words.own }, ...languages.map((value) => ({ value, label: named[value] }))]}
            />
            <RadioField
              form={form}
              name="size"
              choices={sizes.map((value) => ({ value, label: words.sizes[value] }))}
            />
            <TextField form={form} name="signer" />
            <TextField form={form} name="signerRole" />
            <TextArea form={form} name="words" rows={3} />
          </EntryForm>
        )}
      </ManagePage>
    );
  },
  async send(turn, values) {
    // Refused before anything is prepared: the form is then shown again with what was typed.
    choices(values);
    return { page: <Printed recognition={await read(turn)} values={values} reader={turn.reader} /> };
  },
};
