import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import type { Recipe } from './recipes';
import type { TortureFile } from './torture-file';
import { tortureFiles } from './files';

/** Outside git; one folder for each ffmpeg, so that files are not mistaken for those of another. */
export async function tortureFolder(): Promise<string> {
  const { ffmpeg } = await mediaTools();
  const version = ffmpeg.version.replace(/[^\w.-]/g, '_');
  return path.resolve('node_modules/.cache/dex-torture', version);
}

/** Makes a file of the set, and those that it is made of; at once when it is there. Its path; null when this ffmpeg cannot. */
export async function makeTortureFile(file: TortureFile, folder: string): Promise<string | null> {
  const target = path.join(folder, `${fingerprint(file.recipe)}-${file.name}`);
  if (await exists(target)) return target;
  await mkdir(folder, { recursive: true });
  const temporary = path.join(folder, `making-${process.pid}-${file.name}`);
  try {
    await make(file.recipe, temporary, folder);
  } catch (error) {
    if (file.needs.length > 0) return null;
    throw error;
  }
  await rename(temporary, target);
  return target;
}

/** Of a recipe and of what it is made from: a file whose source changed is another file. */
const fingerprint = (recipe: Recipe): string => {
  const functionsAsText = (_: string, value: unknown) =>
    typeof value === 'function' ? String(value) : value;
  const parts = [JSON.stringify(recipe, functionsAsText), ...sourcesOf(recipe).map(fingerprint)];
  return createHash('sha256').update(parts.join()).digest('hex').slice(0, 8);
};

function sourcesOf(recipe: Recipe): Recipe[] {
  const names = { altered: ['from'], joined: ['from'], ffmpeg: ['args'], bytes: [] }[recipe.kind].flatMap(
    (key) => (recipe as unknown as Record<string, string | string[]>)[key] ?? [],
  );
  return tortureFiles.filter(({ name }) => names.includes(name)).map((file) => file.recipe);
}

async function make(recipe: Recipe, target: string, folder: string): Promise<void> {
  switch (recipe.kind) {
    case 'bytes':
      return writeFile(target, recipe.bytes);
    case 'altered':
      return writeFile(target, recipe.alter(await readFile(await ofSet(recipe.from, folder))));
    case 'joined': {
      const parts = await Promise.all(recipe.from.map(async (name) => readFile(await ofSet(name, folder))));
      return writeFile(target, Buffer.concat(parts));
    }
    case 'ffmpeg':
      return runFfmpeg(recipe.args, target, folder);
  }
}

async function ofSet(name: string, folder: string): Promise<string> {
  const file = tortureFiles.find((one) => one.name === name);
  const made = file && (await makeTortureFile(file, folder));
  if (!made) throw new Error(`${name} cannot be made`);
  return made;
}

async function runFfmpeg(args: readonly string[], target: string, folder: string): Promise<void> {
  const { ffmpeg } = await mediaTools();
  const given: string[] = [];
  for (const [n, word] of args.entries()) {
    const isOfSet = args[n - 1] === '-i' && tortureFiles.some((one) => one.name === word);
    given.push(isOfSet ? await ofSet(word, folder) : word);
  }
  await runProgram({
    program: ffmpeg.path,
    args: ['-v', 'error', '-nostdin', '-y', ...given, '-threads', '2', target],
    timeoutMs: 600_000,
    niceness: 0,
  });
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
