import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { languageLabel } from '@/media/sidecar/language';
import { isBitmapSubtitle, toWebVtt, type SubtitleHints } from '@/media/subtitles/to-web-vtt';
import { log } from '@/server/log';
import { mediaStorage } from '@/server/storage/media-storage';
import type { FoundSubtitle } from './find-sidecars';
import type { VideoRow } from './store';

type Subtitle = VideoRow['subtitles'][number];

/** Text of a whole film is some hundred kilobytes. */
const MAX_BYTES = 10_000_000;

/**
 * Converts the subtitle files beside a film and stores them as WebVTT. What is no text is left out and logged.
 * `frameRate` is the film's: some files count its pictures.
 */
export async function storeSubtitles(
  root: string,
  found: readonly FoundSubtitle[],
  frameRate?: number,
): Promise<Subtitle[]> {
  const stored: Subtitle[] = [];
  for (const sidecar of found) {
    const text = await readText(path.join(root, sidecar.path), { frameRate, language: sidecar.language });
    if (text === null) continue;
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 24);
    const key = `subtitles/${hash.slice(0, 2)}/${hash}.vtt`;
    await mediaStorage().put(key, Buffer.from(text));
    stored.push(describe(sidecar, key, new Set(stored.map(({ id }) => id))));
  }
  return stored;
}

async function readText(file: string, hints: SubtitleHints): Promise<string | null> {
  try {
    const bytes = (await stat(file)).size > MAX_BYTES ? new Uint8Array() : await readFile(file);
    const text = toWebVtt(bytes, hints);
    if (text === null)
      log.warn(
        { file },
        isBitmapSubtitle(bytes)
          ? 'subtitles that are pictures, in a file of their own: not shown'
          : 'a subtitle file without subtitles',
      );
    return text;
  } catch (error) {
    log.warn({ err: error, file }, 'a subtitle file could not be read');
    return null;
  }
}

function describe(sidecar: FoundSubtitle, key: string, taken: ReadonlySet<string>): Subtitle {
  const { language, isForced, isDefault, isForHearingImpaired } = sidecar;
  const kind = isForced ? 'forced' : isForHearingImpaired ? 'sdh' : '';
  const base = [language, kind]
    .filter((part) => part !== '')
    .join('-')
    .toLowerCase();
  const note = isForced ? ' (forced)' : isForHearingImpaired ? ' (SDH)' : '';
  return {
    id: freeId(base, taken),
    language,
    label: `${languageLabel(language)}${note}`,
    key,
    isForced,
    isDefault,
    isForHearingImpaired,
  };
}

function freeId(base: string, taken: ReadonlySet<string>, count = 1): string {
  const id = count === 1 ? base : `${base}-${String(count)}`;
  return taken.has(id) ? freeId(base, taken, count + 1) : id;
}
