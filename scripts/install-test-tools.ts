// What the tests need beyond npm: a browser. Installed from Debian's packages where we may, asked for elsewhere.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../tests/support/find-browser';

const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

if (!findBrowser() && mayInstall) {
  console.log('Installing Chromium from Debian’s packages, for the end-to-end tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '--quiet=2'],
    ['install', '--yes', '--quiet=2', '--no-install-recommends', 'chromium'],
  ]) {
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

if (!findBrowser()) {
  console.error(
    'The end-to-end tests need Chromium or Chrome. Install it (Debian: sudo apt-get install chromium), ' +
      'or set CHROMIUM_PATH to where it is. Without it: npm run check && npm run test:unit && npm run test:integration',
  );
  process.exit(1);
}
