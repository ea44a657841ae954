import { counted } from '../../../analysis/format.ts';
import type { ReportWords } from './words.ts';

export const en: ReportWords = {
  title: (place) => `Engagement report: ${place}`,
  kinds: { program: 'Report of a programme', institution: 'Report of an institution', team: 'Report of a team' },
  made: (day) => `As of ${day}`,
  lead: 'Written by the software from released figures, under the headings of GRIPP2 (short form). What is withheld on the dashboards is withheld here.',
  options: {
    label: 'Before printing',
    paper: 'Paper',
    letter: 'Letter',
    a4: 'A4',
    print:
      'Print it, or save it as a PDF, with your browser: the headings, tables and descriptions stay readable by a screen reader.',
    back: 'Back to the dashboard',
  },
  glance: {
    heading: 'At a glance',
    lead: 'One sentence for each figure; the figures follow.',
    none: 'Nothing is released for this place yet. Figures appear when a campaign ends.',
  },
  aim: {
    heading: '1. Aim of the engagement',
    none: 'The programme has no description yet.',
    mandate: 'Mandate',
    objectives: 'Objectives',
    level: 'Level',
    continuum: 'Place on the engagement continuum',
    dates: 'Start and end',
  },
  methods: {
    heading: '2. Methods',
    engagement: 'How patients took part',
    places: (institutions, teams) => `Institutions: ${institutions}.${teams === null ? '' : ` Teams: ${teams}.`}`,
    engagementMethods: 'Ways of taking part, with their dates',
    noMethods: 'No way of taking part has been entered.',
    survey: 'How the experience was asked about',
    surveyLead:
      'Facts that CHERRIES asks of a survey on the web, as the campaign, the questionnaire and the software tell them.',
    noSurvey: 'No campaign has been released for this place.',
    item: 'What is asked',
    fact: 'What the data tell',
    facts: (facts) => [
      [
        'Population',
        `Members of ${counted(facts.teams, 'en', 'team', 'teams')} that you may see; ${facts.audience === 'all' ? 'both sides' : facts.audience === 'patient_side' ? 'the patient side' : 'the professional side'}. Everybody on the list was asked: no sample was drawn.`,
      ],
      ['Open or closed', 'Closed: by a personal link or code.'],
      [
        'Contact',
        `By a personal link or code, which the software sends by mail, prints on a letter or opens on a shared device; reminders planned: ${facts.reminders}. Which of these were used is to be completed.`,
      ],
      [
        'Voluntary',
        facts.required === 0
          ? 'Voluntary; every question may be skipped.'
          : `Voluntary; ${counted(facts.required, 'en', 'question asks', 'questions ask')} for an answer.`,
      ],
      ['Consent', 'The first screen says why, who sees what and what is kept, before the first question.'],
      ['Data protection', facts.mode],
      [
        'Demographic questions',
        facts.demographicsApart === null
          ? 'Not asked in this campaign.'
          : facts.demographicsApart
            ? 'Optional, stored apart with no key to the answers.'
            : 'Optional, kept with the answers.',
      ],
      ['Dates', `Opened: ${facts.opened ?? 'not entered'}. Last day: ${facts.closed ?? 'not set'}.`],
      ['Languages', facts.languages],
      ['Order of the questions', 'The same for everybody; not randomised.'],
      [
        'Adaptive questions',
        facts.conditional === 0
          ? 'None.'
          : `${counted(facts.conditional, 'en', 'question or part appears', 'questions or parts appear')} only after certain answers.`,
      ],
      [
        'Questions and pages',
        `${counted(facts.questions, 'en', 'question', 'questions')} in ${counted(facts.sections, 'en', 'part', 'parts')}, ${facts.onePage ? 'all on one page' : 'one part on each page'}.`,
      ],
      ['Completeness', 'Answers are checked when a page is sent: what is out of bounds is told beside the question.'],
      ['Review step', 'Answers can be reviewed and changed before they are sent.'],
      [
        'One person, one response',
        'Each link is spent once. No cookie, address or visit is kept to tell people apart.',
      ],
      ['View rate', 'Visits are not counted, so there is none.'],
      [
        'Participation and completion',
        'How many were invited is for campaign staff; responses stand with each figure where they may be shown. A rate under 60% is among the limits.',
      ],
      [
        'Incomplete responses',
        'Kept: each statement is counted over those who met it, a scale needs the part of its statements that the questionnaire says, by default half.',
      ],
      ['Atypical times', 'How long answering took is not kept, so nobody is left out for it.'],
      ['Weighting', 'None.'],
      ['Smallest group shown', `${facts.minimumGroup} people.`],
      [
        'Pairing of waves',
        facts.pairing ? 'By a code that respondents make up.' : 'None: the waves are compared as groups.',
      ],
      ['Licence of the questionnaire', facts.licence],
    ],
  },
  results: {
    heading: '3. Study results',
    lead: 'Positive and negative, each with its figure, its table and what to know before concluding.',
    notReleased: 'Not released yet:',
    notHere: (figures) =>
      `Never shown for this place, so that nobody can be recognised, or not for this reader: ${figures}.`,
    firstPage: 'Only the first page of groups is shown; the dashboard holds the others.',
  },
  influence: {
    heading: '4. Discussion and conclusions: the influence of the engagement',
    lead: 'What became of the recommendations. “Implemented” is the institution’s word until somebody of the patient side has verified it. How far the engagement counted, data do not tell: it is to be written (part 5).',
  },
  reflection: {
    heading: '5. Reflections and critical perspective',
    limits: 'Limits of these figures',
    noLimits: 'None of the rules checked holds here.',
    open: 'To be completed by the office',
    openLead: 'The data cannot tell these. Write them before the report is passed on.',
    points: [
      'The aim of the engagement in the words of the teams, and who defined it with the patients.',
      'Ethics: who approved the evaluation, or why no approval was needed.',
      'How the questionnaire was developed and tried with patients.',
      'How people were told of the survey, and in which ways they were invited.',
      'Compensation, reimbursement or other incentives.',
      'How far the engagement influenced what was decided and done, with its good and its bad effects (part 4).',
      'What went well and what did not in the engagement itself, as patients and professionals see it.',
      'What will be done differently, by whom and when.',
    ],
  },
  sources: {
    heading: 'Appendix: methods and sources',
    releases: 'Releases cited',
    ledger: (count, head) => `Ledger of recommendations: ${count} events; hash of the last one: ${head}.`,
    noLedger: 'The ledger of recommendations is not open to this reader, or holds no event.',
    figure: 'Figure',
    estimand: 'What is estimated',
    methods: 'Methods',
    settings: 'Settings that applied',
    setting: 'Setting',
    value: 'Value',
    data: 'Fingerprint of the data',
    software: (name, version) => `${name}, version ${version}.`,
    standards:
      'The headings follow GRIPP2 (Staniszewska et al., 2017), the facts on the survey CHERRIES (Eysenbach, 2004).',
  },
  caution: 'Before you conclude',
};
