'use client';

import type { Title } from '@/modules/catalog/contract';
import { watchHref } from '@/modules/catalog/ui/title-address';
import { remainingLabel } from '@/modules/library/ui/describe-progress';
import { ListButton } from '@/modules/library/ui/list-button';
import { ProgressBar } from '@/modules/library/ui/progress-bar';
import { RatingButtons } from '@/modules/library/ui/rating-buttons';
import { RemindButton } from '@/modules/library/ui/remind-button';
import { resumePoint } from '@/modules/library/ui/resume-point';
import { useTitleProgress } from '@/modules/library/ui/use-title-progress';
import { useWatched } from '@/modules/library/ui/use-watched';
import { WatchedButton } from '@/modules/library/ui/watched-button';
import { ShareButton } from '@/modules/sharing/ui/share-button';
import { ButtonLink } from '@/ui/button-link';
import { PlayIcon } from '@/ui/icons';
import { isAllWatched } from './all-watched';

export function TitleActions({ title }: { title: Title }) {
  const progress = useTitleProgress(title.id);
  const point = resumePoint(title, progress);
  const mark = useWatched(title.id);
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-2.5 sm:gap-3">
        {point ? (
          <ButtonLink href={watchHref(point.videoId)} size="lg" icon={<PlayIcon className="size-5.5" />}>
            {point.label}
          </ButtonLink>
        ) : (
          <p className="text-muted">Nothing of it can be played yet.</p>
        )}
        <ListButton title={title} look="icon" className="size-13" />
        <RatingButtons title={title} />
        {point && (
          <WatchedButton
            variant="outlined"
            name={title.name}
            isWatched={isAllWatched(title, progress)}
            onMark={(isWatched) => void mark({ isWatched })}
            className="size-13"
          />
        )}
        <RemindButton title={title} className="size-13" />
        <ShareButton title={title} className="size-13" />
      </div>
      {point?.place && (
        <div className="flex max-w-xs items-center gap-3">
          <ProgressBar place={point.place} className="grow" />
          <span className="text-xs text-muted">{remainingLabel(point.place)}</span>
        </div>
      )}
    </div>
  );
}
