import type { BankItem } from '../../../api/model/itemBank.ts';
import type { Page } from '../../../api/model/page.ts';
import type { AnswerableItem } from '../../../surveys/document.ts';
import type { Language } from '../../../surveys/text.ts';
import { unwrap } from '../../client.ts';
import { formWords } from '../../text/forms/words.ts';
import { bankWords } from '../../text/manage/bank/words.ts';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';
import { versionWords } from '../../text/manage/versions/words.ts';
import { currentProgram, ProgramNav } from './currentProgram.tsx';
import type { Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

const pageSize = '50';

const labelsOf = (item: AnswerableItem, language: Language): string[] =>
  (item.kind === 'rating' ? item.points : 'options' in item ? item.options : []).map(({ label }) => label[language]);

const BankEntry = ({ entry, language }: { entry: BankItem; language: Language }) => {
  const words = bankWords[language];
  const { item, origin, slug, number } = entry;
  const other = language === 'fr' ? 'en' : 'fr';
  const labels = labelsOf(item, language);
  const kind = questionnaireWords[language].kinds[item.kind];
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  const terms = [
    [questionnaireWords[language].licence, origin.licence],
    ...(origin.attribution === '' ? [] : [[versionWords[language].attribution, origin.attribution]]),
    [versionWords[language].rewording, versionWords[language][origin.rewording]],
  ];
  return (
    <li>
      <h2>{item.text[language]}</h2>
      <p lang={other}>{item.text[other]}</p>
      <p class="measured">
        <code>{item.name}</code> {kind}
      </p>
      {labels.length > 0 && <p>{labels.join(' · ')}</p>}
      <p>
        {words.source}
        {colon}
        <a href={`/questionnaires/${slug}/versions/${number}`}>
          {entry.title[language]}, {questionnaireWords[language].latestNumber(number)}
        </a>
        {` (${entry.section[language]})`}
      </p>
      <p>{terms.map(([term, value]) => `${term}${colon}${value}.`).join(' ')}</p>
    </li>
  );
};

/** Every item that the programme may use, with a search in both languages. */
export async function itemBankPage({ reader }: Turn) {
  const { client, language, url } = reader;
  const words = bankWords[language];
  const choice = await currentProgram(reader);
  const program = choice.program.id;
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  const after = url.searchParams.get('after') ?? '';
  const found = await unwrap<unknown>(
    client.questionnaires.items.$get({ query: { program, q, limit: pageSize, after } }),
  );
  // The client's own type of it loses itself in conditions within conditions.
  const { items, next } = found as Page<BankItem>;
  return (
    <ManagePage
      reader={reader}
      section="questionnaires"
      title={words.title}
      path={[{ href: '/questionnaires', label: questionnaireWords[language].title }]}
      demonstration={choice.program.demonstration}
    >
      <ProgramNav choice={choice} reader={reader} />
      <p>{words.lead}</p>
      <p>{words.use}</p>
      <form class="entries" method="get">
        <input type="hidden" name="program" value={program} />
        <div class="field">
          <label for="q">{words.search}</label>
          <span class="hint" id="q-hint">
            {words.hint}
          </span>
          <input class="entry" id="q" name="q" type="search" value={q} maxlength={200} aria-describedby="q-hint" />
        </div>
        <button class="button" type="submit">
          {words.send}
        </button>
      </form>
      <p role="status">{items.length === 0 ? words.none : words.found(q)}</p>
      <ol class="bank">
        {items.map((entry) => (
          <BankEntry entry={entry} language={language} />
        ))}
      </ol>
      {next !== null && (
        <p>
          <a href={`/questionnaires/items?${new URLSearchParams({ program, q, after: next })}`}>
            {formWords[language].next}
          </a>
        </p>
      )}
    </ManagePage>
  );
}
