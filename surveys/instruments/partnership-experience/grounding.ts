import type { Grounding } from '../papers.ts';

/** Which passage each item of the partnership experience questionnaire answers to. */
export const partnershipExperienceGrounding: Grounding[] = [
  {
    paper: 'teams',
    place: 'Introduction',
    says: 'Patients report that their input is not taken into account, or that decisions are made before they take part.',
    items: ['input_considered', 'influenced_decisions'],
  },
  {
    paper: 'teams',
    place: 'Step 1, Awareness',
    says: 'Directors and managers allocate the resources and the time that taking part requires.',
    items: ['accommodated'],
  },
  {
    paper: 'teams',
    place: 'Step 2, Selection and preparation of team members',
    says: 'Patients and professionals are trained for partnership, best as a whole team; the mandate shapes the team.',
    items: ['purpose_clear', 'prepared'],
  },
  {
    paper: 'teams',
    place: 'Step 3, Realization of the mandate',
    says: 'Coaches see to it that all understand what is expected and that documents are accessible; patients can express themselves freely and respectfully; a patient and a professional share leadership.',
    items: ['purpose_clear', 'documents_usable', 'speak_freely', 'listened_to', 'mutual_respect', 'shared_leadership'],
  },
  {
    paper: 'teams',
    place: 'Step 4, Assessing patient engagement',
    says: 'Patients and professionals complete a questionnaire on their experience: satisfaction, objectives achieved, what they did or did not like, what to improve, and what impact they had.',
    items: [
      'know_what_happened',
      'would_do_again',
      'objectives_achieved',
      'overall_satisfaction',
      'went_well',
      'to_improve',
    ],
  },
  {
    paper: 'engagement',
    place: 'Box 1, CARE2: Clarify',
    says: 'The purpose, the process and the expected outcomes are made clear with patients.',
    items: ['purpose_clear'],
  },
  {
    paper: 'engagement',
    place: 'Box 1, CARE2: Accommodate',
    says: 'Needs such as schedule, child care, transport, language and disability are met.',
    items: ['accommodated'],
  },
  {
    paper: 'engagement',
    place: 'Box 1, CARE2: Educate each other',
    says: 'Patients and professionals share what each of them knows.',
    items: ['prepared', 'listened_to'],
  },
  {
    paper: 'engagement',
    place: 'Box 1, CARE2: Act, and the paragraph on recommendations that could not be acted on',
    says: 'Input is followed through and the results are told; a response shows that a recommendation was carefully considered.',
    items: ['input_considered', 'know_what_happened'],
  },
  {
    paper: 'engagement',
    place: 'Box 1, CARE2: Evaluate',
    says: 'Feedback on the engagement process is asked for and responded to.',
    items: ['overall_satisfaction', 'went_well', 'to_improve'],
  },
];
