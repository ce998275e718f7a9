'use client';

import { useText } from '#text';
import type { Text } from '@/language/create-text';
import { TitleLink } from '@/modules/catalog/ui/title-link';
import { watchHref } from '@/modules/catalog/ui/title-address';
import { ListButton } from '@/modules/library/ui/list-button';
import type { FeaturedItem } from '@/modules/recommend/contract';
import { buttonClasses } from '@/ui/button-classes';
import { ButtonLink } from '@/ui/button-link';
import { InfoIcon, PlayIcon } from '@/ui/icons';

export function StageActions({ title, play }: Pick<FeaturedItem, 'title' | 'play'>) {
  const text = useText('browse');
  return (
    <div className="flex flex-wrap items-center justify-center gap-2 pt-1 sm:justify-start sm:gap-3">
      {play && (
        <ButtonLink href={watchHref(play.videoId)} size="lg" icon={<PlayIcon className="size-5.5" />}>
          {playLabel(play, text)}
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

type Play = NonNullable<FeaturedItem['play']>;

function playLabel({ isResume, season, episode }: Play, text: Text<'browse'>): string {
  if (season === null || episode === null) return text(isResume ? 'resume' : 'play');
  return text(isResume ? 'resumeEpisode' : 'playEpisode', { season, episode });
}
