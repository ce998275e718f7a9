// Makes the files of tests/torture: `npx tsx scripts/make-torture-set.ts [--large] [name …]`. Those that are there stay.
import { stat } from 'node:fs/promises';
import { tortureFiles } from '../tests/torture/files';
import { makeTortureFile, tortureFolder } from '../tests/torture/make-files';

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const withLarge = args.includes('--large');

const wanted = tortureFiles.filter((file) =>
  names.length > 0 ? names.includes(file.name) : withLarge || !file.isLarge,
);
const folder = await tortureFolder();
let missing = 0;
for (const file of wanted) {
  try {
    const made = await makeTortureFile(file, folder);
    const size =
      made === null ? 'needs an encoder that this ffmpeg has not' : `${(await stat(made)).size} bytes`;
    console.log(`${file.name}: ${size}`);
  } catch (error) {
    missing += 1;
    console.error(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
console.log(`${wanted.length - missing} of ${wanted.length} in ${folder}`);
process.exitCode = missing > 0 ? 1 : 0;
