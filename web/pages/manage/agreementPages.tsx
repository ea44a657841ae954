import { formatDay } from '../../../analysis/format.ts';
import { dayOf } from '../../../analysis/ledger/days.ts';
import { unwrap } from '../../client.ts';
import { RadioField } from '../../parts/choiceFields.tsx';
import { EntryForm, TextArea, TextField } from '../../parts/forms.tsx';
import { ListTable } from '../../parts/listTable.tsx';
import { agreementWords } from '../../text/manage/agreements/words.ts';
import { benchmarkWords } from '../../text/manage/benchmarks/words.ts';
import { currentProgram, may, ProgramNav } from './currentProgram.tsx';
import { lineOf } from './entries.ts';
import type { FormPage } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

const scopes = ['nothing', 'program', 'institutions'] as const;

/** Agreements with Indigenous partners: what holds, what held, and recording another. */
export const agreementsPage: FormPage = {
  async show({ reader }, { values, problem }) {
    const { client, language } = reader;
    const words = agreementWords[language];
    const choice = await currentProgram(reader);
    const { id: program, demonstration } = choice.program;
    const { covers, items } = await unwrap(client['governance-agreements'].$get({ query: { program } }));
    const form = { language, values, problem, words: words.fields };
    const { head } = words;
    return (
      <ManagePage
        reader={reader}
        section="benchmarks"
        title={words.title}
        path={[{ href: `/benchmarks?${new URLSearchParams({ program })}`, label: benchmarkWords[language].title }]}
        form={form}
        demonstration={demonstration}
      >
        <ProgramNav choice={choice} reader={reader} />
        {words.lead.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <p>
          <strong>{words.now[covers]}</strong>
        </p>
        <h2>{words.list}</h2>
        <ListTable
          id="agreements"
          caption={words.list}
          head={[
            head.partner,
            head.contact,
            head.agreed,
            head.document,
            head.covers,
            head.recorded,
            head.by,
            head.note,
          ]}
          rows={items.map((agreement) => [
            agreement.partner,
            agreement.contact,
            formatDay(agreement.agreedOn, language),
            agreement.document,
            words.covers[agreement.covers].label,
            formatDay(dayOf(agreement.recordedAt), language),
            agreement.recordedBy,
            agreement.note,
          ])}
          none={words.none}
        />
        {may(reader, 'governance.record') && (
          <>
            <h2>{words.record}</h2>
            <p>{words.recordLead}</p>
            <EntryForm form={form} send={words.send}>
              <TextField form={form} name="partner" />
              <TextField form={form} name="contact" />
              <TextField form={form} name="agreedOn" type="date" />
              <TextField form={form} name="document" />
              <RadioField
                form={form}
                name="covers"
                choices={scopes.map((value) => ({ value, ...words.covers[value] }))}
              />
              <TextArea form={form} name="note" rows={3} />
            </EntryForm>
          </>
        )}
      </ManagePage>
    );
  },
  async send({ reader }, values, once) {
    const { program } = await currentProgram(reader);
    const covers = scopes.find((one) => one === values.get('covers'));
    const json = {
      programId: program.id,
      ...{ partner: lineOf(values, 'partner'), contact: lineOf(values, 'contact') },
      ...{ agreedOn: lineOf(values, 'agreedOn'), document: lineOf(values, 'document') },
      // What is missing is for the API to refuse, beside its field.
      covers: covers as (typeof scopes)[number],
      note: values.get('note') ?? '',
    };
    await unwrap(reader.client['governance-agreements'].$post({ json }, once));
    return `/benchmarks/agreements?${new URLSearchParams({ program: program.id, done: 'recorded' })}`;
  },
};
