import { benchmarkAsks, benchmarkCounts, benchmarkPopulations } from '../../../analysis/benchmarks/universe.ts';
import type { BenchmarkInput } from '../../../api/model/benchmarks.ts';
import { withoutPipes } from '../../../surveys/piping.ts';
import type { Language } from '../../../surveys/text.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { SelectField } from '../../parts/choiceFields.tsx';
import { EntryForm, TextField, TextPair, Told } from '../../parts/forms.tsx';
import { type FormView, fieldId } from '../../parts/formView.ts';
import { formWords } from '../../text/forms/words.ts';
import { benchmarkWords } from '../../text/manage/benchmarks/words.ts';
import { institutionsOf } from '../dashboard/choices.ts';
import { benchmarkItem, benchmarkItems, type ChoiceItem } from './benchmarkItems.ts';
import { currentProgram } from './currentProgram.tsx';
import { lineOf, textOf } from './entries.ts';
import type { FormPage } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

/** First step: the question, kept in the address. */
const ChooseItem = ({ language, program }: { language: Language; program: string }) => {
  const words = benchmarkWords[language];
  const form = { language, values: new URLSearchParams(), problem: null, words: words.fields };
  return (
    <form method="get" class="entries">
      <input type="hidden" name="program" value={program} />
      <SelectField
        form={form}
        name="item"
        choices={benchmarkItems.map(({ name, text }) => ({ value: name, label: text[language] }))}
      />
      <button class="button" type="submit">
        {words.continue}
      </button>
    </form>
  );
};

/** Second step: who is counted, and the share of each option. */
const Shares = ({ form, item }: { form: FormView; item: ChoiceItem }) => {
  const { language } = form;
  const words = benchmarkWords[language];
  return (
    <fieldset class="field" id={fieldId('shares')} tabindex={-1}>
      <legend>{words.fields.shares?.label}</legend>
      <p>{words.sharesLead}</p>
      <Told form={form} name="shares" />
      {item.options.map(({ code }) => (
        <div class="row two">
          <TextField form={form} name={`shares.${code}`} type="number" />
          <SelectField
            form={form}
            name={`mapping.${code}`}
            choices={[
              { value: '', label: words.alone },
              ...item.options
                .filter((other) => other.code !== code)
                .map((other) => ({ value: other.code, label: words.joined(other.label[language]) })),
            ]}
          />
        </div>
      ))}
    </fieldset>
  );
};

const wordsFor = (item: ChoiceItem | undefined, language: Language): FormView['words'] => {
  const words = benchmarkWords[language];
  const perOption = (item?.options ?? []).flatMap(({ code, label }) => [
    [`shares.${code}`, words.shareOf(label[language])] as const,
    [`mapping.${code}`, words.togetherOf(label[language])] as const,
  ]);
  return { ...words.fields, ...Object.fromEntries(perOption) };
};

/** A percentage as people type it, as a share; NaN, which the API refuses, for anything else. */
const shareOf = (typed: string): number => {
  const digits = typed.replace(/[\s%]/g, '').replace(',', '.');
  return /^\d{1,3}(\.\d{1,6})?$/.test(digits) ? Number((Number(digits) / 100).toFixed(8)) : Number.NaN;
};

function sharesTyped(item: ChoiceItem, values: URLSearchParams): Pick<BenchmarkInput, 'shares' | 'mapping'> {
  const codes = item.options.map(({ code }) => code);
  const given = codes.filter((code) => lineOf(values, `shares.${code}`) !== '');
  const joined = codes.filter((code) => lineOf(values, `mapping.${code}`) !== '');
  const heads = new Set([...given, ...joined.map((code) => lineOf(values, `mapping.${code}`))]);
  const countedFor = (head: string) => [
    ...(given.includes(head) ? [head] : []),
    ...joined.filter((code) => lineOf(values, `mapping.${code}`) === head),
  ];
  return {
    shares: Object.fromEntries(given.map((code) => [code, shareOf(lineOf(values, `shares.${code}`))])),
    mapping: Object.fromEntries([...heads].map((head) => [head, countedFor(head)])),
  };
}

const choicesOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

const chosen = <T extends string>(all: readonly T[], value: string): T | undefined => all.find((one) => one === value);

/** Who is counted, as typed: the API refuses what it cannot read. */
function universeTyped(values: URLSearchParams) {
  const age = lineOf(values, 'ageFrom');
  const institutionId = lineOf(values, 'institutionId');
  return {
    ageFrom: /^\d{1,3}$/.test(age) ? Number(age) : Number.NaN,
    population: chosen(benchmarkPopulations, lineOf(values, 'population')),
    counts: chosen(benchmarkCounts, lineOf(values, 'counts')),
    asks: chosen(benchmarkAsks, lineOf(values, 'asks')),
    ...(institutionId === '' ? {} : { institutionId }),
  };
}

/** A reference population of the programme. */
export const newBenchmark: FormPage = {
  verb: 'benchmark.create',
  open: () => new URLSearchParams({ ageFrom: '18' }),
  async show({ reader }, entries) {
    const { language, url } = reader;
    const words = benchmarkWords[language];
    const { program } = await currentProgram(reader);
    const institutions = await institutionsOf(reader.client, program.id);
    const item = benchmarkItem(url.searchParams.get('item'));
    const form = { ...entries, language, words: wordsFor(item, language) };
    return (
      <ManagePage
        reader={reader}
        section="benchmarks"
        title={words.add}
        path={[{ href: '/benchmarks', label: words.title }]}
        form={form}
      >
        {item === undefined ? (
          <ChooseItem language={language} program={program.id} />
        ) : (
          <>
            <p>
              <strong>{withoutPipes(item.text)[language]}</strong>{' '}
              <a href={`/benchmarks/new?${new URLSearchParams({ program: program.id })}`}>{words.otherItem}</a>
            </p>
            <EntryForm form={form} send={formWords[language].add}>
              <TextPair form={form} name="name" />
              <TextPair form={form} name="universe" rows={3} />
              <SelectField
                form={form}
                name="institutionId"
                choices={[
                  { value: '', label: benchmarkWords[language].wholeProgram },
                  ...institutions.map(({ id, name }) => ({ value: id, label: name[language] })),
                ]}
              />
              <TextField form={form} name="ageFrom" type="number" />
              <SelectField form={form} name="population" choices={choicesOf(words.populations)} />
              {item.kind === 'multiple' && (
                <SelectField form={form} name="counts" choices={choicesOf(words.countings)} />
              )}
              <SelectField form={form} name="asks" choices={choicesOf(words.askings)} />
              <TextField form={form} name="geography" />
              <TextField form={form} name="referenceDate" type="date" />
              <TextField form={form} name="source" />
              <Shares form={form} item={item} />
            </EntryForm>
          </>
        )}
      </ManagePage>
    );
  },
  async send({ reader }, values, once) {
    const { program } = await currentProgram(reader);
    const item = benchmarkItem(reader.url.searchParams.get('item'));
    if (item === undefined) throw new PageProblem(400, 'invalid_request', { faults: [{ path: 'item' }] });
    const json = {
      programId: program.id,
      item: item.name,
      name: textOf(values, 'name'),
      universe: textOf(values, 'universe'),
      ...universeTyped(values),
      geography: lineOf(values, 'geography'),
      referenceDate: lineOf(values, 'referenceDate'),
      source: lineOf(values, 'source'),
      ...sharesTyped(item, values),
    };
    await unwrap(reader.client.benchmarks.$post({ json }, once));
    return `/benchmarks?${new URLSearchParams({ program: program.id, done: 'added' })}`;
  },
};
