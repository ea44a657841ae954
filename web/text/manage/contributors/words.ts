import type { Contributor } from '../../../../api/model/contributors.ts';
import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the page on which staff link the contributors of a recommendation. */
export interface ContributorsWords {
  title: string;
  link: string;
  lead: string[];
  list: string;
  none: string;
  head: { name: string; role: string; reach: string; actions: string };
  reach: Record<Contributor['reach'], string>;
  remove: (name: string) => string;
  showLink: (name: string) => string;
  add: string;
  nobody: string;
  fields: Record<'memberId', FieldWords>;
  choose: string;
  /** The page that shows a link, to the coach alone. */
  shown: { title: string; lead: (name: string) => string; private: string; back: string };
  dispute: string;
}

export const contributorsWords: Record<Language, ContributorsWords> = { fr, en };
