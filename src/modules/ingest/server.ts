export { addLibraryFolder } from './add-library-folder';
export { makeDemoLibrary, type DemoOptions, type DemoProgress } from './demo/make-demo-library';
export { removeDemoLibrary } from './demo/remove-demo-library';
export { importFolder, importOne, type FolderOptions } from './import-folder';
export { listLibraryFolders } from './library-folders';
export { removeLibraryFolder } from './remove-library-folder';
export { scanLibraryFolder } from './scan-library-folder';
export { stopScans } from './scan-state';
