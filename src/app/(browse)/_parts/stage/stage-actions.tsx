'use client';

import { useText } from '#text';
import { TitleLink } from '@/modules/catalog/ui/title-link';
import { watchHref } from '@/modules/catalog/ui/title-address';
import { ListButton } from '@/modules/library/ui/list-button';
import { playLabel } from '@/modules/library/ui/play-label';
import type { FeaturedItem } from '@/modules/recommend/contract';
import { buttonClasses } from '@/ui/button-classes';
import { ButtonLink } from '@/ui/button-link';
import { InfoIcon, PlayIcon } from '@/ui/icons';

export function StageActions({ title, play }: Pick<FeaturedItem, 'title' | 'play'>) {
  const text = useText('browse');
  const titleText = useText('title');
  return (
    <div className="flex flex-wrap items-center justify-center gap-2 pt-1 sm:justify-start sm:gap-3">
      {play && (
        <ButtonLink href={watchHref(play.videoId)} size="lg" icon={<PlayIcon className="size-5.5" />}>
          {playLabel(play, titleText)}
        </ButtonLink>
      )}
      <TitleLink titleId={title.id} className={buttonClasses({ variant: 'secondary', size: 'lg' })}>
        <InfoIcon className="size-5.5" />
        <span>
          {text.rich('moreInfoAbout', {
            name: title.name,
            hidden: (inner) => <span className="sr-only">{inner}</span>,
          })}
        </span>
      </TitleLink>
      <ListButton title={title} look="icon" size="lg" />
    </div>
  );
}
