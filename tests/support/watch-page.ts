import type { Page } from 'playwright-core';

/** Collects what a viewer never sees and a test must: console errors, uncaught errors, policy violations. */
export function watchPage(page: Page): { complaints: string[] } {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Chromium logs every policy violation as an error, and every failed request too.
    if (message.type() !== 'error') return;
    // A test that opens an address which nobody has means to.
    const isMeant = message.text().includes('404') && message.location().url === page.url();
    if (!isMeant) complaints.push(`${page.url()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: uncaught ${error.message}`));
  page.on('crash', () => complaints.push(`${page.url()}: crashed`));
  return { complaints };
}
