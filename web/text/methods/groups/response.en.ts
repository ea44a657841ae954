import type { MethodGroup } from '../words.ts';

export const response: MethodGroup = {
  id: 'group_response',
  title: 'Response',
  sections: [
    {
      id: 'aapor_rates',
      title: 'Response rates',
      paragraphs: [
        'Of all invited, how many answered? The headline counts complete and partial answers over everyone but those no longer members. Those whose message came back stay in the denominator: leaving them out would flatter the rate.',
      ],
      formula:
        'RR2 = (complete + partial) ÷ (complete + partial + refused + no contact + other + unknown). RR1 counts complete ones only; RR3 and RR4 take a share of the unknown as eligible, RR5 and RR6 none.',
      sources: ['AAPOR 2016, Standard Definitions, 9th edition'],
    },
    {
      id: 'r_indicator',
      title: 'How evenly people answered',
      paragraphs: [
        'A high rate can hide that one side hardly answered. R is 1 if everyone invited was as likely to answer, and falls as roles or institutions drift apart. It uses only what is known of all those invited, answers aside.',
        'Partial values say which role or institution is behind. With fewer than a hundred people invited, R looks worse than it is, and the figure says so.',
      ],
      formula:
        'R = 1 − 2S, S the standard deviation of the probabilities of answering over everyone invited; the largest bias is S ÷ their mean.',
      sources: [
        'Schouten, Cobben and Bethlehem 2009, Survey Methodology 35:101',
        'Schouten, Shlomo and Skinner 2011, Journal of Official Statistics 27:231',
      ],
    },
    {
      id: 'raking',
      title: 'Weighting answers',
      paragraphs: [
        'Weights make those who answered resemble everyone invited on what is known of all. They cannot mend what is not known, and cost precision: the figure says how many people the weighted sample is worth. Off by default; for institutions with fifty respondents or more.',
      ],
      formula:
        'Weights are multiplied by wanted share ÷ present share, one variable after another, until all hold. Design effect = mean of w² (the mean of w is 1); effective number = n ÷ design effect.',
      sources: ['Deming and Stephan 1940, Annals of Mathematical Statistics 11:427', 'Kish 1965, Survey Sampling'],
    },
  ],
};
