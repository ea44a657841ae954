import { type FormItem, formFor, isAnswerable } from '../../../../surveys/form.ts';
import { paperForm } from '../../../../surveys/paperForm.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import { ErrorSummary } from '../../../parts/errorSummary.tsx';
import { newReceiptCode, newRecordKey } from '../../../receipt.ts';
import { paperDataWords } from '../../../text/manage/paperData/words.ts';
import { problemDetail, problemTitle } from '../../../text/problems.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import { islandPath } from '../../islands.ts';
import { campaignTrail } from '../campaignTrail.ts';
import type { Entries, FormPage, Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { paperDataPage } from './paperDataPage.tsx';
import { type SheetAt, sheetAt, typedSheet } from './sheetAt.ts';
import { differencesIn, sheetFaults } from './sheetFaults.ts';
import { ItemRow, Row, rowId } from './sheetRow.tsx';
import { storedSheet } from './storedSheet.tsx';
import { TakenNumber, takenNumberId } from './takenNumber.tsx';

const Hidden = ({ name, value }: { name: string; value: string }) => <input type="hidden" name={name} value={value} />;

/** Everything the script needs to tell which questions are asked. */
const logicOf = ({ documents, side }: SheetAt) =>
  Object.fromEntries(documents.map(({ purpose, document }) => [purpose, formFor(document, side).sections]));

async function showSheet(turn: Turn, at: SheetAt, { values, problem }: Entries) {
  const { reader, param } = turn;
  const { language, client } = reader;
  const words = paperDataWords[language].sheet;
  const id = param('id');
  const items = new Map<string, FormItem>(
    at.documents.flatMap(({ purpose, document }) =>
      formFor(document, at.side).sections.flatMap((section) =>
        section.items.map((item) => [`${purpose}.${item.name}`, item] as const),
      ),
    ),
  );
  const faults = sheetFaults(problem, (field) => items.get(field), language);
  const numberOf = (field: string) => {
    const [purpose, name = ''] = field.split('.');
    const asked = at.documents.find((each) => each.purpose === purpose);
    return asked === undefined ? '' : `${paperForm(asked.document, at.side).numbers.get(name) ?? ''}.`;
  };
  const isTaken = problem?.code === 'conflict';
  const { fields } = paperDataWords[language];
  const errors = isTaken
    ? [{ field: takenNumberId, question: fields.sheet?.label, message: fields.sheet?.repair ?? '' }]
    : problem !== null && faults.size === 0
      ? [
          {
            field: 'sheet',
            message: `${problemTitle(problem.code, language)} ${problemDetail(problem.code, {}, language)}`,
          },
        ]
      : [...faults].map(([field, message]) => ({
          field: rowId(field),
          question: numberOf(field) === '' ? words.aboutYou : words.question(numberOf(field).slice(0, -1)),
          message,
        }));
  const { places, waiting } = await unwrap(client.campaigns[':id'].paper.$get({ param: { id } }));
  const team =
    waiting.find((each) => each.id === at.entry)?.team ?? places.find((each) => each.team.id === at.teamId)?.team;
  // Told before a whole sheet is typed, as far as the reader sees the numbers that are in use.
  if (at.entry === null && problem === null && waiting.some((each) => each.sheet === at.sheet))
    throw new PageProblem(400, 'invalid_request', { faults: [{ path: 'sheet' }] });
  const isOwn = waiting.some((each) => each.id === at.entry && each.byYou);
  const settled = new Set([
    ...values.getAll('settled'),
    ...differencesIn(problem).map(({ part, item }) => (item === null ? part : `${part}.${item}`)),
  ]);
  const title = at.entry === null ? words.title(at.sheet) : words.secondTitle(at.sheet);
  const [firstField] = items.keys();
  return (
    <ManagePage
      reader={reader}
      section="campaigns"
      title={title}
      path={[
        ...campaignTrail(at.campaign, language),
        { href: `/campaigns/${id}/paper`, label: paperDataWords[language].title },
      ]}
      script={await islandPath('paper')}
    >
      <ErrorSummary language={language} errors={errors} />
      <p>{[...(team === undefined ? [] : [team.name[language]]), vocabulary[language].sides[at.side]].join(' – ')}</p>
      {isOwn && <p class="notice">{words.samePerson}</p>}
      {differencesIn(problem).length > 0 && <p class="notice">{words.differences}</p>}
      <p>{at.entry === null ? words.how : `${words.second} ${words.how}`}</p>
      <form
        id="sheet"
        class="sheet"
        method="post"
        autocomplete="off"
        novalidate
        data-logic={JSON.stringify(logicOf(at))}
      >
        {isTaken && <TakenNumber sheet={at.sheet} language={language} />}
        {[...(isTaken ? [] : ['sheet']), 'place', 'code', 'entry', 'side'].map((name) => (
          <Hidden name={name} value={values.get(name) ?? ''} />
        ))}
        <Hidden name="receiptCode" value={values.get('receiptCode') ?? newReceiptCode()} />
        <Hidden name="recordKey" value={values.get('recordKey') ?? newRecordKey()} />
        {[...settled].map((name) => (
          <Hidden name="settled" value={name} />
        ))}
        {at.documents.map(({ purpose, document }) => (
          <section data-part={purpose} aria-labelledby={`part-${purpose}`}>
            <h2 id={`part-${purpose}`}>{document.title[language]}</h2>
            {purpose === 'demographics' && (
              <Row
                name="aboutYou"
                number=""
                label={words.aboutYou}
                codes={[words.aboutYouHint]}
                value={values.get('aboutYou') ?? ''}
                fault={faults.get('aboutYou') ?? null}
                kind="code"
                first={false}
              />
            )}
            {formFor(document, at.side).sections.flatMap((section) =>
              section.items.filter(isAnswerable).map((item) => {
                const name = `${purpose}.${item.name}`;
                return (
                  <ItemRow
                    item={item}
                    language={language}
                    name={name}
                    number={numberOf(name)}
                    value={values.get(name) ?? ''}
                    fault={faults.get(name) ?? null}
                    first={name === firstField && problem === null}
                  />
                );
              }),
            )}
          </section>
        ))}
        <p class="buttons">
          <button class="button" type="submit" name="button" value="send">
            {at.entry === null ? words.saveFirst : words.saveSecond}
          </button>
        </p>
      </form>
    </ManagePage>
  );
}

/** A sheet typed in from paper, by keyboard alone: the first time, or again to be compared. */
export const sheetPage: FormPage = {
  verb: 'paper.enter',
  async show(turn, entries) {
    try {
      return await showSheet(turn, await sheetAt(turn, entries.values), entries);
    } catch (error) {
      if (!(error instanceof PageProblem) || !['unknown_code', 'invalid_request'].includes(error.code)) throw error;
      return paperDataPage.show(turn, { values: entries.values, problem: error });
    }
  },
  async send(turn, values) {
    const { client } = turn.reader;
    const id = turn.param('id');
    const at = await sheetAt(turn, values);
    const { experience, demographics } = typedSheet(at, values);
    const given = ({ answers, missing }: typeof experience) => ({ answers, missing });
    const typed = { ...given(experience), demographics: demographics && given(demographics) };
    if (at.entry === null) {
      const place = at.teamId === null ? { code: at.code ?? '' } : { teamId: at.teamId, side: at.side };
      const json = { sheet: at.sheet, ...place, ...typed };
      await unwrap(client.campaigns[':id'].paper.sheets.$post({ param: { id }, json }));
      return `/campaigns/${id}/paper?done=saved`;
    }
    const { receiptCode } = await unwrap(
      client.campaigns[':id'].paper.sheets[':entry'].second.$post({
        param: { id, entry: at.entry },
        json: {
          ...typed,
          receiptCode: values.get('receiptCode') ?? '',
          recordKey: values.get('recordKey') ?? '',
          settled: values.getAll('settled'),
        },
      }),
    );
    return { page: storedSheet(turn, at, receiptCode) };
  },
};
