'use client';

import { useRef } from 'react';
import { useText } from '#text';
import type { Title } from '@/modules/catalog/contract';
import { watchHref } from '@/modules/catalog/ui/title-address';
import { ListButton } from '@/modules/library/ui/list-button';
import { ProgressBar } from '@/modules/library/ui/progress-bar';
import { RatingButtons } from '@/modules/library/ui/rating-buttons';
import { RemindButton } from '@/modules/library/ui/remind-button';
import { playLabel, playOf } from '@/modules/library/ui/play-label';
import { resumePoint } from '@/modules/library/ui/resume-point';
import { useRemaining } from '@/modules/library/ui/use-remaining';
import { useTitleProgress } from '@/modules/library/ui/use-title-progress';
import { useWatched } from '@/modules/library/ui/use-watched';
import { WatchedButton } from '@/modules/library/ui/watched-button';
import { ShareButton } from '@/modules/sharing/ui/share-button';
import { ButtonLink } from '@/ui/button-link';
import { closeCurtain } from '@/ui/curtain';
import { PlayIcon } from '@/ui/icons';
import { isAllWatched } from './all-watched';

export function TitleActions({ title }: { title: Title }) {
  const text = useText('title');
  const remaining = useRemaining();
  const progress = useTitleProgress(title.id);
  const point = resumePoint(title, progress);
  const mark = useWatched(title.id);
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} className="@container grid gap-4">
      {/* Play has a line of its own until all fit on one. */}
      <div className="flex max-w-md flex-wrap items-start gap-x-1 gap-y-3 @3xl:max-w-none @3xl:items-center @3xl:gap-3">
        {point ? (
          <ButtonLink
            href={watchHref(point.videoId)}
            onNavigate={() => {
              const layer = place.current?.closest('article');
              if (layer) closeCurtain(layer);
            }}
            size="lg"
            icon={<PlayIcon className="size-5.5" />}
            className="basis-full @3xl:basis-auto"
          >
            {playLabel(playOf(point), text)}
          </ButtonLink>
        ) : (
          <p className="basis-full text-muted @3xl:basis-auto">{text('nothingToPlay')}</p>
        )}
        <ListButton title={title} look="action" />
        <RatingButtons title={title} />
        {point && (
          <WatchedButton
            name={title.name}
            isWatched={isAllWatched(title, progress)}
            onMark={(isWatched) => void mark({ isWatched })}
            isAction
          />
        )}
        <RemindButton title={title} />
        <ShareButton title={title} />
      </div>
      {point?.place && (
        <div className="flex max-w-xs items-center gap-3">
          <ProgressBar place={point.place} className="grow" />
          <span className="text-xs text-muted">{remaining(point.place)}</span>
        </div>
      )}
    </div>
  );
}
