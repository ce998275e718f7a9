'use client';

import { useState } from 'react';
import { useText } from '#text';
import { useDuration } from '@/language/use-duration';
import type { Season, Series } from '@/modules/catalog/contract';
import { seasonName } from '@/modules/catalog/ui/describe-title';
import { EpisodeItem } from '@/modules/catalog/ui/episode-item';
import { SeasonTabs } from '@/modules/catalog/ui/season-tabs';
import type { Progress } from '@/modules/library/contract';
import { ProgressBar } from '@/modules/library/ui/progress-bar';
import { resumePoint } from '@/modules/library/ui/resume-point';
import { useTitleProgress } from '@/modules/library/ui/use-title-progress';
import { useWatched, type Mark } from '@/modules/library/ui/use-watched';
import { WatchedButton } from '@/modules/library/ui/watched-button';
import type { Id } from '@/shared/ids';
import { areWatched } from './all-watched';

/** Opens at the season where this profile is. */
export function Episodes({ series }: { series: Series }) {
  const text = useText('title');
  const progress = useTitleProgress(series.id);
  const point = resumePoint(series, progress);
  const mark = useWatched(series.id);
  const [chosen, setChosen] = useState<number | null>(null);
  const current = chosen ?? point?.episode?.season ?? series.seasons[0]?.number;
  const season = series.seasons.find(({ number }) => number === current);
  if (!season) return null;
  return (
    <section aria-label={text('episodes')}>
      <SeasonTabs seasons={series.seasons} current={season.number} onChoose={setChosen} />
      <SeasonLine season={season} progress={progress} onMark={(each) => void mark(each)} />
      <ol id="episodes" aria-label={seasonName(season, text)} className="divide-y divide-line">
        {season.episodes.map((episode) => {
          const place = progress.get(episode.videoId);
          const isWatched = place?.isFinished ?? false;
          const isBegun = place !== undefined && !isWatched && place.positionSeconds > 0;
          return (
            <EpisodeItem
              key={`${episode.number}-${episode.videoId}`}
              episode={episode}
              isNext={episode.videoId === point?.videoId}
              isWatched={isWatched}
              bar={isBegun && <ProgressBar place={place} className="absolute inset-x-2 bottom-2" />}
              action={
                <WatchedButton
                  name={episode.name}
                  isWatched={isWatched}
                  onMark={(wanted) => void mark({ isWatched: wanted, videoId: episode.videoId })}
                />
              }
            />
          );
        })}
      </ol>
    </section>
  );
}

type LineProps = {
  season: Season;
  progress: ReadonlyMap<Id, Progress>;
  onMark: (mark: Mark) => void;
};

/** How much there is of a season, and how much of it was seen. */
function SeasonLine({ season, progress, onMark }: LineProps) {
  const text = useText('title');
  const duration = useDuration();
  const { episodes, number } = season;
  const seen = episodes.filter(({ videoId }) => progress.get(videoId)?.isFinished).length;
  const total = episodes.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
  const facts = [
    text('episodeCount', { count: episodes.length }),
    duration(total),
    seen > 0 && text('seenCount', { count: seen }),
  ];
  return (
    <div className="mb-2 flex items-center justify-between gap-4 ps-2 text-sm text-faint">
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <WatchedButton
        name={seasonName(season, text)}
        isWatched={areWatched(episodes, progress)}
        onMark={(isWatched) => onMark({ isWatched, season: number })}
      />
    </div>
  );
}
