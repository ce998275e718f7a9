import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { findTitle, type TitleRow } from '@/modules/catalog/server';
import { readLook } from '@/modules/look/server';
import { mediaStorage } from '@/server/storage/media-storage';
import { cardSize, drawCard } from './draw-card';

/** Part of every card's name: a new design makes new cards. */
const DESIGN = 1;

export type KeptCard = { title: TitleRow; /** Storage key without width and format. */ key: string };

const drawing = new Map<string, Promise<void>>();

/** Draws the card of a title, unless it is there already. Null when the title is not. */
export async function keepCard(titleId: string): Promise<KeptCard | null> {
  const title = await findTitle(titleId);
  if (!title?.isAvailable) return null;
  const { name, artwork } = title;
  const look = await readLook();
  const house = look.wordmark === 'dex' ? null : look.name;
  const facts = JSON.stringify([
    DESIGN,
    house,
    name,
    artwork.backdrop?.key,
    artwork.poster?.key,
    artwork.accent,
  ]);
  const hash = createHash('sha256').update(facts).digest('hex').slice(0, 16);
  const key = `artwork/${title._id}/card-${hash}`;
  const file = `${key}-${String(cardSize.width)}.jpg`;
  if (!(await mediaStorage().stat(file))) {
    const drawn = drawing.get(file) ?? draw(title, house, file).finally(() => drawing.delete(file));
    drawing.set(file, drawn);
    await drawn;
  }
  return { title, key };
}

async function draw({ _id, name, artwork }: TitleRow, house: string | null, file: string): Promise<void> {
  const { backdrop, poster, accent } = artwork;
  const picture = backdrop ?? poster;
  const jpeg = await drawCard({
    name,
    accent,
    picture: picture && (await read(`${picture.key}-${String(picture.widths.at(-1) ?? picture.width)}.webp`)),
    isTall: backdrop === null,
    house,
  });
  await mediaStorage().put(file, jpeg);
  for await (const key of mediaStorage().keys(`artwork/${_id}/card-`))
    if (key !== file) await mediaStorage().remove(key);
}

async function read(file: string): Promise<Buffer | null> {
  const stream = await mediaStorage().read(file);
  return stream && buffer(stream);
}
