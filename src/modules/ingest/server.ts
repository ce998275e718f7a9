export { addLibraryFolder } from './add-library-folder';
export { importFolder, importOne, type FolderOptions } from './import-folder';
export { listLibraryFolders } from './library-folders';
export { removeLibraryFolder } from './remove-library-folder';
export { scanLibraryFolder } from './scan-library-folder';
export { stopScans } from './scan-state';
