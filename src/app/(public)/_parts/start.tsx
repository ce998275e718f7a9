import { ButtonLink } from '@/ui/button-link';
import type { Visitor } from './read-visitor';

/** The way in, as far as this visitor may go. */
export function Start({ visitor }: { visitor: Visitor }) {
  return (
    <div className="mt-8 flex flex-wrap items-center gap-3">
      {visitor === 'member' && (
        <ButtonLink href="/browse" variant="accent" size="lg">
          Go to your films
        </ButtonLink>
      )}
      {visitor === 'first' && (
        <ButtonLink href="/auth?mode=register" variant="accent" size="lg">
          Set up this server
        </ButtonLink>
      )}
      {visitor === 'guest' && (
        <ButtonLink href="/auth?mode=register" variant="accent" size="lg">
          Create an account
        </ButtonLink>
      )}
      {(visitor === 'guest' || visitor === 'stranger') && (
        <ButtonLink href="/auth" variant={visitor === 'guest' ? 'secondary' : 'accent'} size="lg">
          Sign in
        </ButtonLink>
      )}
    </div>
  );
}
