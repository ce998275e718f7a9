import type { Metadata } from 'next';
import { cache } from 'react';
import { readText } from '@/language/text.server';
import { GET as readProgress } from '@/app/api/progress/route';
import { GET as readTitle } from '@/app/api/titles/[titleId]/route';
import { fallbackOf, preload } from '@/app/api/_route/preload';
import { getTitle } from '@/modules/catalog/contract';
import { listProgress } from '@/modules/library/contract';
import { ApiProvider } from '@/ui/api/api-provider';
import { admit } from '../../_parts/admit';
import { TitleView } from '../../_parts/title/title-view';

type Props = { params: Promise<{ titleId: string }> };

const load = cache((titleId: string) => preload(readTitle, getTitle, { params: { titleId } }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = await load((await params).titleId);
  return { title: title.ok ? title.data.name : (await readText('title'))('title') };
}

export default async function TitlePage({ params }: Props) {
  const { titleId } = await params;
  const [title, progress] = await Promise.all([
    load(titleId),
    preload(readProgress, listProgress, { query: { titleId } }),
  ]);
  admit(title, `/title/${titleId}`);
  return (
    <ApiProvider fallback={fallbackOf(title, progress)}>
      <main id="content">
        <TitleView titleId={titleId} as="page" />
      </main>
    </ApiProvider>
  );
}
