import type { DashboardWords } from './words.ts';

export const en: DashboardWords = {
  pages: 'Dashboard pages',
  overview: 'Overview',
  kinds: {
    satisfaction: {
      title: 'Experience of partnership',
      tab: 'Experience',
      link: 'Every answer, statement by statement',
      nothing:
        'Where few people answer this is common, and meant: nobody should be able to guess who answered what. These answers are not lost: they count wherever enough people are brought together.',
    },
    trend: {
      title: 'Experience over time',
      tab: 'Over time',
      link: 'A statement or a scale, from campaign to campaign',
      nothing:
        'Nothing of it may be shown at any moment: too few people, or answers all alike. These answers count wherever enough people are brought together.',
    },
    diversity: {
      title: 'Diversity of participants',
      tab: 'Diversity',
      link: 'Who is around the table, question by question',
      nothing: 'The answers received count as soon as the group is large enough: nothing is lost.',
    },
    reach: {
      title: 'From applying to the end of the mandate',
      tab: 'From applying to the end',
      link: 'Who applied, was selected, took part',
      nothing: 'Figures come when each collection is closed, as soon as the group is large enough.',
    },
    intersection: {
      title: 'Two characteristics at once',
      tab: 'Two characteristics',
      link: 'Cross two characteristics',
      nothing:
        'A crossing is shown for the whole programme, once the campaign is closed and the group is large enough.',
    },
    accommodations: {
      title: 'Accommodations asked for and met',
      tab: 'Accommodations',
      link: 'Requests for accommodation and what became of them',
      nothing: 'Figures come when the collection is closed, where there are enough requests of each kind.',
    },
    'follow-through': {
      title: 'What became of recommendations',
      tab: 'Follow-through',
      link: 'States, delays and reasons',
      nothing: 'No recommendation is recorded here yet.',
    },
    associations: {
      title: 'What goes with satisfaction',
      tab: 'Associations',
      link: 'The scales that go most with the overall rating',
      nothing:
        'It takes a hundred people with an overall rating and a score on every scale, and a campaign that is closed. It is shown for the whole programme alone.',
    },
    gap: {
      title: 'Perception gap',
      tab: 'Perception gap',
      link: 'How differently patients and professionals of the same teams see it',
      nothing:
        'The two sides of the same teams are compared from eight teams on, where both may be shown. A team’s own gap is never shown.',
    },
    change: {
      title: 'Change from midpoint to end',
      tab: 'Change',
      link: 'Scale by scale, with its uncertainty',
      nothing: 'Two moments are compared from eight teams on that answered both, on scales that did not change.',
    },
    comments: {
      title: 'Comments',
      tab: 'Comments',
      link: 'What people wrote in their own words',
      nothing:
        'Themes are counted for the whole programme, once comments are reviewed and coded. What may be read of an institution stands below, question by question.',
    },
    explore: {
      title: 'Explore one statement',
      tab: 'Explore',
      link: 'One statement, place by place, for the teams you choose',
      nothing:
        'With this choice no answer can be shown. Widen it: another institution, all teams, or everyone together.',
    },
    comparison: {
      title: 'Comparison of teams',
      tab: 'Comparison',
      link: 'Each team with its uncertainty',
      nothing: 'A chart of so few groups would look like a ranking. The table says of each group what may be shown.',
    },
    control: {
      title: 'Experience within its limits',
      tab: 'Limits',
      link: 'What goes beyond usual variation, with the events',
      nothing: 'Nothing of it may be shown at any moment: too few people, or answers all alike.',
    },
    multiples: {
      title: 'Small charts, group by group',
      tab: 'Small charts',
      link: 'One small chart for each team or institution, on one scale',
      nothing: 'No group of this page may be shown at any moment.',
    },
    funnel: {
      title: 'Funnel of institutions',
      tab: 'Funnel',
      link: 'Institutions between their limits',
      nothing: 'No answer of an institution may be shown for this statement.',
    },
    'decision-time': {
      title: 'Time until an answer',
      tab: 'Time until an answer',
      link: 'How long recommendations wait',
      nothing: 'A curve takes ten recommendations. Those there are stand in the list of recommendations, one by one.',
    },
    'implementation-time': {
      title: 'Time until an implementation',
      tab: 'Time until an implementation',
      link: 'What recommendations end in, and when',
      nothing: 'A curve takes ten recommendations. Those there are stand in the list of recommendations, one by one.',
    },
    cohorts: {
      title: 'Recommendations by quarter of submission',
      tab: 'By quarter',
      link: 'What became of those submitted at the same time',
      nothing: 'No recommendation is recorded here yet.',
    },
    loop: {
      title: 'Closing the loop',
      tab: 'Closing the loop',
      link: 'Word to contributors, dates kept, implementations verified',
      nothing: 'No decision and no target date is recorded here yet.',
    },
    flow: {
      title: 'Where recommendations stood, over time',
      tab: 'Over time',
      link: 'How many stood where at the end of each quarter',
      nothing: 'No recommendation is recorded here yet.',
    },
    pipeline: {
      title: 'From submission to verification',
      tab: 'From submission to verification',
      link: 'How far recommendations went',
      nothing: 'No recommendation is recorded here yet.',
    },
    'ledger-comparison': {
      title: 'Share implemented, group by group',
      tab: 'Group by group',
      link: 'Each team or institution with its uncertainty',
      nothing:
        'A chart of so few groups would look like a ranking. Where there are recommendations, a table has the counts of each group.',
    },
    'felt-heard': {
      title: 'Did contributors feel heard?',
      tab: 'Heard or not',
      link: 'What contributors say of the answers',
      nothing:
        'What one person says is never shown. The answers count as soon as enough people in enough teams have given theirs.',
    },
  },
  people: 'Figures about people',
  programs: 'Programmes',
  howToRead: {
    heading: 'How to read these figures',
    text: 'They come from frozen releases. Groups of fewer than five people never appear in them. “n” is the number of answers. An interval says between which values the true figure probably lies: the wider it is, the less sure the figure; when the answers allow no conclusion, the sentence says so.',
    link: 'The methods',
  },
  lead: (program) => `${program}: what the released figures say`,
  empty: {
    noProgram: 'No programme is open to you. Ask the programme lead for access.',
    forbidden: 'Your role does not give access to this page.',
  },
  running: {
    heading: 'Under way',
    none: 'No campaign is open at the moment.',
    until: (day) => `until ${day}`,
    noEnd: 'no end date',
    answered: (answered, invited) => `${answered} responses from ${invited} people invited`,
  },
  waves: {
    baseline: 'start of the mandate',
    midpoint: 'midpoint',
    end: 'end of the mandate',
    followup: 'follow-up after the mandate',
  },
  filters: {
    legend: 'Choose what is shown',
    show: 'Show',
    names: {
      program: 'Programme',
      campaign: 'Campaign',
      institution: 'Institution',
      team: 'Team',
      item: 'Question',
      with: 'With',
      benchmark: 'Reference population',
      side: 'Who answers',
      scale: 'Scale',
      measure: 'Scale or statement',
      by: 'Compare',
      order: 'Order',
      adjust: 'Adjust for',
      level: 'Level of the teams',
      continuum: 'Place on the continuum',
      beside: 'Compare with',
      asOf: 'As of (empty: today)',
    },
    latest: 'Latest released',
    everywhere: 'All institutions',
    allTeams: 'All teams',
    chooseInstitution: 'Choose an institution first',
    noBenchmark: 'No comparison',
    sides: {
      both: 'Everyone',
      apart: 'Patients and professionals side by side',
      patient_side: 'Patients and caregivers',
      professional_side: 'Professionals',
    },
    allLevels: 'All levels',
    allStages: 'The whole continuum',
    by: { team: 'teams', institution: 'institutions' },
    adjust: {
      none: 'nothing: as observed',
      setting: 'kind of institution',
      sides: 'share of patients (institutions)',
      setting_and_sides: 'both (institutions)',
    },
    order: { name: 'by name (in French)', region: 'by region', value: 'by value, with the ranks possible' },
    status: { open: 'open', closing: 'closing' },
  },
  figure: {
    drawing: 'Chart',
    none: 'Nothing to draw',
    caveats: 'Before you conclude',
    table: 'As a table',
    method: 'How these figures are computed',
    release: (number, day) =>
      `Release no. ${number}, frozen on ${day}: the same settings always give the same figures.`,
    eachRelease:
      'Each moment is a frozen release of its campaign: the same settings give the same figures until another campaign is released.',
    eachCollection: 'Each collection was frozen when it closed: its figures do not change any more.',
    noRelease: 'These figures come from the ledger of recommendations as it stands today.',
    downloads: 'Download',
    csv: 'Data (CSV)',
    wholeTable: 'The chart and the table show the same rows.',
    comments: 'The comments',
  },
  paging: {
    label: 'Pages of the figure',
    previous: 'Previous page',
    next: 'Next page',
    place: (page, pages) => `Page ${page} of ${pages}`,
  },
  unasked: {
    heading: 'This campaign did not ask these questions',
    text: 'The figure needs questions that the questionnaire of this campaign does not have. Choose another campaign above.',
  },
  unreleased: {
    heading: 'No figures released yet',
    text: 'Figures appear when the campaign ends, or when the programme lead releases them. Until then nobody sees them.',
    accommodations:
      'These figures come from a collection of its own, on the page “Recruitment and accommodations” of a campaign. They appear when it is closed.',
    overview: 'What is under way, on the overview',
    change: {
      heading: 'Fewer than two moments released',
      text: 'A change is read between two campaigns. It appears once the figures of both are released: when they end, or when the programme lead releases them.',
    },
  },
};
