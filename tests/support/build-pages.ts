import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** End-to-end tests walk through the built app: the one that viewers get. */
export default function buildPages(): void {
  // While writing a test: walk through the pages that are there.
  if (process.env.SKIP_BUILD) return;
  const bin = path.resolve(import.meta.dirname, '../../bin/dex.mjs');
  const { status } = spawnSync(process.execPath, [bin, 'build', '--if-stale'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The pages could not be built; the report is above.');
}
