import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';

const node = process.execPath;
const script = (code: string) => ({ program: node, args: ['-e', code], timeoutMs: 20_000 });

describe('running a program', () => {
  it('hands arguments over as they are, whatever a shell would make of them', async () => {
    const hostile = '$(touch pwned); "quotes" & \'more\' -flag\nnewline';
    const { stdout } = await runProgram({
      program: node,
      args: ['-e', 'process.stdout.write(process.argv[1])', '--', hostile],
      timeoutMs: 20_000,
    });
    expect(stdout.toString()).toBe(hostile);
  });

  it('tells the last words of a program that failed', async () => {
    const failing = runProgram(script('console.error("no such codec"); process.exit(3)'));
    await expect(failing).rejects.toMatchObject({
      code: 'invalid',
      message: 'node failed (3): no such codec',
    });
  });

  it('stops a program that takes too long', async () => {
    const slow = runProgram({ ...script('setInterval(() => {}, 1000)'), timeoutMs: 300 });
    await expect(slow).rejects.toMatchObject({ code: 'unavailable', message: 'node took longer than 0.3 s' });
  });

  it('stops a program whose caller gave up, with the reason of the caller', async () => {
    const stop = new AbortController();
    const run = runProgram({ ...script('setInterval(() => {}, 1000)'), signal: stop.signal });
    stop.abort(new Error('the viewer left'));
    await expect(run).rejects.toThrow('the viewer left');
  });

  it('stops a program that prints without end', async () => {
    const chatty = script('for (;;) require("fs").writeSync(1, Buffer.alloc(65536))');
    await expect(runProgram({ ...chatty, maxStdoutBytes: 100_000 })).rejects.toThrow('printed too much');
  });

  it('says so when the program does not exist', async () => {
    const missing = runProgram({ program: '/no/such/program', args: [], timeoutMs: 1_000 });
    await expect(missing).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('keeps our secrets from it', async () => {
    process.env.NEXTAUTH_SECRET_PROBE = 'hidden';
    const { stdout } = await runProgram(script('process.stdout.write(JSON.stringify(process.env))'));
    expect(stdout.toString()).not.toContain('hidden');
  });
});

describe('finding ffmpeg and ffprobe', () => {
  const path = process.env.PATH;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dex-tools-'));
  });
  afterAll(async () => {
    process.env.PATH = path;
    await rm(folder, { recursive: true });
  });

  it('falls back to the binaries that came with npm, and makes them executable', async () => {
    process.env.PATH = folder;
    const first = await findMediaTools();
    expect(first.ffmpeg.foundIn).toBe('npm');
    await chmod(first.ffprobe.path, 0o644);
    const again = await findMediaTools();
    expect(again.ffprobe).toMatchObject({ foundIn: 'npm', version: expect.stringMatching(/\d/) as string });
  });

  it('prefers a path that was given, then PATH', async () => {
    const bin = join(folder, 'bin');
    await mkdir(bin);
    for (const name of ['ffmpeg', 'ffprobe']) {
      await writeFile(join(bin, name), `#!/bin/sh\necho "${name} version 99.1 of the path"\n`, {
        mode: 0o755,
      });
    }
    await copyFile(join(bin, 'ffmpeg'), join(folder, 'mine'));
    process.env.PATH = bin;
    const tools = await findMediaTools({ ffmpeg: join(folder, 'mine') });
    expect(tools.ffmpeg).toEqual({ path: join(folder, 'mine'), version: '99.1', foundIn: 'environment' });
    expect(tools.ffprobe).toEqual({ path: join(bin, 'ffprobe'), version: '99.1', foundIn: 'path' });
  });
});
