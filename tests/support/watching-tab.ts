import type { Profile } from '@/modules/profiles/contract';
import type { BrowserTab } from './browser-tab';
import { enter } from './site';

/** A tab in which somebody watches: signed in, with a profile. */
export async function watch(
  email: string,
  maturityLimit = 18,
): Promise<{ tab: BrowserTab; profile: Profile }> {
  const tab = await enter(email);
  return { tab, profile: await become(tab, 'Kim', maturityLimit) };
}

/** Adds a profile to the account of a tab, and watches as it. */
export async function become(tab: BrowserTab, name: string, maturityLimit = 18): Promise<Profile> {
  const json = { name, avatar: 'fox', maturityLimit };
  const profile = await ask<Profile>(tab, 'POST', '/api/profiles', json);
  await ask(tab, 'PUT', '/api/profiles/current', { profileId: profile.id });
  return profile;
}

/** The answer of an endpoint; throws the problem's code when it is one. */
export async function ask<T = unknown>(
  tab: BrowserTab,
  method: string,
  address: string,
  json?: unknown,
): Promise<T> {
  const response = await tab.send(address, { method, json });
  if (response.status === 204) return undefined as T;
  const body = (await response.json()) as T & { code?: string };
  if (!response.ok) throw new Error(body.code);
  return body;
}
