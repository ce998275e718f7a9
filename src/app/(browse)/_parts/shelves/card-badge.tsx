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
        className="absolute start-0 top-2 rounded-e-sm bg-accent px-2 py-0.5 text-xs font-medium text-on-accent forced-colors:border"
      >
        {text(badgeWords[badge])}
      </span>
    </>
  );
}
