import type { Cue, Episode, Film, Series } from './content/work';

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const element = (name: string, value: string | number) => `  <${name}>${escape(String(value))}</${name}>`;

function nfo(root: string, elements: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>\n${elements.join('\n')}\n</${root}>\n`;
}

/** A film or a series as Kodi describes it, so that a demo title comes in the way any other title does. */
export function workNfo(work: Film | Series): string {
  return nfo('seasons' in work ? 'tvshow' : 'movie', [
    element('title', work.name),
    element('year', work.year),
    element('tagline', work.tagline),
    element('plot', work.synopsis),
    element('mpaa', work.maturity),
    ...work.genres.map((genre) => element('genre', genre)),
    element('director', work.director),
    element('credits', work.writer),
    ...work.cast.map(
      ([name, character]) =>
        `  <actor>\n  ${element('name', name)}\n  ${element('role', character)}\n  </actor>`,
    ),
  ]);
}

export function episodeNfo(episode: Episode, place: { season: number; number: number }): string {
  return nfo('episodedetails', [
    element('title', episode.name),
    element('season', place.season),
    element('episode', place.number),
    element('plot', episode.synopsis),
  ]);
}

function stamp(seconds: number): string {
  const whole = Math.floor(seconds);
  const milliseconds = String(Math.round((seconds - whole) * 1000)).padStart(3, '0');
  const minutes = String(Math.floor(whole / 60)).padStart(2, '0');
  return `00:${minutes}:${String(whole % 60).padStart(2, '0')}.${milliseconds}`;
}

export const languages = ['en', 'de'] as const;

export function webVtt(narration: readonly Cue[], language: (typeof languages)[number]): string {
  const cues = narration.map(
    ([from, to, en, de]) => `${stamp(from)} --> ${stamp(to)}\n${language === 'en' ? en : de}\n`,
  );
  return `WEBVTT\n\n${cues.join('\n')}`;
}
