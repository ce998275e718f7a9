import { avatarIds } from '@/modules/profiles/contract';
import { drawAvatar } from '@/modules/profiles/ui/avatars/draw-avatar';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return avatarIds.map((id) => ({ file: `${id}.svg` }));
}

/** Avatars are files, drawn at build time: no page carries their shapes in its script. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const id = avatarIds.find((candidate) => file === `${candidate}.svg`);
  if (!id) return new Response(null, { status: 404 });
  return new Response(drawAvatar(id), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
  });
}
