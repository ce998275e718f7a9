import { env } from '@/server/env';
import { AppError } from '@/shared/errors';

export const isSharingOn = () => env().DEX_SHARING;

export function assertSharing(): void {
  if (!isSharingOn()) throw new AppError('forbidden', 'The owner of this server has switched sharing off.');
}
