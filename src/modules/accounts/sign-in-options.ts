import type { ResponseOf } from '@/shared/endpoint';
import type { getSignInOptions } from './contract';
import { configuredProviders } from './next-auth/providers';
import { isRegistrationOpen } from './registration';
import { hasOwner } from './settle-owner';

export async function readSignInOptions(): Promise<ResponseOf<typeof getSignInOptions>> {
  const [owned, isOpen] = await Promise.all([hasOwner(), isRegistrationOpen()]);
  return { providers: configuredProviders(), isFirstAccount: !owned, isRegistrationOpen: isOpen };
}
