'use client';

import { useCallback, useSyncExternalStore } from 'react';

const most = 8;
const none: readonly string[] = [];
const keyOf = (profileId: string) => `dex.searches.${profileId}`;

/** The latest first, each once however it is written. */
export function withSearch(known: readonly string[], text: string): string[] {
  const added = text.replace(/\s+/g, ' ').trim();
  if (added.length < 2) return [...known];
  const others = known.filter((each) => each.toLowerCase() !== added.toLowerCase());
  return [added, ...others].slice(0, most);
}

const listeners = new Set<() => void>();
let kept: { key: string; text: string | null; list: readonly string[] } | null = null;

/** The same array for the same text: React compares by identity. */
function read(key: string): readonly string[] {
  const text = stored(key);
  if (kept?.key === key && kept.text === text) return kept.list;
  kept = { key, text, list: parse(text) };
  return kept.list;
}

function stored(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    // A browser that keeps nothing keeps no searches.
    return null;
  }
}

function parse(text: string | null): readonly string[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : none;
  } catch {
    return none;
  }
}

function write(key: string, list: readonly string[]): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(list));
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** What this profile searched for on this device. Nothing of it is sent anywhere. */
export function useRecentSearches(profileId: string) {
  const key = keyOf(profileId);
  const searches = useSyncExternalStore(
    listen,
    () => read(key),
    () => none,
  );
  const remember = useCallback((text: string) => write(key, withSearch(read(key), text)), [key]);
  const forgetAll = useCallback(() => write(key, []), [key]);
  return { searches, remember, forgetAll };
}
