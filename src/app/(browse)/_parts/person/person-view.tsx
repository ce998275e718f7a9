import { useText } from '#text';
import { jobName, type TitleText } from '@/modules/catalog/ui/describe-title';
import type { Person } from '@/modules/catalog/contract';
import { PersonLink } from '@/modules/catalog/ui/person-link';
import { PageHeading } from '../page-heading';
import { ShelfCard } from '../shelves/shelf-card';
import { gridClass } from '../title-grid';

/** Everything of theirs that is here, by what they did. */
export function PersonView({ person }: { person: Person }) {
  const text = useText('title');
  const { name, roles, titleCount, coWorkers } = person;
  return (
    <>
      <PageHeading name={name}>
        <p className="text-muted">{text('titlesHere', { count: titleCount })}</p>
      </PageHeading>
      <div className="grid gap-12">
        {roles.map((role, index) => (
          <RoleSection key={role.job} role={role} isFirst={index === 0} hasHeading={roles.length > 1} />
        ))}
        {coWorkers.length > 0 && <CoWorkers people={coWorkers} />}
      </div>
    </>
  );
}

type RoleProps = { role: Person['roles'][number]; isFirst: boolean; hasHeading: boolean };
const firstCards = 6;

function RoleSection({ role: { job, items }, isFirst, hasHeading }: RoleProps) {
  const text = useText('title');
  const name = roleName(job, text);
  return (
    <section aria-label={name}>
      <h2 className={hasHeading ? 'px-gutter pb-4 text-xl font-normal' : 'sr-only'}>{name}</h2>
      <ul className={gridClass}>
        {items.map((item, index) => (
          <li key={item.id} className="min-w-0">
            <ShelfCard item={item} isPriority={isFirst && index < firstCards} />
            {/* The name stands on the card. */}
            <p className="truncate pt-2 text-sm text-muted">{lineOf(item)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const lineOf = ({ characters, year }: Person['roles'][number]['items'][number]) =>
  [characters.join(' / '), year].filter(Boolean).join(' · ');

const roleName = (job: string, text: TitleText) => text.find(`role${job}`) ?? jobName(job, text);

function CoWorkers({ people }: { people: Person['coWorkers'] }) {
  const text = useText('title');
  return (
    <section aria-labelledby="co-workers" className="px-gutter">
      <h2 id="co-workers" className="pb-3 text-xl font-normal">
        {text('oftenTogether')}
      </h2>
      <ul className="flex flex-wrap gap-x-8 gap-y-3">
        {people.map(({ key, name, count }) => (
          <li key={key} className="flex min-h-tap items-center gap-2">
            <PersonLink person={{ name, personKey: key }} className="text-fg/90" />
            <span className="text-sm text-faint">{text('titleCount', { count })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
