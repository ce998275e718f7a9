import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find-browser';

/** Quiet: nothing of it asks the network for anything. */
export const browserFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium found; run: npx tsx scripts/install-test-tools.ts');
  // Chromium's sandbox does not work for root, which is what most CI containers run as.
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox', ...browserFlags] : browserFlags });
}
