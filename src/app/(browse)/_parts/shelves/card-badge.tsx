import { useText } from '#text';
import type { RowItem } from '@/modules/recommend/contract';

export const badgeWords = { episode: 'badgeEpisode', new: 'badgeNew' } as const;

/** On the picture, for the eye; the card says it in its name. */
export function CardBadge({ badge }: { badge: RowItem['badge'] }) {
  const text = useText('browse');
  if (badge === null) return null;
  return (
    <>
      {/* What is read off the card stays in words. */ ' '}
      <span
        aria-hidden="true"
        className="absolute start-2 top-2 rounded-full bg-canvas/80 px-2 py-0.5 text-[0.6875rem] leading-4 font-medium text-fg/90 forced-colors:border"
      >
        {text(badgeWords[badge])}
      </span>
    </>
  );
}
