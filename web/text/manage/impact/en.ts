import type { Touched } from '../../../../analysis/disclosure/touchedAnswers.ts';
import { counted, formatPercent, quoted } from '../../../../analysis/format.ts';
import { ruleWords } from '../../../pages/manage/ruleWords.ts';
import type { ImpactWords } from './words.ts';

const answers = (count: number) => counted(count, 'en', 'answer', 'answers');
const audiences = { all: 'both sides', patient_side: 'the patient side', professional_side: 'the professional side' };
const flags = {
  required: 'Answer required',
  dontKnow: '“I don’t know” offered',
  preferNotToSay: '“I prefer not to say” offered',
  notApplicable: '“Does not apply” offered',
  sensitive: 'Sensitive item',
  integer: 'Whole numbers only',
};
const limits = { min: 'Lowest answer', max: 'Highest answer', maxLength: 'Longest text' };
const terms = {
  slug: 'Short name',
  purpose: 'Purpose',
  licence: 'Licence',
  attribution: 'Attribution',
  rewording: 'Rewording',
  adaptedFrom: 'Adapted from',
  sources: 'Sources',
};
const yesNo = (yes: boolean) => (yes ? 'yes' : 'no');
const or = (value: unknown) => (value === null || value === '' ? 'none' : String(value));

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const howMany = (touched: Touched): string => {
  switch (touched.known) {
    case 'exactly':
      return answers(touched.count);
    case 'at_least':
      return `${answers(touched.count)} or more`;
    case 'at_most':
      return `at most ${answers(touched.count)}`;
    case 'few':
      return 'fewer than 5 answers';
    case 'none':
      return 'no answer';
    default:
      return 'an undisclosed number of answers';
  }
};

export const en: ImpactWords = {
  title: (title) => `What publishing changes: ${title}`,
  draft: 'Draft',
  against: (slug, number) =>
    `The saved draft is compared with version ${number}${slug === null ? '' : ` of ${slug}`}, question by question. Where a question has changed, decide whether its answers before and after can be compared.`,
  earlier: (number) => `Version ${number}`,
  later: 'Draft',
  summary: ({ added, removed, changed, same }) =>
    `${counted(changed, 'en', 'item', 'items')} changed, ${added} added, ${removed} removed, ${same} unchanged.`,
  nothing: 'Nothing changes: there is nothing to publish.',
  first: 'This is the first version: there is nothing to compare it with.',
  faults: (count) => `Before publishing: ${counted(count, 'en', 'fault', 'faults')} to correct`,
  whole: 'the whole document',
  toDraft: 'Back to the draft',
  openCampaigns: (count) =>
    `${counted(count, 'en', 'campaign is', 'campaigns are')} under way with this version and ${count === 1 ? 'keeps' : 'keep'} it: nobody who is answering sees the change.`,
  counts:
    'Answers are counted in published figures only, over the whole programme. They stay as they were given; what may change is how they read beside the new ones.',
  unreleased: (count) =>
    `Answers of ${counted(count, 'en', 'campaign', 'campaigns')} without published figures are not counted.`,
  shared: 'Some answers belong to one team alone (mode “shared within the team”): they are not counted.',
  around: 'Around the items',
  items: 'Items',
  scales: 'Scales',
  same: (count) => `Unchanged: ${counted(count, 'en', 'item', 'items')}`,
  added: 'New item.',
  sameTextAs: (name) =>
    `Same words as ${name}, which is removed. For the figures, a new name is a new item: the two are not compared.`,
  removed: 'Removed. The answers already given stay as they are.',
  parts: {
    text: 'Wording',
    hint: 'Hint',
    message: 'Own message',
    'textFor/patient_side': 'Wording for the patient side',
    'textFor/professional_side': 'Wording for the professional side',
    title: 'Title',
    '/title': 'Title',
    '/description': 'Description',
    '/consent/heading': 'Heading of the first screen',
  },
  paragraph: (number) => `First screen, paragraph ${number}`,
  sectionPart: (part, section) => `${part === 'title' ? 'Title' : 'Introduction'} of the section ${section}`,
  languages: { fr: 'French', en: 'English' },
  none: 'nothing',
  label: (option) => `Words of the choice ${option}`,
  item: (change, language, names) => {
    switch (change.code) {
      case 'option_added':
        return `New choice: ${quoted(change.label[language], language)} (${change.option}).`;
      case 'option_removed':
        return `Choice removed: ${quoted(change.label[language], language)} (${change.option}).`;
      case 'options_reordered':
        return 'The choices stand in another order.';
      case 'option_flag':
        return change.flag === 'exclusive'
          ? `Choice ${change.option} excludes the others: ${yesNo(change.after)}.`
          : `Choice ${change.option} is sensitive: ${yesNo(change.after)}.`;
      case 'recoded':
        return `Refused: ${quoted(change.label[language], language)} had the code ${change.earlier} and would have ${change.option}.`;
      case 'kind':
        return `Refused: another kind of item under the same name.`;
      case 'moved':
        return change.before === change.after
          ? 'Moved within its section.'
          : `Moved from the section ${change.before} to the section ${change.after}.`;
      case 'logic': {
        const whose = change.of === 'section' ? 'Condition of its section' : 'Condition';
        const say = (rule: typeof change.before) => (rule === null ? 'always shown' : ruleWords(rule, language, names));
        return `${whose}: ${say(change.before)} → ${say(change.after)}.`;
      }
      case 'audience':
        return `Asked of ${audiences[change.after]}, no longer of ${audiences[change.before]}.`;
      case 'flag':
        return `${flags[change.flag]}: ${yesNo(change.after)}.`;
      case 'limit':
        return `${limits[change.limit]}: ${or(change.before)} → ${or(change.after)}.`;
      case 'pattern':
        return `Pattern of the answer: ${or(change.before)} → ${or(change.after)}.`;
      case 'origin':
        return 'Its origin is told otherwise.';
      default:
        return '';
    }
  },
  scale: (change) => {
    switch (change.code) {
      case 'member_added':
        return `${change.item} now counts.`;
      case 'member_removed':
        return `${change.item} no longer counts.`;
      case 'member_reversed':
        return `${change.item} is reversed: ${yesNo(change.after)}.`;
      case 'minimum_answered':
        return `Items that must be answered: ${formatPercent(change.before, 'en')} → ${formatPercent(change.after, 'en')}.`;
      case 'members_reordered':
        return 'Its items stand in another order.';
      case 'scale_moved':
        return 'It stands in another place.';
      default:
        return '';
    }
  },
  memberChanged: 'One of its items is no longer compared as before.',
  document: (change) => {
    switch (change.code) {
      case 'section_added':
        return `New section: ${change.title.en}.`;
      case 'section_removed':
        return `Section removed: ${change.title.en}.`;
      case 'section_moved':
        return `The section ${change.section} stands in another place.`;
      case 'section_audience':
        return `The section ${change.section} is for ${audiences[change.after]}, no longer for ${audiences[change.before]}.`;
      case 'term':
        return `${terms[change.term]}: ${or(change.before)} → ${or(change.after)}.`;
      default:
        return '';
    }
  },
  touched: (touched) =>
    touched.known === 'none' ? 'No answer counted so far.' : `Answers counted so far: ${howMany(touched)}.`,
  reads: (touched, before, after) => {
    if (touched.known === 'none') return null;
    const many = `${capital(howMany(touched))} to ${quoted(before, 'en')}`;
    return after === null
      ? `${many} would keep a code that is no longer offered.`
      : `${many} would read ${quoted(after, 'en')}.`;
  },
  decide: (text) => `May answers to ${quoted(text, 'en')} before and after be compared?`,
  proposed: ({ name, means }) => `Proposed by the rules: ${name} (${means}).`,
  meanings: 'What the decisions mean',
  chosenByHand: 'decided by hand',
  repair: 'Choose one of the answers in the list.',
  comparabilities: {
    identical: { name: 'identical', means: 'nothing visible changes' },
    minor_wording: { name: 'small change', means: 'same meaning, compared without a mark' },
    rescored: { name: 'other choices or scoring', means: 'same question, charts break the line' },
    not_comparable: { name: 'not comparable', means: 'another question, never compared' },
  },
  publish: 'Publish this version',
  consequence:
    'The version and these decisions can never again be changed or removed. Items you leave alone keep what the rules propose.',
  see: 'See what changes, then publish',
};
