import { storedFolderOf } from './scan-library-folder';
import { runningScans } from './scan-state';
import { deleteFolderSetting, findVideosUnder } from './store';
import { markMissing } from './withdraw-video';

/**
 * Forgets a folder: a running scan stops, its titles leave the catalogue, its files stay. Nothing is deleted, so
 * lists and progress are back when the folder is added again.
 */
export async function removeLibraryFolder(folderId: string): Promise<void> {
  const folder = await storedFolderOf(folderId);
  const running = runningScans().get(folderId);
  running?.stop.abort();
  await running?.done;
  await deleteFolderSetting(folderId);
  for (const video of await findVideosUnder(folder.path)) {
    if (video.state !== 'missing') await markMissing(video);
  }
}
