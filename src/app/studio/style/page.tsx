import type { Metadata } from 'next';
import { readText } from '@/language/text.server';
import { requireEditor } from '../_parts/require-editor';
import { Components } from './_parts/components';
import { TokenTables } from './_parts/token-tables';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('studio'))('style') };
}

export default async function StylePage() {
  await requireEditor('/studio/style');
  const text = await readText('studio');
  return (
    <>
      <h1 className="text-4xl">{text('style')}</h1>
      <p className="mt-3 max-w-[56ch] text-muted">{text('styleLead')}</p>
      <div className="mt-10 border-b border-line">
        <Components />
        <TokenTables />
      </div>
    </>
  );
}
