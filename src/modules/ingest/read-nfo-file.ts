import { readFile, stat } from 'node:fs/promises';
import { decodeText } from '@/media/decode-text';
import { parseNfo, type Nfo } from '@/media/nfo/parse-nfo';

const MAX_NFO_BYTES = 4_000_000;

/** Nothing when it vanished, or may not be read: a film without an NFO. */
export async function readNfoFile(file: string): Promise<Nfo[]> {
  try {
    const { size } = await stat(file);
    return size > MAX_NFO_BYTES ? [] : parseNfo(decodeText(await readFile(file)));
  } catch {
    return [];
  }
}
