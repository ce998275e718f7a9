// Compressed JavaScript that /browse makes a browser load, next to a bare Next page built with the same versions.
// npx tsx bench/bundle-size.ts
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { enterOver } from '../tests/support/http-viewer';
import { openBrowser } from '../tests/support/open-browser';
import { startDex } from '../tests/support/start-dex';
import { report, round } from './support/report';
import { seedCatalogue } from './support/seed-catalogue';

const root = path.resolve(import.meta.dirname, '..');
const dex = await startDex({ dataDir: await seedCatalogue(40) });
try {
  const { cookie } = await enterOver(dex.url);
  const bare = await measureBare();
  const rows = [
    { page: 'a bare Next page', 'kB of JavaScript, gzip': round(bare), 'beyond the bare page': 0 },
  ];
  for (const page of ['/', '/auth', '/browse']) {
    const size = await measure(dex.url + page, page === '/browse' ? cookie : '');
    rows.push({ page, 'kB of JavaScript, gzip': round(size), 'beyond the bare page': round(size - bare) });
  }
  report('bundle-size', rows);
} finally {
  await dex.stop();
}

/** Everything with a script's type that a real browser loads until the page is at rest, each file compressed alone. */
async function measure(url: string, cookie: string): Promise<number> {
  const browser = await openBrowser();
  const page = await browser.newPage(cookie ? { extraHTTPHeaders: { cookie } } : {});
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (type.includes('javascript'))
      sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await browser.close();
  return total / 1000;
}

async function measureBare(): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bare-next-'));
  await mkdir(path.join(folder, 'app'));
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  await writeFile(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await writeFile(
    path.join(folder, 'app/page.jsx'),
    'export default function Page() { return <p>Hello</p>; }',
  );
  await writeFile(
    path.join(folder, 'app/layout.jsx'),
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }',
  );
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  // Webpack follows the linked packages, Turbopack does not leave its folder; the runtime it ships is the same.
  const build = spawnSync(process.execPath, [next, 'build', '--webpack'], { cwd: folder, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(build.stdout + build.stderr);
  const server = spawn(process.execPath, [next, 'start', '--port', '3088'], {
    cwd: folder,
    stdio: 'ignore',
  });
  try {
    await untilAnswers('http://localhost:3088/');
    return await measure('http://localhost:3088/', '');
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

async function untilAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await fetch(url).then(() => true, () => false)) return; // prettier-ignore
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} does not answer`);
}
