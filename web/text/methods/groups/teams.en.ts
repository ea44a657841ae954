import type { MethodGroup } from '../words.ts';

export const teams: MethodGroup = {
  id: 'group_teams',
  title: 'Comparing teams and institutions',
  sections: [
    {
      id: 'two_level_reml',
      title: 'Comparing teams: two-level model',
      paragraphs: [
        'A small team may have a high or a low mean by chance. The model separates what tells teams apart from what tells people apart, then draws each mean towards the whole, the more so the smaller the team.',
        'Teams are in the order of their names in French. “Above” or “below” is written only if the probability exceeds 95%. With fewer than eight teams, no detectable difference or a median reliability under 0.60, nothing is compared.',
        'The overall mean is that of the teams compared: those that are withheld are not in it. Nothing is adjusted for the share of patients among those who answered.',
        'People of one team answer alike, so an institution’s mean is less sure than its number of people suggests. A three-level model of the teams shown tells how alike they are (ρ). A design effect then makes each institution count for fewer people: its interval widens. Where fewer than eight teams are shown beyond the first of each institution, ρ is not known and no institution is compared.',
      ],
      formula:
        'Estimate = μ + B × (mean of the team − μ), with B = nτ² ÷ (nτ² + σ²), τ² the variance between teams and σ² that between people, by restricted maximum likelihood (REML). The probability of lying above uses the variance τ²(1 − B) + B² × variance of μ. Of institutions, n ÷ d in place of n, d = 1 + (m − 1)ρ, m the size of the team that a person sits in on average.',
      sources: [
        'Laird and Ware 1982, Biometrics 38:963',
        'Robinson 1991, Statistical Science 6:15',
        'Kish 1965, Survey Sampling',
        'lme4 (R), same figures to eight decimals',
      ],
    },
    {
      id: 'three_level_reml',
      title: 'People in teams in institutions',
      paragraphs: [
        'Separates three sources of difference: people, teams and institutions. It answers whether a low mean belongs to a team or to the place in which it works. With fewer than ten institutions the part of institutions is poorly known; with one team in each, the two cannot be told apart.',
      ],
      formula:
        'Score = μ + institution (variance ω²) + team (τ²) + person (σ²), by restricted maximum likelihood (REML). Deviations are drawn towards 0 the more, the fewer answers lie behind them.',
      sources: ['Goldstein 2011, Multilevel Statistical Models'],
    },
    {
      id: 'mixed_regression',
      title: 'Comparing while allowing for who answered',
      paragraphs: [
        'The effect of being a patient rather than a professional, or of anything else known of each person, while allowing for people of one team being alike. Only what a team cannot change may be allowed for: role, language, length of service. Training or pay are never taken out, as they are part of what is judged.',
      ],
      formula:
        'Score = intercept + Σ effect × covariate + team (variance τ²) + person (σ²), by REML; interval: effect ± 1.96 × standard error.',
      sources: ['Laird and Ware 1982, Biometrics 38:963'],
    },
    {
      id: 'case_mix_reml',
      title: 'Means adjusted for the composition of groups',
      paragraphs: [
        'A team in a long-term care home, or an institution where mostly patients answered, may have another mean for that reason alone. The model estimates what the kind of institution, or the share of patients, does to a mean, takes it away and compares what is left. What all groups of a kind have in common is then no longer seen. Observed and adjusted means always stand side by side.',
        'A kind of institution is adjusted for from three groups on. The share of patients is adjusted for among institutions that show both sides, never among teams: it would tell how many patients answered in each.',
      ],
      formula:
        'Score = x·β + group (variance τ²) + person (σ²), by REML. Estimate = x̄·β + B(ȳ − x̄ₜ·β), x̄ the composition of all groups together, x̄ₜ that of the group, B = nτ² ÷ (nτ² + σ²).',
      sources: ['Robinson 1991, Statistical Science 6:15'],
    },
    {
      id: 'random_effects_meta',
      title: 'Putting the results of several groups together',
      paragraphs: [
        'Each team or institution gives its own result, more or less sure. This method puts them together, allowing for results that truly differ. It also says between which values the result of one more group would lie: often far wider than the interval of the mean.',
        'The gap between what professionals and patients of a team perceive is put together in this way. A team’s own gap is never shown as a number.',
      ],
      formula:
        'Mean = Σ w·result ÷ Σ w, w = 1/(v + τ²): v the variance of the result, τ² the true variance between groups (REML). Interval of Hartung, Knapp, Sidik and Jonkman; one more group: mean ± t(k−2) × √(τ² + variance of the mean).',
      sources: [
        'Viechtbauer 2005, Journal of Educational and Behavioral Statistics 30:261',
        'Hartung and Knapp 2001, Statistics in Medicine 20:3875',
        'Higgins, Thompson and Spiegelhalter 2009, Journal of the Royal Statistical Society A 172:137',
      ],
    },
    {
      id: 'beta_binomial_eb',
      title: 'Shares of small groups',
      paragraphs: [
        'In a team of six, 6 of 6 is often luck. Each group’s share is drawn towards the overall one, the more so the smaller the group; the data say by how much. Two of two is then less remarkable than sixty of sixty.',
      ],
      formula:
        'True shares follow a Beta(a, b) fitted by maximum likelihood; a group with x of n gets Beta(x + a, n − x + b): mean (x + a) ÷ (n + a + b) and its middle 95%.',
      sources: ['Griffiths 1973, Biometrics 29:637'],
    },
    {
      id: 'binomial_funnel',
      title: 'Funnel plot of shares',
      paragraphs: [
        'Small groups vary more by chance. A funnel plot shows how far a share may lie from the target, for each size of group, before it deserves a question. It is for institutions with twenty people or more: a team of six could never fall outside, even with 6 of 6, and the limits would be decoration.',
      ],
      formula:
        'Limits at 0.1, 2.5, 97.5 and 99.9% of the binomial distribution around the target, interpolated between whole counts: (r − (P(R ≤ r) − p) ÷ P(R = r)) ÷ n.',
      sources: ['Spiegelhalter 2005, Statistics in Medicine 24:1185'],
    },
    {
      id: 'funnel_overdispersion',
      title: 'When institutions differ more than chance',
      paragraphs: [
        'Institutions always differ a little, for reasons nobody can name. If the limits allow for chance alone, too many fall outside. With ten groups or more, this method measures the surplus and widens the limits accordingly. It says nothing of whether the surplus is acceptable.',
      ],
      formula:
        'z = (arcsin √share − arcsin √target) × 2√n, the outermost tenth drawn in on each side; φ = mean of z². Added variance: max(0, (Iφ − (I − 1)) ÷ (Σw − Σw²/Σw)), w = 4n.',
      sources: ['Spiegelhalter 2005, Statistics in Medicine 24:1185'],
    },
    {
      id: 'expected_rank',
      title: 'The place a group would have',
      paragraphs: [
        'Ranks look sharp and are not. On simulated programmes of 26 teams of seven, the team that came first was truly the best in fewer than half. This method gives the place a group would have on average, and the places between which it lies in 95% of draws; it is shown only if a reader asks to sort.',
      ],
      formula:
        'Expected rank = 1 + Σ Φ((θⱼ − θᵢ) ÷ √(sᵢ² + sⱼ²)): the sum of the probabilities that another group is truly higher. Interval: 10,000 draws of all true values.',
      sources: ['Laird and Louis 1989, Journal of Educational Statistics 14:29'],
    },
    {
      id: 'indirect_standardisation',
      title: 'Shares adjusted for who answered',
      paragraphs: [
        'If patients agree less often than professionals everywhere, a team with many patients looks worse without being so. For each group the share one would expect from its people is computed, and compared with the one seen. Crude and adjusted shares always stand side by side.',
      ],
      formula:
        'Adjusted share = observed ÷ expected × overall share; expected = sum of each person’s probability in a logistic model without the groups. z = (O − E) ÷ √Σp(1 − p).',
      sources: ['Breslow and Day 1987, Statistical Methods in Cancer Research II'],
    },
  ],
};
