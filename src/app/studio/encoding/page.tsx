import type { Metadata } from 'next';
import { readText } from '@/language/text.server';
import { fallbackOf, preload } from '@/app/api/_route/preload';
import { GET as readEncoding } from '@/app/api/studio/encoding/route';
import { getEncodingHealth } from '@/modules/encoding/contract';
import { EncoderHealth } from '@/modules/studio/ui/encoder-health';
import { ApiProvider } from '@/ui/api/api-provider';
import { requireEditor } from '../_parts/require-editor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('studio'))('encoding') };
}

export default async function EncodingPage() {
  await requireEditor('/studio/encoding');
  const health = await preload(readEncoding, getEncodingHealth);
  const text = await readText('studio');
  return (
    <ApiProvider fallback={fallbackOf(health)}>
      <h1 className="text-4xl">{text('encoding')}</h1>
      <p className="mt-3 max-w-[56ch] text-muted">{text('encodingLead')}</p>
      <EncoderHealth />
    </ApiProvider>
  );
}
