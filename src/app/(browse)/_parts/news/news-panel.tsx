'use client';

import { useEffect, useRef } from 'react';
import { useText } from '#text';
import { useMarkSeen, useNews } from '@/modules/news/ui/use-news';
import { messageOf } from '@/ui/message-of';
import { notify } from '@/ui/notify';
import { Skeleton } from '@/ui/skeleton';
import { Trouble } from '../trouble';
import { ArrivalsEntry } from './arrivals-entry';
import { NewsEntry } from './news-entry';

/** Once it is seen it is read; what was new keeps its mark for as long as one looks. */
export function NewsPanel({ onLeave }: { onLeave: () => void }) {
  const text = useText('news');
  const { data, error, isValidating, mutate } = useNews();
  const markSeen = useMarkSeen();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const latest = isValidating ? undefined : data?.items.find(({ isUnread }) => isUnread)?.at;
  useEffect(() => {
    if (latest === undefined) return;
    markSeen(latest).catch((problem: unknown) => notify({ tone: 'bad', message: messageOf(problem) }));
  }, [latest, markSeen]);
  return (
    <div className="p-2">
      <h2 ref={heading} tabIndex={-1} className="px-3 pt-3 pb-2 text-xl font-normal outline-none">
        {text('title')}
      </h2>
      {!data && !error && <NewsSkeleton />}
      {!data && error && <Trouble what={text('trouble')} error={error} onRetry={() => void mutate()} />}
      {data?.items.length === 0 && <p className="max-w-[44ch] px-3 pb-4 text-muted">{text('empty')}</p>}
      {data && data.items.length > 0 && (
        <ul>
          {data.items.map((item) => (
            <li key={item.id}>
              {item.kind === 'arrivals' ? (
                <ArrivalsEntry item={item} onLeave={onLeave} />
              ) : (
                <NewsEntry item={item} onLeave={onLeave} />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function NewsSkeleton() {
  const text = useText('title');
  return (
    <div role="status" aria-label={text('loading')} className="grid gap-3 p-3">
      {[0, 1, 2].map((index) => (
        <Skeleton key={index} className="h-16 rounded-md" />
      ))}
    </div>
  );
}
