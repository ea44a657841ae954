import * as z from 'zod';
import { documentSchema, type QuestionnaireDocument, scaleSchema, slugSchema } from '../../document.ts';
import type { Language, Text } from '../../text.ts';
import { isDeeperThan } from '../depth.ts';
import { foreignNames, foreignSlug } from '../foreignNames.ts';
import { type Imported, type Loss, loss, partLoss } from '../loss.ts';
import { type Unreadable, unreadable } from '../unreadable.ts';
import { questionnaireLeftOut } from './leftOut.ts';
import { codeOf } from './ownExtensions.ts';
import { ownPart } from './readItem.ts';
import { everyItem, mainLanguageOf, type Reading, readText } from './reading.ts';
import { readSections } from './readSections.ts';
import { type Questionnaire, type QuestionnaireItem, questionnaireSchema } from './shape.ts';
import { foreignText } from './texts.ts';

/** Deepest nesting that is read: two levels of JSON for each level of groups. */
const deepest = 80;
const mostItems = 2000;
/** Most elements that are looked at, groups included. */
const mostElements = 2 * mostItems + 1000;
const tooMany = () => ({ unreadable: [unreadable('', 'too_many_items', { maximum: mostItems })] });

const fields = documentSchema.shape;
const termsSchema = z.strictObject({
  licence: fields.licence,
  attribution: fields.attribution,
  rewording: fields.rewording,
});

const isConsent = (item: QuestionnaireItem): boolean => codeOf(item.extension, 'role') === 'consent';

const none = (): Text => ({ fr: '', en: '' });

function consentOf(reading: Reading, items: QuestionnaireItem[]): QuestionnaireDocument['consent'] {
  const group = items.find(isConsent);
  if (group === undefined) {
    reading.losses.push(partLoss('', 'part_missing', 'consent'));
    return { heading: none(), paragraphs: [none()] };
  }
  const paragraphs = (group.item ?? []).map((each) =>
    readText(reading, each.linkId, foreignText(each.text, each._text)),
  );
  return { heading: readText(reading, group.linkId, foreignText(group.text, group._text)), paragraphs };
}

/** Cut to what a field holds, which is told. */
function shortened(losses: Loss[], text: string, maximum: number): string {
  if (text.length > maximum) losses.push(loss('', 'text_shortened', { maximum }));
  return text.slice(0, maximum);
}

function termsOf({ losses }: Reading, file: Questionnaire) {
  const own = ownPart({ losses }, '', file.extension, 'terms', termsSchema);
  if (own !== undefined) return own;
  const { copyright, publisher } = file;
  if (copyright === undefined) losses.push(partLoss('', 'part_missing', 'licence'));
  return {
    licence: shortened(losses, copyright ?? '', 200),
    ...(publisher !== undefined && { attribution: shortened(losses, publisher, 500) }),
  };
}

/** Our own sources; of a foreign file, the address it came under. */
function sourcesOf({ losses }: Reading, { extension, url, version }: Questionnaire): string[] {
  const own = ownPart({ losses }, '', extension, 'sources', z.array(z.string()));
  if (own !== undefined) return own;
  if (url === undefined || codeOf(extension, 'slug') !== undefined) return [];
  return [shortened(losses, version === undefined ? url : `${url}|${version}`, 500)];
}

function slugOf({ extension, url, name, title }: Questionnaire): string {
  const own = slugSchema.safeParse(codeOf(extension, 'slug'));
  return own.success ? own.data : foreignSlug(url?.split('/').at(-1) || name || title || 'questionnaire');
}

function purposeOf({ losses }: Reading, { extension }: Questionnaire): QuestionnaireDocument['purpose'] {
  const parsed = fields.purpose.safeParse(codeOf(extension, 'purpose'));
  if (!parsed.success) losses.push(partLoss('', 'part_missing', 'purpose'));
  return parsed.success ? parsed.data : 'experience';
}

function textOr(reading: Reading, text: ReturnType<typeof foreignText>, part: 'description' | 'text'): Text {
  if (text.main !== undefined || text.translations.length > 0) return readText(reading, '', text);
  reading.losses.push(partLoss('', 'part_missing', part));
  return none();
}

const resourceSchema = z.looseObject({ resourceType: z.string().max(100) });
function resourceTypeOf(input: unknown): string {
  const parsed = resourceSchema.safeParse(input);
  return parsed.success ? parsed.data.resourceType : '';
}

function readingOf(file: Questionnaire, items: QuestionnaireItem[], fallback: Language): Reading {
  const losses: Loss[] = [];
  const linkIds = [...everyItem(items)].map(({ linkId }) => linkId);
  return {
    language: mainLanguageOf(file, fallback, losses),
    losses,
    contained: new Map((file.contained ?? []).map((each) => [`#${each.id}`, each])),
    lists: new Map(),
    itemName: foreignNames(linkIds),
    sectionName: foreignNames(linkIds.map((linkId) => linkId.replace(/^section:/, ''))),
  };
}

/**
 * Reads any JSON as a FHIR R4 Questionnaire. Nothing of it is trusted: what cannot be kept is told, and the document is
 * still to be checked by `validateDocument`. What `writeQuestionnaire` wrote comes back whole.
 * @param fallback the language of the texts when the file does not say, or says neither of ours.
 */
export function readQuestionnaire(input: unknown, fallback: Language): Imported | { unreadable: Unreadable[] } {
  if (isDeeperThan(input, deepest)) return { unreadable: [unreadable('', 'too_deep')] };
  const found = resourceTypeOf(input);
  if (found !== 'Questionnaire') return { unreadable: [unreadable('', 'not_questionnaire', { found })] };
  const parsed = questionnaireSchema.safeParse(input);
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, 100);
    return { unreadable: issues.map((issue) => unreadable(issue.path.map(String).join('.'), 'wrong_shape')) };
  }
  const file = parsed.data;
  const items = file.item ?? [];
  const elements = [...everyItem(items)];
  if (elements.every(({ type }) => type === 'group')) return { unreadable: [unreadable('', 'no_items')] };
  if (elements.length > mostElements) return tooMany();
  const reading = readingOf(file, items, fallback);
  const { losses } = reading;
  const title = textOr(reading, foreignText(file.title ?? file.name, file._title), 'text');
  const adaptedFrom = ownPart(reading, '', file.extension, 'adapted-from', fields.adaptedFrom);
  const document = {
    format: 'tandem-questionnaire/1',
    slug: slugOf(file),
    purpose: purposeOf(reading, file),
    title,
    description: textOr(reading, foreignText(file.description, file._description), 'description'),
    consent: consentOf(reading, items),
    ...termsOf(reading, file),
    ...(adaptedFrom !== undefined && { adaptedFrom }),
    sources: sourcesOf(reading, file),
    sections: readSections(
      reading,
      items.filter((item) => !isConsent(item)),
      title,
    ),
    scales: ownPart(reading, '', file.extension, 'scales', z.array(scaleSchema)) ?? [],
  } satisfies QuestionnaireDocument;
  losses.push(...questionnaireLeftOut(file));
  const kept = document.sections.reduce((sum, section) => sum + section.items.length, 0);
  if (kept > mostItems) return tooMany();
  return kept === 0 ? { unreadable: [unreadable('', 'no_items')] } : { document, losses };
}
