import { beforeAll, expect, test } from 'vitest';
import { axeViolations, screenshot } from '../support/browser.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';

let site: ManagedSite;
beforeAll(async () => {
  site = await managedSite();
});

const people = Array.from({ length: 14 }, (_, i) => {
  const gender = i % 3 === 0 ? 'homme' : 'femme';
  return `v${i + 1},${gender},${i === 4 ? '' : i % 2 === 0 ? '18-44' : '45+'}`;
});

test('a panel is drawn from a pasted pool, without script: faults, quotas, check, commitment, draw, withdrawal, end', async () => {
  const context = await site.signIn('recruiter');
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const field = (name: string) => page.locator(`[name="${name}"]`);
  const press = (name: string) =>
    Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
  const follow = (name: string) =>
    Promise.all([page.waitForEvent('load'), page.getByRole('link', { name, exact: true }).first().click()]);
  const summary = async () => ((await page.locator('.summary').textContent()) ?? '').replaceAll('\u00a0', ' ');
  const nextStep = () => page.locator('dt:text-is("Prochaine étape") + dd').textContent();
  const main = async () => ((await page.locator('main').textContent()) ?? '').replaceAll('\u00a0', ' ');

  await page.goto(`${site.origin}/dashboard?lang=fr`);
  await follow('Tirages au sort');
  await follow('Préparer un tirage');
  await field('name.fr').fill('Comité du Fleuve');
  await field('size').fill('4');
  await press('Préparer un tirage');
  expect(await page.locator('.summary').textContent()).toContain('Nom en anglais');
  expect(await field('name.fr').inputValue()).toBe('Comité du Fleuve');
  await field('name.en').fill('River committee');
  // All ten others: somebody is always left for either gender.
  await field('reserves').fill('10');
  await press('Préparer un tirage');
  const address = new URL(page.url()).pathname;

  await follow('Ajouter les volontaires');
  await field('csv').fill(`id,genre,âge\n${people.join('\n')}\nMarie Tremblay,femme,45+`);
  await press('Lire le fichier');
  expect(await main()).toContain('Ligne 16, id');
  expect(await field('csv').inputValue()).toContain('Marie Tremblay');
  expect(await axeViolations(page)).toEqual([]);
  const file = {
    name: 'bassin.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`id;genre;âge\r\n${people.join('\r\n').replaceAll(',', ';')}`, 'latin1'),
  };
  await field('file').setInputFiles(file);
  await press('Lire le fichier');
  expect(await main()).toContain('14 volontaires');
  expect(await main()).toContain('âge : 1 personne sans réponse. Elle peut');
  expect(await nextStep()).toBe('2. Quotas');

  await follow('Fixer les quotas');
  // In the order of the page: âge 18-44 and 45+, genre femme and homme.
  await field('quotas.3.min').fill('9');
  await press('Enregistrer');
  expect(await field('quotas.3.min').getAttribute('aria-invalid')).toBe('true');
  expect(await summary()).toContain('genre, homme : au moins');
  expect(await summary()).toContain('de 0 à 4');
  await field('quotas.3.min').fill('2');
  await field('quotas.2.min').fill('3');
  await press('Enregistrer');
  await press('Vérifier et calculer les chances');
  expect(await main()).toContain('au moins 2 au lieu de 3');
  await follow('Fixer les quotas');
  await field('quotas.2.min').fill('2');
  await press('Enregistrer');
  await press('Vérifier et calculer les chances');
  expect(await main()).toContain('Les quotas peuvent être respectés');
  expect(await main()).toContain('% pour la personne la moins favorisée');
  expect(await nextStep()).toBe('4. Engagement');
  // A single press must not delete the pool.
  expect(await page.getByRole('button', { name: 'Oui, abandonner' }).isVisible()).toBe(false);
  await screenshot(page, 'lottery-checked');

  await press('Engager le tirage');
  expect(await page.locator('.summary').textContent()).toContain('Valeur publique, en français');
  await field('publicSource.fr').fill('Quotidienne-4 du 5 décembre');
  await field('publicSource.en').fill('Quotidienne-4 of December 5');
  await press('Engager le tirage');
  const commitment = await page.locator('.hash').first().textContent();
  expect(commitment).toMatch(/^[0-9a-f]{64}$/);
  expect(await page.getByRole('link', { name: 'Fixer les quotas' }).count()).toBe(0);

  await field('publicValue').fill('4719');
  await press('Tirer au sort');
  const panelOf = () => page.locator('table:has(#panel) tbody th').allTextContents();
  const panel = await panelOf();
  expect(panel).toHaveLength(4);
  await field('reference').selectOption(panel[0] ?? '');
  await press('Noter le désistement');
  const after = await panelOf();
  expect(after).toHaveLength(4);
  expect(after).not.toContain(panel[0]);
  const faults = await pageFaults(page, `${site.origin}${address}`);

  await page.goto(`${site.origin}${address}/record?lang=fr&size=a4`);
  const record = await main();
  for (const each of [commitment ?? '', 'Quotidienne-4 du 5 décembre', "--public '4719'", panel[0] ?? '-'])
    expect(record).toContain(each);
  expect(record).toContain(`Comité après les désistements : ${after.join(', ')}`);
  await screenshot(page, 'lottery-record');
  await page.goto(`${site.origin}${address}?lang=fr`);
  await press('Rendre le comité définitif');
  expect(await main()).toContain('Le comité est définitif');
  for (const path of ['/lotteries', '/lotteries/new', address, `${address}/record`])
    faults.push(...(await pageFaults(page, `${site.origin}${path}`)));
  expect(faults).toEqual([]);
}, 120_000);

test('a lottery that is given up shows what it came to, and nothing that could follow', async () => {
  const context = await site.signIn('recruiter');
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const press = (name: string) =>
    Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
  await page.goto(`${site.origin}/lotteries/new?program=${site.sample.programId}&lang=en`);
  for (const [name, value] of [
    ['name.fr', 'Abandonné'],
    ['name.en', 'Given up'],
    ['size', '4'],
    ['reserves', '2'],
  ] as const)
    await page.locator(`[name="${name}"]`).fill(value);
  await press('Prepare a lottery');
  await page.getByText('Give the lottery up').click();
  await press('Yes, give it up');
  expect(await page.locator('main h2').allTextContents()).toEqual(['1. Volunteers']);
  expect(await page.locator('main').textContent()).toContain('The pool is deleted.');
  expect(await page.locator('main button').count()).toBe(0);
});
