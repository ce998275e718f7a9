import { useText } from '#text';
import type { Credit } from '../contract';
import { groupCredits, jobName, type TitleText } from './describe-title';
import { PersonLink } from './person-link';

/** Everybody, with what they did: the cast first, which is whom people look for. */
export function CastList({ credits }: { credits: readonly Credit[] }) {
  const text = useText('title');
  const groups = groupCredits(credits);
  const people = [
    ...groups.filter(({ job }) => job === 'Cast'),
    ...groups.filter(({ job }) => job !== 'Cast'),
  ].flatMap((group) => group.people.map((credit) => ({ ...credit, did: didOf(credit, group.job, text) })));
  return (
    <ul className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 lg:grid-cols-4">
      {people.map(({ did, ...credit }, index) => (
        <li key={index} className="min-w-0 text-sm leading-snug">
          <PersonLink person={credit} className="block py-0.5 text-base text-fg" />
          <bdi className="text-muted">{did}</bdi>
        </li>
      ))}
    </ul>
  );
}

const didOf = ({ character }: Credit, job: string, text: TitleText) =>
  character ?? (job === 'Cast' ? '' : jobName(job, text));
