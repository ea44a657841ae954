import type { Text } from '../surveys/text.ts';
import type { Flag } from './finding.ts';

/** What a reader must know about a figure, by code, in both languages. */
const sentences = {
  no_observations: {
    fr: 'Il n’y a pas encore de réponse à partir de laquelle calculer ce chiffre.',
    en: 'There is no answer yet to compute this figure from.',
  },
  too_few_for_interval: {
    fr: 'Il y a moins de cinq réponses\u00a0: aucun intervalle ne serait fiable.',
    en: 'There are fewer than five answers: no interval would be reliable.',
  },
  describes_only: {
    fr: 'Ce chiffre décrit ces réponses ou ces recommandations mêmes\u00a0: il n’a pas d’intervalle.',
    en: 'This figure describes these very answers or recommendations: it has no interval.',
  },
  interval_beside: {
    fr: 'Ce chiffre observé n’a pas d’intervalle à lui\u00a0: celui de l’estimation ou de la différence, à côté, dit l’incertitude.',
    en: 'This observed figure has no interval of its own: that of the estimate or difference beside it tells the uncertainty.',
  },
  limits_beside: {
    fr: 'Des limites tiennent lieu d’intervalle\u00a0: elles disent jusqu’où va la variation habituelle.',
    en: 'Limits stand in place of an interval: they tell how far the usual variation goes.',
  },
  test_value: {
    fr: 'C’est la valeur d’un test\u00a0: elle n’a pas d’intervalle.',
    en: 'This is the value of a test: it has no interval.',
  },
  no_width: {
    fr: 'Rien ne varie encore ici\u00a0: un intervalle n’aurait pas de largeur.',
    en: 'Nothing varies here yet: an interval would have no width.',
  },
  spread_withheld: {
    fr: 'Un énoncé de l’échelle n’est pas diffusé\u00a0: la moyenne l’est, mais son intervalle en dirait trop.',
    en: 'A statement of the scale is withheld: the mean is shown, but its interval would tell too much of it.',
  },
  no_variation: {
    fr: 'Toutes les réponses sont identiques\u00a0: ni un intervalle ni un test n’aurait de sens.',
    en: 'All answers are the same: neither an interval nor a test would have any meaning.',
  },
  not_in_model: {
    fr: 'Ce groupe ne peut pas être comparé à d’autres qui lui ressemblent\u00a0: il n’entre pas dans le modèle.',
    en: 'This group cannot be compared with others like it: it is not in the model.',
  },
  no_variation_within: {
    fr: 'À l’intérieur de chaque groupe, toutes les réponses sont identiques\u00a0: aucun intervalle n’aurait de sens.',
    en: 'Within each group all answers are the same: no interval would have any meaning.',
  },
  no_variation_between: {
    fr: 'Tous les groupes ont la même valeur\u00a0: un intervalle tiré de leurs écarts n’aurait pas de sens.',
    en: 'All groups have the same value: an interval from their differences would have no meaning.',
  },
  same_change: {
    fr: 'Tout le monde a changé de la même façon\u00a0: un intervalle n’aurait pas de sens.',
    en: 'Everyone changed in the same way: an interval would have no meaning.',
  },
  one_person_group: {
    fr: 'Un des groupes ne compte qu’une personne\u00a0: aucun intervalle ne serait fiable.',
    en: 'One of the groups is a single person: no interval would be reliable.',
  },
  confidence_not_reached: {
    fr: 'Avec si peu de personnes, aucun intervalle n’atteint 95\u00a0%\u00a0: celui-ci est le plus large possible.',
    en: 'With so few people no interval reaches 95%: this one is the widest there is.',
  },
  groups_apart: {
    fr: 'Les valeurs des deux groupes ne se recouvrent pas\u00a0: ce test ne peut pas se calculer.',
    en: 'The values of the two groups do not overlap: this test cannot be computed.',
  },
  one_group: {
    fr: 'Un seul groupe peut être comparé\u00a0: il n’y a rien à quoi le comparer.',
    en: 'Only one group can be compared: there is nothing to compare it with.',
  },
  median_not_reached: {
    fr: 'Moins de la moitié des cas ont abouti\u00a0: la durée médiane n’est pas encore connue.',
    en: 'Fewer than half of the cases have ended so: the median time is not known yet.',
  },
  nothing_happened_yet: {
    fr: 'Ce qui est attendu n’est encore arrivé à personne\u00a0: il n’y a rien à comparer.',
    en: 'What is waited for has not happened to anyone yet: there is nothing to compare.',
  },
  too_few_groups_for_spread: {
    fr: 'Moins de dix groupes sont comparés\u00a0: on ne peut pas voir s’ils diffèrent plus que le hasard ne le veut.',
    en: 'Fewer than ten groups are compared: whether they differ more than chance makes them cannot be seen.',
  },
  adjusted_share_cut: {
    fr: 'La part ajustée dépassait 100\u00a0%\u00a0; elle y est arrêtée.',
    en: 'The adjusted share went past 100%; it stops there.',
  },
  margins_do_not_meet: {
    fr: 'Aucun poids ne rend toutes les répartitions égales à celles de la population en même temps.',
    en: 'No weights make all the distributions those of the population at the same time.',
  },
  few_institutions: {
    fr: 'Il y a moins de dix établissements\u00a0: ce qui, dans les écarts, tient à eux est mal connu.',
    en: 'There are fewer than ten institutions: how much of the differences is theirs is poorly known.',
  },
  levels_not_separable: {
    fr: 'Chaque établissement n’a qu’une équipe\u00a0: ce qui tient à l’équipe et ce qui tient à l’établissement ne se séparent pas.',
    en: 'Every institution has one team: what comes from the team and what from the institution cannot be told apart.',
  },
  too_few_for_limits: {
    fr: 'Il y a moins de douze points dans le temps\u00a0: la médiane est montrée, sans limites.',
    en: 'There are fewer than twelve points in time: the median is shown, without limits.',
  },
  too_few_to_tell: {
    fr: 'Il y a trop peu de personnes pour conclure.',
    en: 'There are too few people to tell.',
  },
  items_do_not_agree: {
    fr: 'Les énoncés ne vont pas ensemble dans ces réponses\u00a0: un score commun n’aurait pas de sens.',
    en: 'The statements do not go together in these answers: a common score would have no meaning.',
  },
  heywood_case: {
    fr: 'Le modèle à un facteur ne s’ajuste pas à ces réponses.',
    en: 'The one-factor model does not fit these answers.',
  },
  less_agreement_than_chance: {
    fr: 'Les avis divergent plus que des réponses au hasard.',
    en: 'Views differ more than answers at random would.',
  },
  scale_ends_unknown: {
    fr: 'Des réponses sortent de l’échelle supposée, de 1 à 5\u00a0: ses bouts sont à indiquer.',
    en: 'Some answers lie outside the scale assumed, 1 to 5: its ends have to be given.',
  },
  no_panel_meets_quotas: {
    fr: 'Aucun panel ne respecte les quotas\u00a0: le plus petit assouplissement qui en permet un est donné.',
    en: 'No panel meets the quotas: the smallest easing that allows one is given.',
  },
  pool_too_small: {
    fr: 'Il y a moins de personnes que de places.',
    en: 'There are fewer people than seats.',
  },
  other_endings: {
    fr: 'D’autres fins que celle étudiée sont comptées comme des cas encore ouverts.',
    en: 'Endings other than the one studied are counted as cases still open.',
  },
  predictors_repeat: {
    fr: 'Des questions mises en rapport disent la même chose\u00a0: leurs parts ne se séparent pas.',
    en: 'Some of the questions related say the same thing: their shares cannot be told apart.',
  },
  empty_category: {
    fr: 'Personne n’a répondu dans une des catégories\u00a0: il faut la regrouper avec une autre.',
    en: 'Nobody answered in one of the categories: it has to be joined with another.',
  },
  spread_biased_in_small_samples: {
    fr: 'Avec moins de cent personnes invitées, l’équilibre des réponses paraît moins bon qu’il ne l’est.',
    en: 'With fewer than a hundred people invited, responses look less balanced than they are.',
  },
  ratio_without_end: {
    fr: 'Ce rapport n’a pas de valeur la plus grande\u00a0: seule sa borne inférieure peut être donnée.',
    en: 'This ratio has no largest value: only its lower bound can be given.',
  },
  no_overlap: {
    fr: 'Les valeurs des deux groupes ne se recouvrent pas\u00a0: la borne donnée est approximative.',
    en: 'The values of the two groups do not overlap: the bound given is approximate.',
  },
  too_few_pairs: {
    fr: 'Moins de six personnes ont changé de réponse\u00a0: aucun test ne pourrait conclure.',
    en: 'Fewer than six people changed their answer: no test could conclude.',
  },
  clipped_to_scale: {
    fr: 'L’intervalle dépassait le bout de l’échelle\u00a0; il y est arrêté.',
    en: 'The interval went past the end of the scale; it stops there.',
  },
  no_difference_between_groups: {
    fr: 'Aucune différence entre les groupes comparés ne se distingue du hasard.',
    en: 'No difference between the groups compared can be told from chance.',
  },
  few_groups: {
    fr: 'Moins de huit groupes sont comparés\u00a0: la variation entre eux est mal connue.',
    en: 'Fewer than eight groups are compared: the variation between them is poorly known.',
  },
  low_reliability: {
    fr: 'Les groupes comparés sont trop petits pour que leurs moyennes les distinguent de façon fiable.',
    en: 'The groups compared are too small for their means to tell them apart reliably.',
  },
  withheld_not_in_mean: {
    fr: 'Les groupes qui ne sont pas diffusés n’entrent ni dans la moyenne ni dans le modèle, même si toutes leurs réponses sont très favorables ou très défavorables.',
    en: 'Groups that are withheld are neither in the mean nor in the model, even if all their answers are very favourable or very unfavourable.',
  },
  little_of_team: {
    fr: 'Trop peu d’une réponse tient à l’équipe : le test F ne donne pas moins de 0,05, et la corrélation intraclasse ICC(1) est sous 0,05.',
    en: 'Too little of an answer is the team’s: the F test does not give less than 0.05, and the intraclass correlation ICC(1) is below 0.05.',
  },
  low_agreement: {
    fr: 'Les personnes d’une même équipe ne sont pas assez d’accord entre elles pour qu’une moyenne parle en leur nom : l’accord médian r_wg(J) doit atteindre 0,70, que le hasard réponde partout également ou plutôt d’un côté de l’échelle.',
    en: 'People of one team do not agree enough for a mean to speak for them: the median agreement r_wg(J) has to reach 0.70, whether chance answers evenly or leans to one side of the scale.',
  },
  agreement_unknown: {
    fr: 'On ne sait pas si les personnes d’une même équipe sont d’accord entre elles : les réponses à la moitié des énoncés de l’échelle sont connues de moins de huit équipes.',
    en: 'Whether people of one team agree cannot be told: the answers to half of the statements of the scale are known of fewer than eight teams.',
  },
  one_null_only: {
    fr: 'L’accord n’est jugé que contre un hasard qui répond partout également : aucun hasard penché d’un côté n’est publié pour une échelle qui n’a pas cinq points.',
    en: 'Agreement is judged against chance that answers evenly alone: for a scale that has not five points no chance that leans to one side is published.',
  },
  teams_not_in_model: {
    fr: 'La moyenne d’un établissement est celle de ses équipes actuelles\u00a0: avec peu d’équipes, une seule peut la faire. Le modèle n’en tient pas compte, et les intervalles sont trop étroits.',
    en: 'The mean of an institution is that of its present teams: with few teams, a single one can make it. The model does not allow for this, and the intervals are too narrow.',
  },
  teams_allowed_for: {
    fr: 'Les personnes d’une même équipe répondent souvent de façon semblable\u00a0: les intervalles en tiennent compte, d’après les équipes montrées.',
    en: 'People of the same team often answer alike: the intervals allow for it, as far as the teams shown tell.',
  },
  low_item_response: {
    fr: 'Moins de 60\u00a0% des personnes ont répondu à cette question\u00a0: aucun verdict n’est possible.',
    en: 'Fewer than 60% of people answered this question: no verdict is possible.',
  },
  unanswered_could_change_verdict: {
    fr: 'Les personnes qui n’ont pas répondu à cette question pourraient changer le verdict.',
    en: 'The people who did not answer this question could change the verdict.',
  },
  zero_not_readable: {
    fr: 'Avec si peu de personnes, n’en compter aucune de ce groupe peut être l’effet du hasard.',
    en: 'With so few people, counting none from this group may be due to chance.',
  },
  other_people_each_time: {
    fr: 'Ce ne sont pas les mêmes personnes d’un moment à l’autre\u00a0: un écart peut venir de qui a répondu.',
    en: 'They are not the same people from one moment to the next: a change may come from who answered.',
  },
  limits_ignore_teams: {
    fr: 'Les limites ne tiennent pas compte du fait que les personnes d’une même équipe se ressemblent\u00a0; elles sont donc trop étroites.',
    en: 'The limits do not allow for people in the same team being alike, so they are too narrow.',
  },
  clustering_ignored: {
    fr: 'L’intervalle ne tient pas compte du fait que les personnes d’une même équipe se ressemblent\u00a0; il est donc trop étroit.',
    en: 'The interval does not allow for people in the same team being alike, so it is too narrow.',
  },
} satisfies Record<string, Text>;

export type FlagCode = keyof typeof sentences;

/** The flag of a code, with its sentence in both languages. */
export const flag = (code: FlagCode): Flag => ({ code, sentence: sentences[code] });
