import { mediaAddress, signPicturePath } from '@/media/signed-path';
import { env } from '@/server/env';
import { requestOrigin } from '@/server/request-source';
import { deriveKey, secrets } from '@/server/secrets';
import { AppError } from '@/shared/errors';
import type { SharedTitle } from './contract';
import { cardSize } from './draw-card';
import { keepCard } from './keep-card';
import { isSharingOn } from './may-share';
import { readShareToken } from './share-token';

/** What a stranger with the link learns. Whatever is wrong with it looks the same. */
export async function openShared(token: string, request: Request, now = Date.now()): Promise<SharedTitle> {
  const share = isSharingOn() ? readShareToken(deriveKey('share'), token, now / 1000) : null;
  const kept = share && (await keepCard(share.titleId));
  if (!kept) throw new AppError('not_found', 'This link leads nowhere (any more).');
  const { title, key } = kept;
  const origin = requestOrigin(request);
  const path = `${signPicturePath(secrets().MEDIA_SECRET, key)}-${String(cardSize.width)}.jpg`;
  const address = mediaAddress(env().MEDIA_URL, path);
  return {
    titleId: title._id,
    name: title.name,
    kind: title.kind === 'series' ? 'series' : 'movie',
    url: `${origin}/s/${token}`,
    card: { url: new URL(address, origin).href, ...cardSize },
  };
}
