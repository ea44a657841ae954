/** Everything of ours in FHIR stands under this address. It is a name: nothing is served there. */
const base = 'https://tandem.example/fhir';
const hl7 = 'http://hl7.org/fhir/StructureDefinition';

/** The canonical address of a questionnaire, the same for all its versions. */
export const questionnaireUrl = (slug: string): string => `${base}/Questionnaire/${slug}`;
/** One version of it, as responses name it. */
export const canonicalOf = (slug: string, number: number): string => `${questionnaireUrl(slug)}|${number}`;

/** Our own extensions. `rule`, `origin`, `other-wording`, `message`, `scales` and `adapted-from` hold JSON as text. */
export const ownUrl = (name: OwnExtension): string => `${base}/StructureDefinition/${name}`;
export type OwnExtension =
  | 'slug'
  | 'purpose'
  | 'terms'
  | 'sources'
  | 'adapted-from'
  | 'scales'
  | 'role'
  | 'kind'
  | 'audience'
  | 'other-wording'
  | 'rule'
  | 'missing-reason'
  | 'sensitive'
  | 'origin'
  | 'message'
  | 'hint'
  | 'team'
  | 'institution'
  | 'side';
export const isOwnUrl = (url: string): boolean => url.startsWith(`${base}/StructureDefinition/`);

/** Extensions of HL7 that are written and read here. */
export const standard = {
  translation: `${hl7}/translation`,
  ordinalValue: `${hl7}/ordinalValue`,
  minValue: `${hl7}/minValue`,
  maxValue: `${hl7}/maxValue`,
  regex: `${hl7}/regex`,
  entryFormat: `${hl7}/entryFormat`,
  optionExclusive: `${hl7}/questionnaire-optionExclusive`,
  itemControl: `${hl7}/questionnaire-itemControl`,
  dataAbsentReason: `${hl7}/data-absent-reason`,
} as const;
export const itemControlSystem = 'http://hl7.org/fhir/questionnaire-item-control';
