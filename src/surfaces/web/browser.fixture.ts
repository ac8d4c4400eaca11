import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { webRoot } from '#surfaces/web';

const browserPath = process.env['NILAI_CHROMIUM'] ?? '/usr/bin/chromium';
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** False where there is no browser, or no dashboard has been built. */
export const canBrowse = existsSync(browserPath) && existsSync(join(webRoot, 'index.html'));
if (!canBrowse) {
  console.warn(`skipped: no Chromium at ${browserPath}, or no dashboard in ${webRoot} (npm run build:web)`);
}

/** A page of a browser, with what went wrong on it and what it asked of other machines. */
export interface Watched {
  browser: Browser;
  page: Page;
  problems: string[];
  strangers: string[];
}

/** Opens a browser with one page that is watched; `root` is where everything should come from. */
export async function openWatched(root: string): Promise<Watched> {
  const browser = await chromium.launch({ executablePath: browserPath, args: flags });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const problems: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (failure) => problems.push(failure.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(root) && !/^(data|blob):/.test(request.url())) strangers.push(request.url());
  });
  return { browser, page, problems, strangers };
}
