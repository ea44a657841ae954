import type { Language } from '../../../surveys/text.ts';
import type { Article } from '../../pages/respondent/articlePage.tsx';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const accessibilityWords: Record<Language, Article> = { fr, en };
