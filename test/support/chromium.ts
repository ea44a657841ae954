import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Made for single use on a small machine; tests open and close many windows, with a browser's usual safeguards. */
const unwanted = ['--single-process', '--disable-web-security', '--allow-running-insecure-content'];

/** The Chromium that ships in an npm package, without a screen. The caller closes it. */
export const launchChromium = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((arg) => !unwanted.includes(arg)),
    headless: true,
  });
