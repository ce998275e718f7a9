import { languageTag } from './language';

export type SubtitleSidecar = {
  /** The video's file name without extension; null when only the folder says whose it is (`Subs/2_English.srt`). */
  fileName: string | null;
  /** BCP 47, `und` when the name does not say. */
  language: string;
  isForced: boolean;
  isDefault: boolean;
  isForHearingImpaired: boolean;
};

const flags = new Set(['forced', 'foreign', 'default', 'sdh', 'cc', 'hi']);

/**
 * `Film.en.srt`, `Film.en.forced.vtt`, `Film.English.srt`, `Film-eng.srt`, `Subs/2_English.srt`, `Subs/<file>/3_German.srt`.
 * `videoNames` are the names (without extension) of the films it may belong to. Null when it is no subtitle of theirs.
 */
export function readSubtitleSidecar(file: string, videoNames: readonly string[]): SubtitleSidecar | null {
  const [, name] = /^(.*)\.(?:srt|vtt|ass|ssa|sub)$/i.exec(file) ?? [];
  if (name === undefined) return null;
  const owner = longestPrefix(name, videoNames);
  const words = (owner === null ? name : name.slice(owner.length))
    .split(/[.\s_[\](),-]+/)
    .filter((word) => word !== '');
  const said = languageIn(words, owner === null ? name : name.slice(owner.length));
  // Beside films, a name that continues beyond one of theirs belongs to it only by words that subtitles use.
  if (owner !== null && !words.every((word) => isSubtitleWord(word))) return null;
  const has = (word: string) => words.some((each) => each.toLowerCase() === word);
  return {
    fileName: owner,
    language: said ?? 'und',
    isForced: has('forced') || has('foreign'),
    isDefault: has('default'),
    // `hi` is Hindi when it is the only language said, hearing-impaired beside another.
    isForHearingImpaired: has('sdh') || has('cc') || (has('hi') && said !== 'hi'),
  };
}

function longestPrefix(name: string, videoNames: readonly string[]): string | null {
  const owners = videoNames.filter(
    (video) => name === video || (name.startsWith(video) && /^[.\s_[(-]/.test(name.slice(video.length))),
  );
  return owners.sort((a, b) => b.length - a.length)[0] ?? null;
}

const isSubtitleWord = (word: string) =>
  flags.has(word.toLowerCase()) ||
  languageTag(word) !== null ||
  /^\d{1,2}$/.test(word) ||
  /^(?:[a-z]{2}|hans|hant|\d{3}|und|brazilian|full|subs?|subtitles?)$/i.test(word);

function languageIn(words: readonly string[], text: string): string | null {
  const regional = /(?<![a-z])([a-z]{2,3}[-_](?:hans|hant|[a-z]{2}|\d{3}))(?![a-z\d])/i.exec(text)?.[1];
  const tag = regional ? languageTag(regional) : null;
  if (tag) return tag;
  const tags = words
    .filter((word) => word.toLowerCase() !== 'hi')
    .map(languageTag)
    .filter((each) => each !== null);
  return tags[0] ?? (words.some((word) => word.toLowerCase() === 'hi') ? 'hi' : null);
}

/** Folders beside a film that hold its subtitles. */
export const isSubtitleFolder = (folder: string) => /^(?:subs?|subtitles?|untertitel)$/i.test(folder);
