'use client';

import { ButtonLink } from '@/ui/button-link';
import { PlusIcon } from '@/ui/icons';
import { TitleGrid } from './title-grid';

export function MyList() {
  return <TitleGrid source="/api/favorites" isPriority empty={<EmptyList />} />;
}

function EmptyList() {
  return (
    <section className="mx-auto grid min-h-[50svh] max-w-md content-center justify-items-center gap-4 px-gutter text-center">
      <span className="grid size-16 place-items-center rounded-full border border-line-strong text-accent">
        <PlusIcon className="size-7" />
      </span>
      <h2 className="text-2xl">Keep what you want to see</h2>
      <p className="text-muted">Press the plus on any film or series, and it waits for you here.</p>
      <ButtonLink href="/browse" variant="secondary">
        Look around
      </ButtonLink>
    </section>
  );
}
