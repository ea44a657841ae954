import type { Audience, Side } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';

// The lists of surveys/ stand beside their schemas, and a schema would bring its library into the browser.

export const bothSides: readonly Side[] = ['patient_side', 'professional_side'];
/** Whom a section or an item may be for. */
export const audiences: readonly Audience[] = ['all', ...bothSides];
/** French first. */
export const bothLanguages: readonly Language[] = ['fr', 'en'];
