'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useText } from '#text';
import { useTitlePages } from '@/modules/catalog/ui/use-title-pages';
import { Button } from '@/ui/button';
import { ButtonLink } from '@/ui/button-link';
import { CheckIcon, ListIcon, PlusIcon } from '@/ui/icons';
import { PageHeading } from '../page-heading';
import { GridSkeleton, TitleGrid } from '../title-grid';

const ArrangeList = dynamic(() => import('./arrange-list').then((module) => module.ArrangeList), {
  ssr: false,
  loading: () => <GridSkeleton />,
});

export function MyList() {
  const text = useText('browse');
  const { titles } = useTitlePages('/api/favorites');
  const [isWanted, setIsWanted] = useState(false);
  const canArrange = titles !== undefined && titles.length > 1;
  const isArranging = isWanted && canArrange;
  return (
    <>
      <PageHeading name={text('rowList')}>
        {canArrange && (
          <Button
            variant="secondary"
            aria-pressed={isArranging}
            icon={isArranging ? <CheckIcon className="size-5" /> : <ListIcon className="size-5" />}
            onClick={() => setIsWanted(!isArranging)}
          >
            {text(isArranging ? 'arrangeDone' : 'arrange')}
          </Button>
        )}
      </PageHeading>
      {isArranging && <p className="px-gutter pb-4 text-sm text-muted">{text('arrangeText')}</p>}
      {isArranging ? <ArrangeList /> : <TitleGrid source="/api/favorites" isPriority empty={<EmptyList />} />}
    </>
  );
}

function EmptyList() {
  const text = useText('browse');
  return (
    <section className="mx-auto grid min-h-[50svh] max-w-md content-center justify-items-center gap-4 px-gutter text-center">
      <span className="grid size-16 place-items-center rounded-full border border-line-strong text-accent">
        <PlusIcon className="size-7" />
      </span>
      <h2 className="text-2xl">{text('emptyListTitle')}</h2>
      <p className="text-muted">{text('emptyListText')}</p>
      <ButtonLink href="/browse" variant="secondary">
        {text('lookAround')}
      </ButtonLink>
    </section>
  );
}
