'use client';

import type { Title } from '@/modules/catalog/contract';
import { watchHref } from '@/modules/catalog/ui/title-address';
import { remainingLabel } from '@/modules/library/ui/describe-progress';
import { ListButton } from '@/modules/library/ui/list-button';
import { ProgressBar } from '@/modules/library/ui/progress-bar';
import { resumePoint } from '@/modules/library/ui/resume-point';
import { useTitleProgress } from '@/modules/library/ui/use-title-progress';
import { ButtonLink } from '@/ui/button-link';
import { PlayIcon } from '@/ui/icons';

export function TitleActions({ title }: { title: Title }) {
  const point = resumePoint(title, useTitleProgress(title.id));
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        {point ? (
          <ButtonLink href={watchHref(point.videoId)} size="lg" icon={<PlayIcon className="size-5.5" />}>
            {point.label}
          </ButtonLink>
        ) : (
          <p className="text-muted">Nothing of it can be played yet.</p>
        )}
        <ListButton title={title} look="icon" className="size-13" />
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
