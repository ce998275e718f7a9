import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importResult } from '@/modules/ingest/contract';
import { importLibrary } from '../support/import-library';

const library = importLibrary();
let data = '';
beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'dex-cli-'));
});
beforeEach(() => library.open());
afterAll(() => rm(data, { recursive: true, force: true }));

async function dex(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'import', ...args], {
    env: { ...process.env, DEX_DATA: data, NODE_ENV: 'test' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { stdout, stderr, code, lines: stdout.trim().split('\n') };
}

describe('dex import', () => {
  it('prints one JSON value per file, and nothing else, with --json', async () => {
    await library.film('Film (2019).mp4');
    await library.file('Bad (2020).mp4', 'text');
    const { lines, code } = await dex(library.path(), '--json');
    const results = lines.map((line) => importResult.parse(JSON.parse(line)));
    expect(results.map(({ file, state }) => [path.basename(file), state]).sort()).toEqual([
      ['Bad (2020).mp4', 'failed'],
      ['Film (2019).mp4', 'added'],
    ]);
    expect(code).toBe(0);
  });

  it('tells people what happened, and that a dry run changed nothing', async () => {
    await library.film('Film (2019).mp4', { seed: 1 });
    const dry = await dex(library.path(), '--dry-run');
    expect(dry.stdout).toContain('Film (2019).mp4');
    expect(dry.lines.at(-1)).toBe(
      '1 added, 0 updated, 0 unchanged, 0 failed. Nothing was changed: this was a dry run.',
    );
    expect((await dex(library.path())).lines.at(-1)).toBe('1 added, 0 updated, 0 unchanged, 0 failed.');
    expect((await dex(library.path())).stdout.trim()).toBe('0 added, 0 updated, 1 unchanged, 0 failed.');
  });

  it('exits with 1 when nothing worked, in a sentence', async () => {
    const missing = await dex(library.path('nowhere'));
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('There is no folder')]);
    await library.file('Bad (2020).mp4', 'text');
    expect((await dex(library.path())).code).toBe(1);
  });
});
