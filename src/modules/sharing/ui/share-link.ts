import { call } from '@/ui/api/call';
import type { Id } from '@/shared/ids';
import type { shareTitle } from '../contract';

type Shared = { way: 'shared' | 'copied' | 'shown' | 'cancelled'; url: string };

/** Makes a link and gives it away by the best means that the browser has here. */
export async function shareLink(title: { id: Id; name: string }): Promise<Shared> {
  const made = call<typeof shareTitle>('POST', '/api/titles/{titleId}/share', {
    params: { titleId: title.id },
  });
  const isHandheld = matchMedia('(pointer: coarse)').matches && 'share' in navigator;
  if (!isHandheld) {
    const isCopied = await copied(made.then(({ url }) => url));
    return { way: isCopied ? 'copied' : 'shown', url: (await made).url };
  }
  const { url } = await made;
  try {
    await navigator.share({ title: title.name, url });
    return { way: 'shared', url };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return { way: 'cancelled', url };
    return { way: (await copied(Promise.resolve(url))) ? 'copied' : 'shown', url };
  }
}

/** Safari wants to be asked during the press, so it is given the promise. Pages without https have no clipboard. */
async function copied(text: Promise<string>): Promise<boolean> {
  if (!('clipboard' in navigator)) return false;
  try {
    const blob = text.then((value) => new Blob([value], { type: 'text/plain' }));
    blob.catch(() => undefined);
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    // Whoever made the promise tells why it failed; here it only means that nothing was copied.
    return navigator.clipboard.writeText(await text).then(
      () => true,
      () => false,
    );
  }
}
