import type { Text } from '@/language/create-text';
import type { ResumePoint } from './resume-point';

/** "Play", "Resume", "Resume S1 E2". */
export function playLabel({ place, episode }: ResumePoint, text: Text<'title'>): string {
  if (!episode) return text(place ? 'resume' : 'play');
  const { season } = episode;
  const { number } = episode.episode;
  if (season === 0) return text(place ? 'resumeSpecial' : 'playSpecial', { episode: number });
  return text(place ? 'resumeEpisode' : 'playEpisode', { season, episode: number });
}
