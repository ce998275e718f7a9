/** What this browser remembers about watching. Volume belongs to the room, so it stays here. */
export type ViewingPreferences = {
  level: number;
  isMuted: boolean;
  /** '' is "off", null "never said". */
  subtitleLanguage: string | null;
  /** Lines of the picture, such as 720; null is "what fits the line". */
  qualityLines: number | null;
  /** Null is "what the film begins with". */
  audio: { language: string; isSurround: boolean } | null;
};

const key = 'dex.viewing';
const unset: ViewingPreferences = {
  level: 1,
  isMuted: false,
  subtitleLanguage: null,
  qualityLines: null,
  audio: null,
};

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
  const { level, isMuted, subtitleLanguage, qualityLines, audio } = given;
  return {
    level: typeof level === 'number' && level >= 0 && level <= 1 ? level : unset.level,
    isMuted: typeof isMuted === 'boolean' ? isMuted : unset.isMuted,
    subtitleLanguage: typeof subtitleLanguage === 'string' ? subtitleLanguage : unset.subtitleLanguage,
    qualityLines: typeof qualityLines === 'number' && qualityLines > 0 ? qualityLines : unset.qualityLines,
    audio: parseAudio(audio),
  };
}

function parseAudio(stored: unknown): ViewingPreferences['audio'] {
  if (typeof stored !== 'object' || stored === null) return null;
  const { language, isSurround } = stored as Record<string, unknown>;
  return typeof language === 'string' ? { language, isSurround: isSurround === true } : null;
}
