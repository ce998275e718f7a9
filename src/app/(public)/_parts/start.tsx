import { useText } from '#text';
import { ButtonLink } from '@/ui/button-link';
import type { Visitor } from './read-visitor';

/** The way in, as far as this visitor may go. */
export function Start({ visitor }: { visitor: Visitor }) {
  const text = useText('landing');
  const everywhere = useText('everywhere');
  return (
    <div className="mt-8 flex flex-wrap items-center gap-3">
      {visitor === 'member' && (
        <ButtonLink href="/browse" variant="accent" size="lg">
          {text('goToFilms')}
        </ButtonLink>
      )}
      {visitor === 'first' && (
        <ButtonLink href="/auth?mode=register" variant="accent" size="lg">
          {text('setUp')}
        </ButtonLink>
      )}
      {visitor === 'guest' && (
        <ButtonLink href="/auth?mode=register" variant="accent" size="lg">
          {text('createAccount')}
        </ButtonLink>
      )}
      {(visitor === 'guest' || visitor === 'stranger') && (
        <ButtonLink href="/auth" variant={visitor === 'guest' ? 'secondary' : 'accent'} size="lg">
          {everywhere('signIn')}
        </ButtonLink>
      )}
    </div>
  );
}
