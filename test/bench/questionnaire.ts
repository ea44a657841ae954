import { parseResponse } from '../../surveys/answers.ts';
import { documentSchema, type QuestionnaireDocument } from '../../surveys/document.ts';
import { formFor } from '../../surveys/form.ts';
import { validateDocument } from '../../surveys/validation.ts';
import { type Answering, givenResponse, progressOf, questionnaireOf } from '../../web/pages/respondent/answering.ts';
import { moveOf, turn } from '../../web/pages/respondent/turn.ts';
import { turnPage } from '../../web/pages/respondent/turnPage.tsx';
import { longAnswer, longQuestionnaire } from '../support/longQuestionnaire.ts';

const rounds = 9;

/** Middle of nine runs after one to warm up, in milliseconds. */
async function middle(run: () => unknown): Promise<string> {
  await run();
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return `${(times[Math.floor(rounds / 2)] ?? 0).toFixed(1)} ms`;
}

function answeringOf(document: QuestionnaireDocument): Answering {
  const items = document.sections.flatMap((section) => section.items);
  const entries = new Map(items.map((item, i) => [`experience.${item.name}`, longAnswer(i)]));
  for (const [field, value] of [
    ['at', 'experience/section_5'],
    ['button', 'next'],
  ] as const)
    entries.set(field, [value]);
  entries.set('shown', [
    items
      .slice(1000, 1020)
      .map(({ name }) => name)
      .join(' '),
  ]);
  return {
    address: (language) => `/r/token?lang=${language}`,
    language: 'fr',
    side: 'patient_side',
    notice: null,
    carried: [],
    experience: questionnaireOf('experience', document, 'patient_side'),
    demographics: null,
    ...{ languages: ['fr', 'en'] as const, missedLanguage: null, asksPairing: false, maySave: false },
    ...progressOf(entries),
  };
}

/** What a questionnaire of 2,000 items costs: checked by its author, and answered page by page. */
export async function questionnaire(): Promise<void> {
  const source = longQuestionnaire();
  const json = JSON.stringify(source);
  const document = documentSchema.parse(source);
  const answering = answeringOf(document);
  const given = givenResponse(answering.experience, answering.entries);
  const page = async () => {
    const next = turn(answering, moveOf(answering.entries));
    return next.to === 'page' ? String(await (await turnPage(next)).toString()) : '';
  };
  const html = await page();
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  const body = new URLSearchParams(hidden.map(([, name = '', value = '']): [string, string] => [name, value]));
  console.log(`A questionnaire of 2,000 items (${(json.length / 1000).toFixed(0)} kB of JSON):`);
  console.log(`  validation        ${await middle(() => validateDocument(JSON.parse(json)))}`);
  console.log(`  form of one side  ${await middle(() => formFor({ ...document }, 'patient_side'))}`);
  console.log(`  response parsed   ${await middle(() => parseResponse(document, 'patient_side', given))}`);
  console.log(`  one page, from the fields posted to the HTML  ${await middle(page)}`);
  console.log(
    `  one page: ${(html.length / 1000).toFixed(0)} kB of HTML, ${(String(body).length / 1000).toFixed(0)} kB of hidden fields posted`,
  );
}
