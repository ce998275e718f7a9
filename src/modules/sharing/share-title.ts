import { openTitle } from '@/modules/catalog/server';
import { requestOrigin } from '@/server/request-source';
import { deriveKey } from '@/server/secrets';
import { keepCard } from './keep-card';
import { assertSharing } from './may-share';
import { writeShareToken } from './share-token';

const days = 30;

/** A link for whoever this profile gives it to. Throws `not_found` for what the profile may not see. */
export async function shareTitle(
  titleId: string,
  { maturityLimit, request, now = Date.now() }: { maturityLimit: number; request: Request; now?: number },
) {
  assertSharing();
  const { name } = await openTitle(titleId, maturityLimit);
  // Drawn now, not when the first messenger asks for it and gives up after a second.
  await keepCard(titleId);
  const expiresAtSeconds = Math.floor(now / 1000) + days * 86_400;
  const token = writeShareToken(deriveKey('share'), { titleId, expiresAtSeconds });
  return {
    url: `${requestOrigin(request)}/s/${token}`,
    name,
    expiresAt: new Date(expiresAtSeconds * 1000).toISOString(),
  };
}
