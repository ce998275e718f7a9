import { ShelfSkeleton } from '@/modules/recommend/ui/shelf-skeleton';
import { ButtonLink } from '@/ui/button-link';
import { Spinner } from '@/ui/spinner';

type Props = { isGrowing: boolean; isOwner: boolean };

export function EmptyLibrary({ isGrowing, isOwner }: Props) {
  return (
    <>
      <section
        role="status"
        className="mx-auto grid min-h-[58svh] max-w-xl content-center justify-items-center gap-5 px-gutter pt-20 text-center"
      >
        {isGrowing && <Spinner className="size-9 text-accent" />}
        <h1 className="text-3xl">{isGrowing ? 'Your library is being prepared' : 'Nothing to watch yet'}</h1>
        <p className="text-muted">{sentence(isGrowing, isOwner)}</p>
        {!isGrowing && isOwner && <ButtonLink href="/studio/folders">Add a folder of films</ButtonLink>}
      </section>
      {isGrowing && (
        <div aria-hidden="true" className="mask-b-from-0% mask-b-to-95% opacity-60">
          <ShelfSkeleton />
        </div>
      )}
    </>
  );
}

function sentence(isGrowing: boolean, isOwner: boolean): string {
  if (isGrowing)
    return 'The first films are on their way. Each one appears here by itself as soon as it is ready.';
  if (isOwner) return 'Point Dex at a folder, and your films and series appear here with their pictures.';
  return 'The owner of this server has not added any films that this profile may see.';
}
