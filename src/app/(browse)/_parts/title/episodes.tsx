'use client';

import { useState } from 'react';
import type { Series } from '@/modules/catalog/contract';
import { EpisodeItem } from '@/modules/catalog/ui/episode-item';
import { SeasonTabs } from '@/modules/catalog/ui/season-tabs';
import { ProgressBar } from '@/modules/library/ui/progress-bar';
import { resumePoint } from '@/modules/library/ui/resume-point';
import { useTitleProgress } from '@/modules/library/ui/use-title-progress';

/** Opens at the season where this profile is. */
export function Episodes({ series }: { series: Series }) {
  const progress = useTitleProgress(series.id);
  const point = resumePoint(series, progress);
  const [chosen, setChosen] = useState<number | null>(null);
  const current = chosen ?? point?.episode?.season ?? series.seasons[0]?.number;
  const season = series.seasons.find(({ number }) => number === current);
  if (!season) return null;
  return (
    <section aria-label="Episodes">
      <SeasonTabs seasons={series.seasons} current={season.number} onChoose={setChosen} />
      <ol id="episodes" aria-label={season.name} className="divide-y divide-line">
        {season.episodes.map((episode) => {
          const place = progress.get(episode.videoId);
          return (
            <EpisodeItem
              key={episode.videoId}
              episode={episode}
              isNext={episode.videoId === point?.videoId}
              isWatched={place?.isFinished ?? false}
              bar={
                place &&
                !place.isFinished && <ProgressBar place={place} className="absolute inset-x-2 bottom-2" />
              }
            />
          );
        })}
      </ol>
    </section>
  );
}
