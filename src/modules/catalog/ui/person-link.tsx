import Link from 'next/link';
import { cx } from '@/ui/cx';
import { personHref } from './title-address';

type Props = { person: { name: string; personKey: string | null }; className?: string };

/** A name that leads to everything else of theirs. */
export function PersonLink({ person: { name, personKey }, className }: Props) {
  if (personKey === null) return <bdi className={className}>{name}</bdi>;
  return (
    <Link
      href={personHref(personKey)}
      prefetch={false}
      className={cx(
        'rounded-sm decoration-fg/40 underline-offset-4 transition-colors duration-quick hover:text-fg hover:underline',
        className,
      )}
    >
      <bdi>{name}</bdi>
    </Link>
  );
}
