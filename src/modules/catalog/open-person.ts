import { AppError } from '@/shared/errors';
import type { Person } from './contract';
import { personKeyOf } from './person-key';
import { presentCard } from './present-title';
import { coWorkersOf, mostFrequent, rolesOf } from './person-rules';
import { findWorksOf } from './store';

/** Everything of a person that may be seen. Who is only in what may not be seen is nobody. */
export async function openPerson(key: string, maturityLimit: number): Promise<Person> {
  const personKey = personKeyOf(key);
  const works = personKey === null ? [] : await findWorksOf(personKey, maturityLimit);
  const names = works.flatMap(({ credits }) =>
    credits.filter(({ name }) => personKeyOf(name) === personKey).map(({ name }) => name),
  );
  const name = mostFrequent(names);
  if (personKey === null || name === null)
    throw new AppError('not_found', 'Nobody of this name is in the library, or not for this profile.');
  return {
    key: personKey,
    name,
    roles: rolesOf(works, personKey).map(({ job, parts }) => ({
      job,
      items: parts.map(({ work, characters }) => ({ ...presentCard(work), characters })),
    })),
    titleCount: works.length,
    coWorkers: coWorkersOf(works, personKey),
  };
}
