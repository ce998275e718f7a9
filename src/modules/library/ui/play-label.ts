import type { Text } from '@/language/create-text';
import type { ResumePoint } from './resume-point';

type Play = { isResume: boolean; season: number | null; episode: number | null };

export function playOf({ place, episode }: ResumePoint): Play {
  return {
    isResume: place !== null,
    season: episode?.season ?? null,
    episode: episode?.episode.number ?? null,
  };
}

/** "Play", "Resume", "Resume S1 E2", "Play Special 1". */
export function playLabel({ isResume, season, episode }: Play, text: Text<'title'>): string {
  if (season === null || episode === null) return text(isResume ? 'resume' : 'play');
  if (season === 0) return text(isResume ? 'resumeSpecial' : 'playSpecial', { episode });
  return text(isResume ? 'resumeEpisode' : 'playEpisode', { season, episode });
}
