import { ButtonLink } from '@/ui/button-link';
import { Spinner } from '@/ui/spinner';

type Props = { isGrowing: boolean; isOwner: boolean };

export function EmptyLibrary({ isGrowing, isOwner }: Props) {
  return (
    <section role="status" className="mx-auto grid min-h-[70svh] max-w-xl content-center justify-items-center gap-5 px-gutter text-center">
      {isGrowing && <Spinner className="size-9 text-accent" />}
      <h1 className="text-3xl">{isGrowing ? 'Your library is being prepared' : 'Nothing to watch yet'}</h1>
      <p className="text-muted">{sentence(isGrowing, isOwner)}</p>
      {!isGrowing && isOwner && <ButtonLink href="/studio">Add a folder of films</ButtonLink>}
    </section>
  );
}

function sentence(isGrowing: boolean, isOwner: boolean): string {
  if (isGrowing) return 'The first films are on their way. Each one appears here by itself as soon as it is ready.';
  if (isOwner) return 'Point Dex at a folder, and your films and series appear here with their pictures.';
  return 'The owner of this server has not added any films that this profile may see.';
}
