import { useText } from '#text';
import type { Text } from '@/language/create-text';
import { ShelfSkeleton } from '@/modules/recommend/ui/shelf-skeleton';
import { ButtonLink } from '@/ui/button-link';
import { Spinner } from '@/ui/spinner';

type Props = { isGrowing: boolean; isOwner: boolean };

export function EmptyLibrary({ isGrowing, isOwner }: Props) {
  const text = useText('browse');
  return (
    <>
      <section
        role="status"
        className="mx-auto grid min-h-[58svh] max-w-xl content-center justify-items-center gap-5 px-gutter pt-20 text-center"
      >
        {isGrowing && <Spinner className="size-9 text-accent" />}
        <h1 className="text-3xl">{text(isGrowing ? 'emptyGrowingTitle' : 'emptyTitle')}</h1>
        <p className="text-muted">{sentence({ isGrowing, isOwner }, text)}</p>
        {!isGrowing && isOwner && <ButtonLink href="/studio/folders">{text('addFolder')}</ButtonLink>}
      </section>
      {isGrowing && (
        <div aria-hidden="true" className="mask-b-from-0% mask-b-to-95% opacity-60">
          <ShelfSkeleton />
        </div>
      )}
    </>
  );
}

function sentence({ isGrowing, isOwner }: Props, text: Text<'browse'>): string {
  if (isGrowing) return text('emptyGrowingText');
  if (isOwner) return text('emptyOwnerText');
  return text('emptyViewerText');
}
