import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { readText } from '@/language/text.server';
import { GET as readPerson } from '@/app/api/people/[personKey]/route';
import { preload } from '@/app/api/_route/preload';
import { getPerson } from '@/modules/catalog/contract';
import { personHref } from '@/modules/catalog/ui/title-address';
import { admit } from '../../_parts/admit';
import { PersonView } from '../../_parts/person/person-view';

type Props = { params: Promise<{ name: string }> };

const nameOf = async ({ params }: Props) => decodeURIComponent((await params).name);
const load = cache((personKey: string) => preload(readPerson, getPerson, { params: { personKey } }));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const person = await load(await nameOf(props));
  return { title: person.ok ? person.data.name : (await readText('title'))('nobody') };
}

export default async function PersonPage(props: Props) {
  const name = await nameOf(props);
  const person = await load(name);
  admit(person, personHref(name));
  if (!person.ok) {
    if (person.code === 'not_found' || person.code === 'invalid') notFound();
    throw new Error(`The person could not be read: ${person.code}`);
  }
  return (
    <main id="content" className="pb-28 md:pb-20">
      <PersonView person={person.data} />
    </main>
  );
}
