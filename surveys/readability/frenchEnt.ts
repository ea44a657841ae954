/** Nouns and adjectives in `-ent`, whose ending is spoken; those in `-ment` go by the rule below. */
const spoken = new Set(
  `absent accent accident adhérent adjacent adolescent agent antécédent apparent ardent argent cent client cohérent compétent
  concurrent confident conscient conséquent content contingent continent convalescent couvent coefficient décadent décent
  déficient dent détergent différent diligent dissident divergent efficient émergent éminent équivalent évent évident excédent
  expédient fervent fréquent gent imminent impatient impertinent imprudent incident incohérent incompétent inconscient
  inconvénient indécent indifférent indulgent ingrédient inhérent innocent insolent intelligent intermittent latent lent
  négligent occident omniprésent orient parent patient pénitent permanent pertinent pourcent précédent présent président
  prudent quotient récent récipient référent régent résident résilient réticent sent serpent souvent strident subséquent
  succulent talent torrent transparent turbulent urgent vent violent virulent`.split(/\s+/),
);

/** Verbs whose stem ends in `m`: their `-ment` is mute (`ils aiment`). */
const muteMent = new Set(
  `aiment affirment allument animent assument blâment calment charment chôment clament confirment consomment
  déclament dénomment dorment endorment entament estiment expriment ferment forment impriment informent intiment légitiment
  nomment oppriment performent priment programment proclament présument réclament réforment renferment résument répriment
  riment suppriment surestiment transforment`.split(/\s+/),
);

/** Whether the final `-ent` of a French word is spoken: that of nouns, adjectives and adverbs, not that of verbs. */
export const isSpokenEnt = (word: string): boolean =>
  spoken.has(word) || (word.endsWith('ment') && !muteMent.has(word));
