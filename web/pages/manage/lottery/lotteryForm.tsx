import { unwrap } from '../../../client.ts';
import { SelectField } from '../../../parts/choiceFields.tsx';
import { EntryForm, TextField, TextPair } from '../../../parts/forms.tsx';
import { formWords } from '../../../text/forms/words.ts';
import { lotteryWords } from '../../../text/manage/lottery/words.ts';
import { institutionsOf } from '../../dashboard/choices.ts';
import { currentProgram } from '../currentProgram.tsx';
import { integerOf, lineOrNull, putText, textOf } from '../entries.ts';
import type { FormPage } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { lotteryTrail, readLottery } from './reading.ts';

const settingsTyped = (values: URLSearchParams) => ({
  name: textOf(values, 'name'),
  size: integerOf(values, 'size'),
  reserves: integerOf(values, 'reserves'),
});

/** Prepares a lottery: for whom, how many seats and reserves. */
export const newLottery: FormPage = {
  verb: 'lottery.prepare',
  async show({ reader }, entries) {
    const { client, language } = reader;
    const words = lotteryWords[language];
    const { program } = await currentProgram(reader);
    const institutions = await institutionsOf(client, program.id);
    const everywhere = reader.me.assignments.some(
      ({ role, place }) =>
        (role === 'program_admin' || role === 'recruiter') &&
        place.program === program.id &&
        place.institution === undefined,
    );
    const form = { ...entries, language, words: words.fields };
    return (
      <ManagePage
        reader={reader}
        section="lotteries"
        title={words.add}
        path={[{ href: `/lotteries?${new URLSearchParams({ program: program.id })}`, label: words.title }]}
        form={form}
      >
        <EntryForm form={form} send={words.add}>
          <TextPair form={form} name="name" />
          <SelectField
            form={form}
            name="institutionId"
            choices={[
              ...(everywhere ? [{ value: '', label: words.list.whole }] : []),
              ...institutions.map(({ id, name }) => ({ value: id, label: name[language] })),
            ]}
          />
          <TextField form={form} name="size" type="number" />
          <TextField form={form} name="reserves" type="number" />
        </EntryForm>
      </ManagePage>
    );
  },
  async send({ reader }, values, once) {
    const { program } = await currentProgram(reader);
    const institutionId = lineOrNull(values, 'institutionId');
    const json = { programId: program.id, institutionId, ...settingsTyped(values) };
    const { id } = await unwrap(reader.client.lotteries.$post({ json }, once));
    return `/lotteries/${id}?done=added`;
  },
};

/** Name, seats and reserves, until the commitment. */
export const changedLottery: FormPage = {
  verb: 'lottery.prepare',
  async open(turn) {
    const { name, size, reserves } = await readLottery(turn);
    const values = new URLSearchParams({ size: String(size), reserves: String(reserves) });
    putText(values, 'name', name);
    return values;
  },
  async show(turn, entries) {
    const { reader } = turn;
    const { language } = reader;
    const words = lotteryWords[language];
    const form = { ...entries, language, words: words.fields };
    return (
      <ManagePage
        reader={reader}
        section="lotteries"
        title={words.settings}
        path={lotteryTrail(await readLottery(turn), language)}
        form={form}
      >
        <EntryForm form={form} send={formWords[language].save}>
          <TextPair form={form} name="name" />
          <TextField form={form} name="size" type="number" />
          <TextField form={form} name="reserves" type="number" />
        </EntryForm>
      </ManagePage>
    );
  },
  async send({ reader, param }, values, once) {
    const id = param('id');
    await unwrap(reader.client.lotteries[':id'].$put({ param: { id }, json: settingsTyped(values) }, once));
    return `/lotteries/${id}?done=saved`;
  },
};
