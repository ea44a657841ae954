import type { RecruitmentWords } from './words.ts';

export const en: RecruitmentWords = {
  title: 'Recruitment and accommodations',
  link: 'Recruitment and accommodations: who applied, who was selected, what was asked for',
  lead: [
    'These records say who comes to the door, and who gets through it. Each holds the campaign, an institution and a side: no name, no team, no day. Nothing links them to applications or to answers.',
    'Figures are shown once only, when the collection is closed, and only for groups that are large enough.',
  ],
  stages: {
    applied: {
      title: 'Applications',
      lead: 'People who offer to take part say who they are, if they wish. Their application does not depend on it.',
    },
    selected: {
      title: 'People selected',
      lead: 'The same questions, asked anew of those selected. A record is never carried over from an application.',
    },
    accommodations: {
      title: 'Accommodations asked for',
      lead: 'One record for each request: what was asked for, what was done. Staff enter it, without a name.',
    },
  },
  states: {
    none: 'Not open yet',
    open: (day) => `Open since ${day}`,
    closed: (day) => `Closed on ${day}, figures frozen`,
  },
  open: { button: 'Open the collection', consequence: 'A link is made for each side of each institution.' },
  close: {
    button: 'Close and freeze the figures',
    consequence: 'Once the collection is closed, no more records can be added to it. This cannot be undone.',
  },
  places: 'Records received and links to hand out',
  received: 'Records received',
  place: 'Institution',
  side: 'Side',
  sides: { patient_side: 'patients and family', professional_side: 'professionals' },
  records: 'Records',
  address: 'Link to hand out',
  sheet: 'Sheet to print',
  enter: 'Enter a record',
  importFile: 'Import a CSV file',
  noPlaces: 'This campaign goes to none of your institutions.',
  waiting: 'The partnership office has not opened this collection yet.',
  figures: 'See the figures',
  entry: {
    title: (stage) => `Enter a record: ${stage}`,
    lead: 'Copy only what the person wrote. Never guess an answer from a name, an address or how somebody looks.',
    send: 'Enter the record',
    unanswered: 'No answer',
    preferNot: 'Prefers not to say',
    another: 'The record is entered. You may enter another one.',
    fields: {
      institutionId: { label: 'Institution', repair: 'Choose an institution of the campaign.' },
      side: { label: 'Side', repair: 'Choose a side.' },
    },
    repair: 'Check this answer: one that excludes the others stands alone.',
  },
  fileImport: {
    title: (stage) => `Import records: ${stage}`,
    lead: [
      'One line for each record. The first line names the columns: institution, side, then the questions that the file holds.',
      'Write the codes below. Part several answers with a space. Leave a question without an answer empty; write * for “I prefer not to say”.',
      'Take every name, address and number out of the file: a column that is not known has the whole file refused.',
    ],
    columns: 'Columns of the file',
    column: 'Column',
    codes: 'Codes',
    send: 'Import the records',
    imported: (records) => (records === 1 ? '1 record is imported.' : `${records} records are imported.`),
    faults: 'Nothing is imported. To mend in the file:',
    line: 'Line',
    problem: 'What is wrong',
    reasons: {
      unreadable: 'This line cannot be read as CSV.',
      missing_column: 'This column is missing.',
      unknown_column: 'This column is no question of the questionnaire.',
      unknown_institution: 'This institution is not one of yours in the campaign.',
      unknown_side: 'Write patient_side or professional_side.',
      invalid_answer: 'This code does not exist for the question, or does not go with the others.',
    },
    fields: {
      file: { label: 'CSV file', hint: 'In UTF-8, 2 MB at most.', repair: 'Choose a CSV file, or paste its lines.' },
      csv: { label: 'Or paste the lines here', repair: 'Paste the lines, the first one naming the columns.' },
    },
  },
  poster: {
    title: (stage) => `Sheet to hand out: ${stage}`,
    heading: {
      applied: 'Do you offer to be a partner? Tell us who you are, if you wish.',
      selected: 'Welcome to the team! Tell us who you are, if you wish.',
    },
    text: 'It is optional and without a name. Your answers are linked neither to your application nor to you. They show who is missing around the table, so that we invite better. Nobody is asked to represent a group.',
    qr: 'Code to photograph to open the form',
  },
};
