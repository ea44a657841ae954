import { and, asc, desc, eq, isNull, or } from 'drizzle-orm';
import * as z from 'zod';
import type { AnswerableItem, Origin } from '../../surveys/document.ts';
import { isAnswerable } from '../../surveys/form.ts';
import { itemMatches } from '../../surveys/itemSearch.ts';
import type { Text } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import { questionnaireRetirements, questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { termsOfItem } from './bankEntries.ts';
import { type Page, pageQuery, toPage } from './page.ts';
import { publishedDocument } from './publishedDocuments.ts';
import { reachIn } from './reach.ts';

export const bankQuery = pageQuery.extend({
  program: z.string(),
  /** Words that the item holds, in either language. */
  q: z.string().max(200).default(''),
});

/** An item that a questionnaire of the programme may use, with the terms it is under. */
export interface BankItem {
  /** Place in the bank, and cursor. */
  id: string;
  slug: string;
  number: number;
  /** Of the questionnaire and of the section it stands in. */
  title: Text;
  section: Text;
  item: AnswerableItem;
  /** What the item says of where it comes from once it stands in another questionnaire. */
  origin: Origin;
}

/** The newest version in force of each questionnaire that the programme may use, in the order of their ids. */
async function newestInForce(context: Context, program: string) {
  const rows = await context.db.read
    .select({
      questionnaire: questionnaires.id,
      slug: questionnaires.slug,
      id: questionnaireVersions.id,
      number: questionnaireVersions.number,
    })
    .from(questionnaireVersions)
    .innerJoin(questionnaires, eq(questionnaires.id, questionnaireVersions.questionnaireId))
    .leftJoin(questionnaireRetirements, eq(questionnaireRetirements.versionId, questionnaireVersions.id))
    .where(
      and(
        isNull(questionnaireRetirements.retiredAt),
        or(isNull(questionnaires.programId), eq(questionnaires.programId, program)),
      ),
    )
    .orderBy(asc(questionnaires.id), desc(questionnaireVersions.number));
  return rows.filter((row, i) => row.questionnaire !== rows[i - 1]?.questionnaire);
}

/** Five digits: two thousand items stand in the order of their numbers as texts. */
const placeOf = (questionnaire: string, at: number): string => `${questionnaire}:${String(at).padStart(5, '0')}`;

/** The items of published questionnaires that a programme may use, page by page. */
export async function listBankItems(
  context: Context,
  { program, q, limit, after }: z.infer<typeof bankQuery>,
): Promise<Page<BankItem>> {
  reachIn(context, 'questionnaire.read', program);
  const found: BankItem[] = [];
  for (const { questionnaire, slug, id: versionId, number } of await newestInForce(context, program)) {
    if (found.length > limit) break;
    if (questionnaire < (after.split(':')[0] ?? '')) continue;
    const document = await publishedDocument(context.db.read, versionId);
    const items = document.sections.flatMap(({ title, items }) => items.map((item) => ({ section: title, item })));
    items.forEach(({ section, item }, at) => {
      const id = placeOf(questionnaire, at);
      if (id <= after || !isAnswerable(item) || !itemMatches(item, q)) return;
      const terms = termsOfItem(document, item.origin);
      const origin = item.origin ?? { slug, number, item: item.name, ...terms };
      found.push({ id, slug, number, title: document.title, section, item, origin });
    });
  }
  return toPage(found, limit);
}
