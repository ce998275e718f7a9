'use client';

import { useEffect, useRef } from 'react';
import { useText } from '#text';
import type { Title } from '@/modules/catalog/contract';
import { FactLine } from '@/modules/catalog/ui/fact-line';
import { useCollection } from '@/modules/catalog/ui/use-collection';
import { Section } from './section';
import { TitleTile } from './title-tile';

/** All parts of the saga in order, with the one that is looked at among them. */
export function Saga({ title, isOverlay }: { title: Title; isOverlay: boolean }) {
  const text = useText('title');
  const collection = useCollection(title);
  const track = useRef<HTMLUListElement>(null);
  const isKnown = collection != null;
  useEffect(() => {
    const current = track.current?.querySelector('[aria-current]')?.closest('li');
    if (current && track.current) track.current.scrollLeft = current.offsetLeft - track.current.offsetLeft;
  }, [isKnown]);
  if (!collection) return null;
  const at = collection.items.findIndex(({ id }) => id === title.id);
  return (
    <Section name={collection.name} note={text('partOf', { part: at + 1, count: collection.items.length })}>
      <ul
        ref={track}
        className="-mx-1 flex snap-x [scrollbar-width:thin] gap-3 overflow-x-auto overscroll-x-contain p-1 pb-3 sm:gap-4"
      >
        {collection.items.map((part) => (
          <li key={part.id} className="w-56 shrink-0 snap-start sm:w-64">
            <TitleTile title={part} isOverlay={isOverlay} isCurrent={part.id === title.id}>
              <FactLine title={part} />
            </TitleTile>
          </li>
        ))}
      </ul>
    </Section>
  );
}
