import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Made for single use on a small machine, and for drawings in three dimensions; tests open and close many windows, with a
 * browser's usual safeguards. Each window forked from one that has loaded, and no pretended graphics card, halve their time.
 */
const unwanted = [
  ...['--single-process', '--disable-web-security', '--allow-running-insecure-content', '--no-zygote'],
  ...['--in-process-gpu', '--use-gl=angle', '--use-angle=swiftshader', '--ignore-gpu-blocklist'],
  '--enable-unsafe-swiftshader',
];

/** The Chromium that ships in an npm package, without a screen. The caller closes it. */
export const launchChromium = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((arg) => !unwanted.includes(arg)), '--disable-gpu'],
    headless: true,
  });
