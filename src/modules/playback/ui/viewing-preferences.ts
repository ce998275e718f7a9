/** What this browser remembers about watching. Volume belongs to the room, so it stays here. */
export type ViewingPreferences = {
  level: number;
  isMuted: boolean;
  /** '' is "off", null "never said". */
  subtitleLanguage: string | null;
};

const key = 'dex.viewing';
const unset: ViewingPreferences = { level: 1, isMuted: false, subtitleLanguage: null };

export function readPreferences(): ViewingPreferences {
  try {
    return parsePreferences(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return unset;
  }
}

export function rememberPreferences(change: Partial<ViewingPreferences>): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...readPreferences(), ...change }));
  } catch {
    // Storage may be full or forbidden; then this browser forgets.
  }
}

/** Anyone can write into local storage: only what makes sense is believed. */
export function parsePreferences(stored: unknown): ViewingPreferences {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const { level, isMuted, subtitleLanguage } = given;
  return {
    level: typeof level === 'number' && level >= 0 && level <= 1 ? level : unset.level,
    isMuted: typeof isMuted === 'boolean' ? isMuted : unset.isMuted,
    subtitleLanguage: typeof subtitleLanguage === 'string' ? subtitleLanguage : unset.subtitleLanguage,
  };
}
