import type { Metadata } from 'next';
import { fallbackOf, preload } from '@/app/api/_route/preload';
import { GET as readLook } from '@/app/api/studio/look/route';
import { readText } from '@/language/text.server';
import { getLook } from '@/modules/look/contract';
import { LookForm } from '@/modules/look/ui/look-form';
import { ApiProvider } from '@/ui/api/api-provider';
import { requireOwner } from '../_parts/require-editor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('studio'))('look') };
}

export default async function LookPage() {
  await requireOwner('/studio/look');
  const [look, text] = await Promise.all([preload(readLook, getLook), readText('studio')]);
  return (
    <ApiProvider fallback={fallbackOf(look)}>
      <h1 className="text-4xl">{text('look')}</h1>
      <p className="mt-3 max-w-[56ch] text-muted">{text('lookLead')}</p>
      <LookForm />
    </ApiProvider>
  );
}
