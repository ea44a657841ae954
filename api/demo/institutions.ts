import type { Text } from '../../surveys/text.ts';
import type { InstitutionKind } from '../db/schema/organization.ts';

interface InventedInstitution {
  name: Text;
  kind: InstitutionKind;
  region: string;
  teams: number;
}

/** The eight institutions of the first programme: 26 teams, as many as in the Partnership in Care Program. */
export const firstInstitutions: InventedInstitution[] = [
  {
    name: { fr: 'Hôpital des Trois-Clochers', en: 'Trois-Clochers Hospital' },
    kind: 'hospital',
    region: 'Montréal',
    teams: 7,
  },
  {
    name: { fr: 'Hôpital de la Baie-Claire', en: 'Baie-Claire Hospital' },
    kind: 'hospital',
    region: 'Capitale-Nationale',
    teams: 6,
  },
  {
    name: { fr: 'Centre de santé des Grands-Pins', en: 'Grands-Pins Health Centre' },
    kind: 'health_centre',
    region: 'Outaouais',
    teams: 4,
  },
  {
    name: { fr: 'Hôpital du Mont-Tranquille', en: 'Mont-Tranquille Hospital' },
    kind: 'hospital',
    region: 'Estrie',
    teams: 3,
  },
  {
    name: { fr: 'GMF du Vieux-Moulin', en: 'Vieux-Moulin Family Medicine Group' },
    kind: 'family_medicine_group',
    region: 'Mauricie',
    teams: 2,
  },
  {
    name: { fr: 'CHSLD Les Érables-Argentés', en: 'Érables-Argentés Long-Term Care Home' },
    kind: 'long_term_care_home',
    region: 'Lanaudière',
    teams: 2,
  },
  {
    name: { fr: 'GMF de la Rivière-aux-Saules', en: 'Rivière-aux-Saules Family Medicine Group' },
    kind: 'family_medicine_group',
    region: 'Montérégie',
    teams: 1,
  },
  {
    name: { fr: 'CHSLD du Quai-Neuf', en: 'Quai-Neuf Long-Term Care Home' },
    kind: 'long_term_care_home',
    region: 'Côte-Nord',
    teams: 1,
  },
];

const places = [
  'Anse-Dorée',
  'Belle-Escale',
  'Cap-aux-Brises',
  'Deux-Lacs',
  'Étang-Rond',
  'Falaise-Grise',
  'Grève-Haute',
  'Havre-Doux',
  'Île-aux-Joncs',
  'Jardin-d’Eau',
  'Lac-Perdu',
  'Monts-Bleus',
  'Nouvelle-Rive',
  'Orée-du-Bois',
  'Pointe-Sèche',
  'Quatre-Vents',
  'Rocher-Fendu',
  'Sable-Fin',
  'Tourbière',
  'Val-Serein',
  'Vieux-Phare',
  'Anse-au-Sel',
  'Bois-Debout',
  'Chute-Blanche',
  'Dune-Longue',
  'Écluse',
  'Fond-du-Bois',
  'Grand-Détour',
  'Haute-Prairie',
  'Île-Ronde',
];
const kinds: InstitutionKind[] = ['hospital', 'health_centre', 'family_medicine_group', 'long_term_care_home'];
const kindName: Record<InstitutionKind, Text> = {
  hospital: { fr: 'Hôpital', en: 'Hospital' },
  health_centre: { fr: 'Centre de santé', en: 'Health Centre' },
  family_medicine_group: { fr: 'GMF', en: 'Family Medicine Group' },
  long_term_care_home: { fr: 'CHSLD', en: 'Long-Term Care Home' },
};
const regions = [
  'Montréal',
  'Laval',
  'Montérégie',
  'Laurentides',
  'Lanaudière',
  'Estrie',
  'Bas-Saint-Laurent',
  'Gaspésie',
];

/** The thirty institutions of the second programme: 240 teams, four to twelve each. */
export const secondInstitutions: InventedInstitution[] = places.map((place, index) => {
  const kind = kinds[index % kinds.length] ?? 'hospital';
  return {
    name: { fr: `${kindName[kind].fr} ${place}`, en: `${place} ${kindName[kind].en}` },
    kind,
    region: regions[index % regions.length] ?? 'Montréal',
    teams: [4, 6, 8, 10, 12][index % 5] ?? 8,
  };
});
