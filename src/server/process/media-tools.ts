import { access, chmod, constants } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { AppError } from '@/shared/errors';
import { env } from '../env';
import { runProgram } from './run-program';

export type MediaTool = {
  path: string;
  /** As the tool prints it: `5.1.6-0+deb12u1`, `N-47683-g0e8eb07980-static`. */
  version: string;
  foundIn: 'environment' | 'path' | 'npm';
};
export type MediaTools = { ffmpeg: MediaTool; ffprobe: MediaTool };
type ToolName = keyof MediaTools;

export type ToolOverrides = { ffmpeg?: string | undefined; ffprobe?: string | undefined };

/** Finds both tools: the paths given, else PATH, else the binaries of the npm packages. Throws `unavailable`. */
export async function findMediaTools(overrides: ToolOverrides = {}): Promise<MediaTools> {
  const [ffmpeg, ffprobe] = await Promise.all([
    findTool('ffmpeg', overrides.ffmpeg),
    findTool('ffprobe', overrides.ffprobe),
  ]);
  return { ffmpeg, ffprobe };
}

let found: Promise<MediaTools> | undefined;

/** The tools of this process, looked for once; a failed search is repeated, so that installing ffmpeg is enough. */
export function mediaTools(): Promise<MediaTools> {
  found ??= findMediaTools({ ffmpeg: env().DEX_FFMPEG, ffprobe: env().DEX_FFPROBE }).catch(
    (error: unknown) => {
      found = undefined;
      throw error;
    },
  );
  return found;
}

async function findTool(name: ToolName, override: string | undefined): Promise<MediaTool> {
  if (override) return { path: override, version: await versionOf(override), foundIn: 'environment' };
  const onPath = await firstExecutable(pathFolders().map((folder) => join(folder, executable(name))));
  if (onPath) return { path: onPath, version: await versionOf(onPath), foundIn: 'path' };
  const shipped = await firstExecutable(packagedPaths(name), { repair: true });
  if (shipped) return { path: shipped, version: await versionOf(shipped), foundIn: 'npm' };
  throw new AppError(
    'unavailable',
    `${name} was found neither in PATH nor in node_modules: install it, or set DEX_${name.toUpperCase()} to its path`,
  );
}

const executable = (name: ToolName) => (platform() === 'win32' ? `${name}.exe` : name);
const pathFolders = () => (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');

/**
 * Looked for on disk instead of by `require`: bundles have no node_modules of their own, and the
 * packages' entry scripts throw on platforms they do not ship.
 */
function packagedPaths(name: ToolName): string[] {
  const inside = join('node_modules', `@${name}-installer`, `${platform()}-${arch()}`, executable(name));
  // Turbopack's development bundle knows no `dirname`.
  const here = import.meta.dirname as string | undefined;
  return [here ?? process.cwd(), process.cwd()].flatMap((start) =>
    ancestors(start).map((folder) => join(folder, inside)),
  );
}

function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

async function firstExecutable(paths: string[], { repair = false } = {}): Promise<string | null> {
  for (const path of paths) {
    if (await isExecutable(path)) return path;
    // npm packs them without the execute bit and sets it in an install script, which may be off.
    if (repair && (await makeExecutable(path))) return path;
  }
  return null;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function makeExecutable(path: string): Promise<boolean> {
  return chmod(path, 0o755).then(
    () => true,
    () => false,
  );
}

async function versionOf(path: string): Promise<string> {
  const { stdout } = await runProgram({ program: path, args: ['-version'], timeoutMs: 15_000 });
  return /version (\S+)/.exec(stdout.toString('utf8'))?.[1] ?? 'unknown';
}
