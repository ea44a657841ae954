import type { Language, Text } from '../../../surveys/text.ts';
import { campaignWords } from '../../text/manage/campaigns/words.ts';
import type { Step } from './managePage.tsx';

/** The way down to a page of one campaign: all campaigns, then this one. */
export const campaignTrail = ({ id, name }: { id: string; name: Text }, language: Language): Step[] => [
  { href: '/campaigns', label: campaignWords[language].title },
  { href: `/campaigns/${id}`, label: name[language] },
];
