'use client';

import type { Title } from '@/modules/catalog/contract';
import { TitleLink } from '@/modules/catalog/ui/title-link';
import { watchHref } from '@/modules/catalog/ui/title-address';
import { ListButton } from '@/modules/library/ui/list-button';
import { resumePoint } from '@/modules/library/ui/resume-point';
import { useTitleProgress } from '@/modules/library/ui/use-title-progress';
import { buttonClasses } from '@/ui/button-classes';
import { ButtonLink } from '@/ui/button-link';
import { InfoIcon, PlayIcon } from '@/ui/icons';

export function StageActions({ title }: { title: Title }) {
  const point = resumePoint(title, useTitleProgress(title.id));
  return (
    <div className="flex flex-wrap items-center justify-center gap-3 pt-1 sm:justify-start">
      {point && (
        <ButtonLink href={watchHref(point.videoId)} size="lg" icon={<PlayIcon className="size-5.5" />}>
          {point.label}
        </ButtonLink>
      )}
      <TitleLink titleId={title.id} className={buttonClasses({ variant: 'secondary', size: 'lg' })}>
        <InfoIcon className="size-5.5" />
        More info
        <span className="sr-only">about {title.name}</span>
      </TitleLink>
      <ListButton title={title} look="icon" className="size-13" />
    </div>
  );
}
