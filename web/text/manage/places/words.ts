import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

type Fields<Name extends string> = Record<Name, FieldWords>;

/** Words of the pages of programmes, institutions, teams and members. */
export interface PlaceWords {
  program: {
    add: string;
    edit: string;
    title: (name: string) => string;
    fields: Fields<'slug' | 'name.fr' | 'name.en' | 'description.fr' | 'description.en'>;
  };
  institution: {
    title: string;
    list: string;
    none: string;
    add: string;
    edit: string;
    name: string;
    kind: string;
    region: string;
    teams: string;
    teamCount: (count: number) => string;
    fields: Fields<'name.fr' | 'name.en' | 'kind' | 'region'>;
  };
  team: {
    list: string;
    none: string;
    add: string;
    edit: string;
    name: string;
    level: string;
    continuum: string;
    dates: string;
    mandate: string;
    objectives: string;
    methods: string;
    method: string;
    on: string;
    starts: string;
    midpoint: string;
    ends: string;
    unwritten: string;
    noDate: string;
    recommendations: string;
    figures: string;
    addObjective: string;
    addMethod: string;
    fields: Record<string, FieldWords>;
  };
  member: {
    title: string;
    list: string;
    none: string;
    hidden: string;
    add: string;
    edit: (name: string) => string;
    change: (name: string) => string;
    name: string;
    role: string;
    language: string;
    email: string;
    noEmail: string;
    state: string;
    active: string;
    left: (day: string) => string;
    fields: Fields<'name' | 'role' | 'language' | 'email' | 'leftOn'>;
  };
}

export const placeWords: Record<Language, PlaceWords> = { fr, en };
