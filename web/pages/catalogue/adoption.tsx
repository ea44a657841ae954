import { unwrap } from '../../client.ts';
import { EntryForm, TextField } from '../../parts/forms.tsx';
import { catalogueWords } from '../../text/catalogue/words.ts';
import { formWords } from '../../text/forms/words.ts';
import { currentProgram } from '../manage/currentProgram.tsx';
import { lineOf } from '../manage/entries.ts';
import type { FormPage } from '../manage/formPage.tsx';
import { ManagePage } from '../manage/managePage.tsx';
import { freeName } from './freeName.ts';
import { askedInstrument, pathOfCatalogue } from './instrumentPage.tsx';
import { instrumentPath } from './instrumentUse.tsx';

/** A programme takes an instrument as its own: one page to confirm, with a short name that is free. */
export const adoption: FormPage = {
  verb: 'questionnaire.edit',
  async open(turn) {
    const { slug } = askedInstrument(turn);
    const { program } = await currentProgram(turn.reader);
    return new URLSearchParams({ slug: await freeName(turn.reader.client, slug, program.slug) });
  },
  async show(turn, entries) {
    const { reader } = turn;
    const { language } = reader;
    const words = catalogueWords[language];
    const { slug, document } = askedInstrument(turn);
    const { program } = await currentProgram(reader);
    const form = { ...entries, language, words: words.fields };
    const title = document.title[language];
    return (
      <ManagePage
        reader={reader}
        section="questionnaires"
        title={words.adoption.title(title)}
        path={[...pathOfCatalogue(reader), { href: instrumentPath(slug, program.id), label: title }]}
        form={form}
        demonstration={program.demonstration}
      >
        <p>{words.adoption.lead}</p>
        <p>{words.adoption.kept}</p>
        <p>{words.adoption.program(program.name[language])}</p>
        <EntryForm
          form={form}
          send={words.adoption.send}
          others={<a href={instrumentPath(slug, program.id)}>{formWords[language].cancel}</a>}
        >
          <TextField form={form} name="slug" />
        </EntryForm>
      </ManagePage>
    );
  },
  async send(turn, values, once) {
    const { client } = turn.reader;
    const { slug, number } = askedInstrument(turn);
    const { program } = await currentProgram(turn.reader);
    const param = { slug, number: String(number) };
    const { id } = await unwrap<{ id: string }>(client.questionnaires[':slug'].versions[':number'].$get({ param }));
    const json = { programId: program.id, slug: lineOf(values, 'slug'), from: id };
    const adopted = await unwrap(client.questionnaires.$post({ json }, once));
    return `/questionnaires/${adopted.slug}/draft?done=started`;
  },
};
