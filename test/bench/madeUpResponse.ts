import type { ResponseContent } from '../../surveys/response.ts';
import { itemNames } from './benchQuestionnaire.ts';

/** A response around its team's mean, from 2 to 4; one answer in twenty-five is missing. */
export function madeUpResponse(random: () => number, teamMean: number): ResponseContent {
  const content: ResponseContent = { answers: {}, missing: {} };
  for (const name of itemNames) {
    if (random() < 0.04) content.missing[name] = random() < 0.5 ? 'dont_know' : 'not_applicable';
    else content.answers[name] = Math.min(5, Math.max(1, Math.round(teamMean + (random() + random() - 1) * 2)));
  }
  return content;
}
