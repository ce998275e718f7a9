import { watch, type FSWatcher } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

type Options = {
  /** A path below the root, with `/`, where something appeared, changed or went away; `` when it may be anywhere. */
  onChange: (relativePath: string) => void;
  /** Parts that cannot be watched: no permission, or the system's limit of watches is reached. */
  onTrouble: (error: unknown, folder: string) => void;
  signal: AbortSignal;
};

const DEEPEST = 12;

/**
 * Tells what changes below a folder until `signal` aborts; resolves when it has begun to. Hidden entries are ignored
 * and links are not followed. Node's own recursive watch is used where the system has one. On Linux it has none:
 * Node 20 would take one watch per file there, this takes one per folder.
 */
export async function watchTree(root: string, options: Options): Promise<void> {
  if (process.platform === 'linux') await new FolderWatches(root, options).add('');
  else watchNatively(root, options);
}

function watchNatively(root: string, { onChange, onTrouble, signal }: Options): void {
  const watcher = watch(root, { recursive: true, persistent: false, signal });
  watcher.on('error', (error) => {
    if (!signal.aborted) onTrouble(error, root);
  });
  watcher.on('change', (_type, name: Buffer | string | null) => {
    const changed = name === null ? '' : String(name).split(path.sep).join('/');
    if (!isHidden(changed)) onChange(changed);
  });
}

const isHidden = (relativePath: string) => relativePath.split('/').some((name) => name.startsWith('.'));
const below = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);

class FolderWatches {
  readonly #watchers = new Map<string, FSWatcher>();

  constructor(
    readonly root: string,
    readonly options: Options,
  ) {
    options.signal.addEventListener('abort', () => this.#close(() => true), { once: true });
  }

  /** Watches first and lists then: what is made in between is told twice rather than never. */
  async add(folder: string, isNews = false): Promise<void> {
    const { onChange, onTrouble, signal } = this.options;
    const absolute = path.join(this.root, folder);
    if (signal.aborted || this.#watchers.has(folder) || folder.split('/').length > DEEPEST) return;
    try {
      this.#watch(folder, absolute);
      for (const entry of await readdir(absolute, { withFileTypes: true })) {
        if (entry.name.startsWith('.')) continue;
        if (entry.isDirectory()) await this.add(below(folder, entry.name), isNews);
        else if (isNews && entry.isFile()) onChange(below(folder, entry.name));
      }
    } catch (error) {
      if (!isMissing(error)) onTrouble(error, absolute);
    }
  }

  #watch(folder: string, absolute: string): void {
    const watcher = watch(absolute, { persistent: false });
    this.#watchers.set(folder, watcher);
    watcher.on('error', () => this.#close((each) => each === folder));
    watcher.on('change', (_type, name: Buffer | string | null) => {
      if (name === null) this.options.onChange(folder);
      else if (!String(name).startsWith('.')) void this.#look(below(folder, String(name)));
    });
  }

  async #look(changed: string): Promise<void> {
    const stats = await lstat(path.join(this.root, changed)).catch(() => null);
    if (stats?.isDirectory()) return this.add(changed, true);
    // A folder that went away takes its watches along: one of the same name gets new ones.
    if (!stats) this.#close((folder) => folder === changed || folder.startsWith(`${changed}/`));
    if (!this.options.signal.aborted) this.options.onChange(changed);
  }

  #close(isMeant: (folder: string) => boolean): void {
    for (const [folder, watcher] of this.#watchers) {
      if (!isMeant(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
