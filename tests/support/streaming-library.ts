import { makeClip } from './clips';
import { enterOver, type Viewer } from './http-viewer';
import { runDex, type Dex } from './start-dex';

type Item = { name: string; videoId: string };

/** A film that no browser plays as it is, in two languages: everything about it has to be made. */
export async function importForeignFilm(dex: Dex, folder: string, seconds = 40) {
  await makeClip(`${folder}/The Foreigner (2019).mkv`, {
    seconds,
    size: '1280x720',
    audio: ['eng', 'deu'],
    video: ['-c:v', 'mpeg4', '-q:v', '4'],
  });
  await runDex(['import', folder], dex.dataDir);
  const viewer = await enterOver(dex.url);
  return { viewer, videoId: await videoNamed('The Foreigner', dex.url, viewer) };
}

/** Of a film that was imported. */
export async function videoNamed(film: string, url: string, { cookie }: Viewer): Promise<string> {
  const answer = await fetch(`${url}/api/movies`, { headers: { cookie } });
  const { items } = (await answer.json()) as { items: Item[] };
  const videoId = items.find(({ name }) => name === film)?.videoId;
  if (!videoId) throw new Error(`${film} was not imported`);
  return videoId;
}

/** As a browser context keeps them. */
export function cookiesOf({ cookie }: Pick<Viewer, 'cookie'>, url: string) {
  return cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
}
