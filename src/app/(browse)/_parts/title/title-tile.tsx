'use client';

import type { ReactNode } from 'react';
import type { TitleCard } from '@/modules/catalog/contract';
import { Artwork } from '@/modules/catalog/ui/artwork';
import { TitleLink } from '@/modules/catalog/ui/title-link';
import { ListButton } from '@/modules/library/ui/list-button';

type Props = {
  title: TitleCard;
  /** Replaced, so that closing always leads back to the page below. */
  isOverlay: boolean;
  isCurrent?: boolean;
  children: ReactNode;
};

/** Another title, as one shows it within a title. */
export function TitleTile({ title, isOverlay, isCurrent = false, children }: Props) {
  return (
    <div
      className={
        isCurrent
          ? '@container relative h-full overflow-hidden rounded-md bg-surface ring-2 ring-accent'
          : '@container relative h-full overflow-hidden rounded-md bg-surface'
      }
    >
      <TitleLink
        titleId={title.id}
        replace={isOverlay}
        aria-current={isCurrent ? 'true' : undefined}
        className="block outline-offset-[-3px] transition-[filter] duration-quick hover:brightness-110"
      >
        <span className="sr-only">{title.name}</span>
        <Artwork title={title} shape="wide" sizes="(min-width: 48rem) 18rem, 45vw" />
      </TitleLink>
      <div className="flex items-center justify-between gap-2 py-1.5 ps-3 pe-1.5">
        <div className="min-w-0">{children}</div>
        <ListButton title={title} look="icon" className="border-transparent" />
      </div>
    </div>
  );
}
