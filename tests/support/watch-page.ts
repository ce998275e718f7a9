import type { Page } from 'playwright-core';

/** Collects what a viewer never sees and a test must: console errors, uncaught errors, policy violations. */
export function watchPage(page: Page): { complaints: string[] } {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Chromium logs every policy violation as an error, and every failed request too.
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: uncaught ${error.message}`));
  page.on('crash', () => complaints.push(`${page.url()}: crashed`));
  return { complaints };
}
