import type { QuestionnaireDocument, Section } from '../../document.ts';
import type { Exported } from '../loss.ts';
import { fhirLosses } from './exportLosses.ts';
import { ownCode, ownJson } from './ownExtensions.ts';
import type { Questionnaire, QuestionnaireItem } from './shape.ts';
import { mainLanguage, writeText } from './texts.ts';
import { questionnaireUrl } from './urls.ts';
import { extended, writeItem, writeShownIf } from './writeItem.ts';
import type { ItemsByName } from './writeRule.ts';

/** What a published version says of itself beside its document. */
export interface PublishedAs {
  number: number;
  /** `YYYY-MM-DD`. */
  publishedOn: string;
  retired: boolean;
}

/** The first screen, as texts to read before the first question. */
const consentGroup = ({ heading, paragraphs }: QuestionnaireDocument['consent']): QuestionnaireItem => ({
  ...extended(ownCode('role', 'consent')),
  linkId: 'consent:',
  ...writeText('text', heading),
  type: 'group',
  item: paragraphs.map((paragraph, i) => ({
    linkId: `consent:${i + 1}`,
    ...writeText('text', paragraph),
    type: 'display',
  })),
});

/** Names of sections and of items are two sets; link ids are one. No name of an item holds a colon. */
function sectionGroup(section: Section, items: ItemsByName): QuestionnaireItem {
  const { name, title, intro, audience } = section;
  const { enabling, extension } = writeShownIf(section.shownIf, items);
  const introduction: QuestionnaireItem[] =
    intro === undefined
      ? []
      : [
          {
            ...extended(ownCode('role', 'intro')),
            linkId: `intro:${name}`,
            ...writeText('text', intro),
            type: 'display',
          },
        ];
  return {
    ...extended([
      ...ownCode('role', 'section'),
      ...(audience === 'all' ? [] : ownCode('audience', audience)),
      ...extension,
    ]),
    linkId: `section:${name}`,
    ...writeText('text', title),
    type: 'group',
    ...enabling,
    item: [...introduction, ...section.items.map((item) => writeItem(item, items))],
  };
}

/** Whom to name and what may be done with it, for people to read. */
const copyrightOf = ({ licence, attribution }: QuestionnaireDocument): string =>
  [licence, attribution].filter((line) => line !== undefined && line !== '').join('\n');

function ownParts(document: QuestionnaireDocument) {
  const { slug, purpose, licence, attribution, rewording, sources, adaptedFrom, scales } = document;
  return [
    ...ownCode('slug', slug),
    ...ownCode('purpose', purpose),
    ...ownJson('terms', { licence, attribution, rewording }),
    ...(sources.length > 0 ? ownJson('sources', sources) : []),
    ...ownJson('adapted-from', adaptedFrom),
    ...(scales.length > 0 ? ownJson('scales', scales) : []),
  ];
}

/**
 * A document as a FHIR R4 Questionnaire that `readQuestionnaire` gives back whole. French is its main language, English
 * stands in translation extensions.
 */
export function writeQuestionnaire(document: QuestionnaireDocument, as: PublishedAs): Exported<Questionnaire> {
  const items: ItemsByName = new Map(
    document.sections.flatMap((section) => section.items.map((item) => [item.name, item] as const)),
  );
  const copyright = copyrightOf(document);
  const content: Questionnaire = {
    resourceType: 'Questionnaire',
    language: mainLanguage,
    extension: ownParts(document),
    url: questionnaireUrl(document.slug),
    version: String(as.number),
    ...writeText('title', document.title),
    status: as.retired ? 'retired' : 'active',
    date: as.publishedOn,
    ...writeText('description', document.description),
    ...(copyright !== '' && { copyright }),
    item: [consentGroup(document.consent), ...document.sections.map((section) => sectionGroup(section, items))],
  };
  return { content, losses: fhirLosses(document, items) };
}
