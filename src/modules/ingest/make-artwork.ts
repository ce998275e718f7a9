import sharp from 'sharp';
import { accentColour } from '@/media/accent-colour';
import { log } from '@/server/log';
import { AppError } from '@/shared/errors';
import { pickFrames } from './pick-frames';
import { posterLettering } from './poster-lettering';
import { storePicture, type PictureRole, type StoredPicture } from './store-picture';

type Size = { width: number; height: number };

export type ArtworkSource = {
  /** Storage folder of the pictures. */
  folder: string;
  /** What a poster made from a frame says. */
  name: string;
  /** Absolute paths of the pictures that lie beside the film. */
  given: Partial<Record<PictureRole, string>>;
  film: { path: string; durationSeconds: number };
  /** What must exist at the end; the rest is made only when it was given. */
  needed: readonly PictureRole[];
  signal?: AbortSignal | undefined;
};
export type MadeArtwork = Partial<Record<PictureRole, StoredPicture>> & { accent?: string };

/** Pictures from the files given and, for what is needed and was not, from frames of the film. */
export async function makeArtwork(source: ArtworkSource): Promise<MadeArtwork> {
  const made: MadeArtwork = {};
  for (const [role, file] of Object.entries(source.given) as [PictureRole, string][]) {
    const picture = await storeGiven(file, role, source.folder);
    if (!picture) continue;
    made[role] = picture;
    if (role === 'backdrop' || !made.accent) Object.assign(made, await accentOf(file));
  }
  const missing = source.needed.filter((role) => !made[role]);
  if (missing.length === 0) return made;
  const { path, durationSeconds } = source.film;
  const frames = await pickFrames(path, durationSeconds, source.signal);
  for (const [index, role] of missing.entries()) {
    // Each picture its own moment, as far as there are enough.
    const frame = frames[index] ?? frames[0];
    const overlay = role === 'poster' ? (size: Size) => posterLettering(source.name, size) : undefined;
    if (frame) made[role] = await storePicture(frame, { role, folder: source.folder, overlay });
  }
  if (frames[0] && !made.accent) Object.assign(made, await accentOf(frames[0]));
  return made;
}

async function storeGiven(file: string, role: PictureRole, folder: string): Promise<StoredPicture | null> {
  try {
    return await storePicture(file, { role, folder });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // A frame of the film takes its place.
    log.warn({ file, reason: error.message }, 'artwork could not be read');
    return null;
  }
}

async function accentOf(picture: Buffer | string): Promise<{ accent?: string }> {
  const pixels = await sharp(picture)
    .resize(32, 32, { fit: 'fill' })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  const accent = accentColour(pixels);
  return accent ? { accent } : {};
}
