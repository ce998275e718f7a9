'use client';

import { useEffect, useState } from 'react';
import type { FeaturedItem } from '@/modules/recommend/contract';
import { cx } from '@/ui/cx';
import { Picture } from '@/ui/picture';

type Props = { features: readonly FeaturedItem[]; index: number };

/** The next picture is fetched while this one is looked at, so that it is whole when its turn comes. */
const NEXT_AFTER_MS = 2500;

export function StagePictures({ features, index }: Props) {
  const [fetched, setFetched] = useState<ReadonlySet<number>>(() => new Set([index]));
  const next = (index + 1) % features.length;
  useEffect(() => {
    if (fetched.has(index) && fetched.has(next)) return;
    const timer = setTimeout(() => setFetched((before) => new Set([...before, index, next])), NEXT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [index, next, fetched]);

  return features.map(({ title }, at) => {
    const isCurrent = at === index;
    if (!title.backdrop || !(isCurrent || fetched.has(at))) return null;
    return (
      <div
        key={title.id}
        className={cx(
          'absolute inset-0 transition-opacity duration-slow ease-in-out',
          isCurrent ? 'opacity-100' : 'opacity-0',
        )}
      >
        <Picture
          picture={title.backdrop}
          alt=""
          sizes="(max-width: 40rem) 150vw, 100vw"
          isPriority={at === 0}
          className="size-full object-cover object-[50%_20%]"
        />
      </div>
    );
  });
}
