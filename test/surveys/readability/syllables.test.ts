import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syllablesOf } from '../../../surveys/readability/syllables.ts';

/** Counted by hand, aloud: a word, then its syllables. */
const english = `the 1 be 1 team 1 care 1 have 1 patient 2 patients 2 partner 2 partnership 3 professional 4 professionals 4 people
  2 question 2 questions 2 questionnaire 3 respect 2 respected 3 listened 2 listen 2 decision 3 decisions 3 decided
  3 influence 3 influenced 3 understand 3 preparation 4 prepared 2 experience 4 health 1 caregiver 3 caregivers 3
  family 3 meeting 2 meetings 2 document 3 documents 3 useful 2 useable 3 easy 2 easier 3 language 2 accessible 4
  accessibility 6 training 2 institution 4 organization 5 organizational 6 organize 3 community 4 committee 3
  committees 3 mandate 2 objective 3 objectives 3 recommendation 5 recommendations 5 situation 4 individual 5
  evaluation 5 created 3 create 2 creative 3 area 3 idea 3 ideas 3 real 1 society 4 variety 4 anxiety 4 quiet 2
  client 2 being 2 doing 2 going 2 saying 2 trying 2 studying 3 beyond 2 employer 3 lawyer 2 year 1 every 2 everyone
  3 someone 2 something 2 sometimes 2 somebody 3 therefore 2 home 1 homework 2 household 2 table 2 tables 2 able 2
  enabled 3 handle 2 called 1 wanted 2 needed 2 changes 2 boxes 2 services 3 service 2 houses 2 makes 1 made 1 agree
  2 agreed 2 agreement 3 disagree 3 strongly 2 rarely 2 safely 2 safety 2 statement 2 management 3 improvement 3
  involvement 3 special 2 social 2 initial 3 associate 4 appreciate 4 marriage 2 nation 2 religion 3 opinion 3
  opinions 3 million 2 period 3 previous 3 serious 3 medium 3 audience 3 patience 2 efficient 3 friend 1 barrier 3
  barriers 3 earliest 3 actual 3 annual 3 continuous 4 fluent 2 frequent 2 frequently 3 cruel 2 value 2 values 2
  valued 2 continue 3 continuity 5 video 3 theory 3 courageous 3 react 2 reality 4 cooperate 4 coordination 5 racism
  3 don’t 1 doesn’t 2 isn’t 2 didn’t 2 can’t 1 I’m 1 we’re 1 team’s 1 dialogue 3 technique 2 identify 4 identity 4
  gender 2 indigenous 4 diagnosis 4 medication 4 violence 3 reason 2 people’s 2 through 1 thought 1 eye 1 eyes 1 age
  1 ages 2 aged 1 interdisciplinary 7 collaboration 5 leadership 3 together 3 hospital 3 clinic 2 information 4
  anonymous 4 confidential 4 employee 3 hour 1 hours 1 answer 2 answers 2 answered 2 shared 1 share 1 role 1 roles 1
  choose 1 chosen 2 chose 1 whole 1 whose 1 use 1 used 1 using 2 issue 2 issues 2 equal 2 quality 3 require 2
  required 2 requirement 3 believe 2 believed 2 receive 2 received 2 achieve 2 perceived 2 provider 3 providers 3
  physician 3 medicine 3 nurse 1 nurses 2 voice 1 voices 2 goal 1 goals 1 free 1 freely 2 feel 1 felt 1 trial 2
  science 2 priority 4 diabetes 4 therapy 3 emotional 4 physical 3 mental 2 support 2 supported 3 supportive 3
  welcome 2 welcomed 2 ready 2 readiness 3 comfortable 4 opportunity 5 available 4 possible 3 responsible 4
  responsibility 6 perspective 3 perspectives 3 knowledge 2 expertise 3 transparent 3 transparency 4`;
const french = `je 1 le 1 les 1 des 1 une 1 que 1 notre 1 votre 1 équipe 2 l’équipe 2 j’ai 1 qu’il 1 patient 2 patients 2 patiente
  2 partenaire 3 partenaires 3 partenariat 4 professionnel 4 professionnels 4 professionnelle 4 question 2 questions
  2 questionnaire 3 expérience 3 préparation 4 participer 4 comprends 2 accomplir 3 doit 1 documents 3 document 3
  facile 2 faciles 2 utiliser 4 exprimer 3 librement 3 parlais 2 parlaient 2 écoutait 3 écoutaient 3 écoutent 2
  parlent 1 aiment 1 aimaient 2 souvent 2 moment 2 moments 2 vraiment 2 établissement 5 établissements 5 client 2
  ouvrier 3 oublier 3 quatrième 3 prière 2 première 2 matière 2 influence 3 cruel 2 truite 1 nuage 2 évaluer 4
  évaluation 5 situation 4 situations 4 continuité 4 individuel 5 mutuel 3 annuel 3 accueil 2 accueillir 3 recueil 2
  coeur 1 cœur 1 œuvre 1 eau 1 beau 1 réunion 3 région 2 opinion 3 priorité 4 bibliothèque 4 propriétaire 4 science
  1 conscience 2 audience 2 société 3 théâtre 2 réaliser 4 créer 2 créée 2 poésie 3 maïs 2 naïf 2 Noël 2 coopération
  5 coordination 5 vidéo 3 voyage 2 payer 2 pays 2 moyen 2 moyens 2 employé 3 employée 3 essayer 3 travail 2
  travaille 2 travailler 3 travaillent 2 famille 2 bouillon 2 monnaie 2 joie 1 étaient 2 avaient 2 idée 2 idées 2
  année 2 années 2 mangeait 2 changeons 2 partageaient 3 pigeon 2 géographie 4 rue 1 vue 1 suivie 2 aujourd’hui 3
  guide 1 guerre 1 langue 1 langues 1 quand 1 qui 1 quoi 1 quelque 1 chaque 1 risque 1 chaos 2 août 1 jouer 2 avouer
  3 oui 1 souhait 2 santé 2 hôpital 3 clinique 2 infirmière 3 médecin 3 soins 1 soin 1 besoin 2 proche 1 proches 1
  aidant 2 aidante 2 recommandation 5 recommandations 5 décision 3 décisions 3 information 4 collaboration 5
  interdisciplinaire 6 différent 3 différents 3 présent 2 président 3 argent 2 agent 2 parent 2 urgent 2 évident 3
  content 2 prennent 1 viennent 1 peuvent 1 veulent 1 doivent 1 donnent 1 posent 1 changent 1 permettent 2 forment 1
  étudient 3 respect 2 respecté 3 façon 2 réponse 2 réponses 2 choisissez 3 dites 1 est-ce 2 avez-vous 3 rendez-vous
  3 peut-être 2 oiseau 2 lieu 1 lieux 1 mieux 1 yeux 1 vieux 1 deux 1 feuille 1 oeil 1 fille 1 ville 1 identité 4
  accessibilité 6 accessible 3 utile 2 utiles 2 confiance 2 confidentiel 4 anonyme 3 gestionnaire 3 gestionnaires 3
  leader 2 leadership 3 coach 1 mandat 2 objectif 3 diabète 2 social 2 sociaux 2 national 3 spécial 2 nouveau 2
  nouveaux 2 appropriée 4 bienveillance 3 violence 2 patience 2 efficient 3 compétent 3 différence 3 expliquer 3
  expliqué 3 expliquent 2 eux 1 lundi 2 janvier 2 février 3 pied 1 pieds 1 hier 1 cahier 2 métier 2 entière 2 bien 1
  rien 1 lien 1 ancien 2 tient 1 contient 2`;

const wrong = (list: string, language: 'fr' | 'en'): string[] => {
  const parts = list.split(/\s+/);
  return parts.flatMap((word, at) => {
    if (at % 2 === 1) return [];
    const syllables = syllablesOf(word, language);
    return syllables === Number(parts[at + 1]) ? [] : [`${word}: ${syllables}, not ${parts[at + 1]}`];
  });
};

describe('syllables', () => {
  it('are those of the hand count in English', () => {
    expect(wrong(english, 'en')).toEqual([]);
  });

  it('are those of the hand count in French', () => {
    expect(wrong(french, 'fr')).toEqual([]);
  });

  it('are one for a number and one for each letter of an acronym', () => {
    for (const language of ['fr', 'en'] as const) {
      expect([syllablesOf('1\u00a0234,5', language), syllablesOf('2026', language)]).toEqual([1, 1]);
      expect([syllablesOf('CLSC', language), syllablesOf('C.L.S.C', language)]).toEqual([4, 4]);
    }
  });

  it('do not depend on capitals, on the kind of apostrophe or on how accents are written', () => {
    expect(syllablesOf('L\u2019Équipe', 'fr')).toBe(2);
    expect(syllablesOf("l'équipe", 'fr')).toBe(2);
    expect(syllablesOf('l\u2019équipe'.normalize('NFD'), 'fr')).toBe(2);
    expect([syllablesOf("doesn't", 'en'), syllablesOf('Café', 'en')]).toEqual([2, 2]);
  });

  it('are never fewer than one, nor more than the letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom('fr', 'en'), (word, language) => {
        const syllables = syllablesOf(word, language);
        expect(Number.isInteger(syllables)).toBe(true);
        expect(syllables).toBeGreaterThanOrEqual(1);
        expect(syllables).toBeLessThanOrEqual(2 * word.length + 1);
      }),
    );
  });
});
