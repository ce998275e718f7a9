import type { Metadata } from 'next';
import { fallbackOf, preload } from '@/app/api/_route/preload';
import { GET as readEncoding } from '@/app/api/studio/encoding/route';
import { getEncodingHealth } from '@/modules/encoding/contract';
import { EncoderHealth } from '@/modules/studio/ui/encoder-health';
import { ApiProvider } from '@/ui/api/api-provider';
import { requireEditor } from '../_parts/require-editor';

export const metadata: Metadata = { title: 'Encoding' };

export default async function EncodingPage() {
  await requireEditor('/studio/encoding');
  const health = await preload(readEncoding, getEncodingHealth);
  return (
    <ApiProvider fallback={fallbackOf(health)}>
      <h1 className="text-4xl">Encoding</h1>
      <p className="mt-3 max-w-[56ch] text-muted">
        Every film plays from the moment it is here. In quiet hours Dex makes all its qualities ready, so that
        nobody has to wait for an encoder.
      </p>
      <EncoderHealth />
    </ApiProvider>
  );
}
