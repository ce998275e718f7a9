import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** One line per finding of axe on the page as it is now; empty when there is nothing to complain about. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  // Fading text has too little contrast for a moment.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
  });
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>('axe.run()');
  return results.violations.map(({ id, help, nodes }) => {
    const where = nodes.map((node) => node.target.join(' ')).join(', ');
    return `${new URL(page.url()).pathname}: ${id}, ${help} (${where})`;
  });
}
