export type FileSource = { kind: 'file'; src: string; mimeType: string };

/** The browser reads the file by ranges on its own; it only has to be told where to begin. */
export function playFile(
  video: HTMLVideoElement,
  { src }: FileSource,
  startSeconds: number,
  signal: AbortSignal,
): void {
  if (startSeconds > 0) {
    const begin = () => {
      // A position at the very end would show nothing but the end.
      if (startSeconds < video.duration - 1) video.currentTime = startSeconds;
    };
    video.addEventListener('loadedmetadata', begin, { once: true, signal });
  }
  video.src = src;
  signal.addEventListener('abort', () => {
    // Without load() the browser keeps the connection and the decoder (HTML, "best practices for media elements").
    video.removeAttribute('src');
    video.load();
  });
}
