export type TimedPicture = { atSeconds: number; jpeg: Uint8Array };

const headerBytes = 12;

/**
 * The pictures of an SMJPEG stream, a list of JPEGs with their times: of all that ffmpeg writes to a pipe, this is
 * what says when a picture is seen in the fewest words. A stream that breaks off gives the pictures before that.
 */
export function readSmjpeg(bytes: Uint8Array): TimedPicture[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tagAt = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  // Behind the signature, the version and the duration; each part of the head says how long it is.
  let at = 16;
  while (at + 8 <= bytes.length && tagAt(at) !== 'HEND') at += 8 + view.getUint32(at + 4);
  at += 4;
  const pictures: TimedPicture[] = [];
  while (at + headerBytes <= bytes.length && tagAt(at) === 'vidD') {
    const end = at + headerBytes + view.getUint32(at + 8);
    if (end > bytes.length) break;
    // Signed: pictures before time 0 are possible.
    pictures.push({ atSeconds: view.getInt32(at + 4) / 1000, jpeg: bytes.subarray(at + headerBytes, end) });
    at = end;
  }
  return pictures;
}
