import { createMatcher } from '@/app/api/_route/match';
import { table } from '@/app/api/_route/table';
import { handleAuth } from '@/modules/accounts/server';
import { BrowserTab } from './browser-tab';

export const siteUrl = 'http://dex.test:3000';

const match = createMatcher(table);

function routeOf(request: Request) {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/api/auth/')) return handleAuth;
  return match(request.method, pathname) ?? (() => Promise.resolve(new Response(null, { status: 404 })));
}

/** A tab on a Dex that lives in this process: every endpoint of the table, and NextAuth's. */
export const openTab = (address?: string, site = siteUrl) => new BrowserTab(site, routeOf, address);

export const goodPassword = 'correct horse battery';

export async function register(tab: BrowserTab, email: string, password = goodPassword): Promise<Response> {
  return tab.send('/api/account', { method: 'POST', json: { email, password, name: email.split('@')[0] } });
}

export async function signIn(tab: BrowserTab, email: string, password = goodPassword): Promise<Response> {
  const csrf = (await (await tab.send('/api/auth/csrf')).json()) as { csrfToken: string };
  const form = { ...csrf, email, password, json: 'true' };
  return tab.send('/api/auth/callback/credentials', { method: 'POST', form });
}

/** A tab that is signed in as a new account. */
export async function enter(email: string, address?: string, site?: string): Promise<BrowserTab> {
  const tab = openTab(address, site);
  const made = await register(tab, email);
  if (!made.ok) throw new Error(await made.text());
  const entered = await signIn(tab, email);
  if (!entered.ok) throw new Error(await entered.text());
  return tab;
}
