import { readPicture } from '@/modules/look/server';

/** The owner's wordmark. Its name is its content, so it never changes. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const bytes = await readPicture((await params).file);
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  });
}
