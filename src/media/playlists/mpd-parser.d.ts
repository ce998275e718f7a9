/** The package brings no types; this is what the tests read. */
declare module 'mpd-parser' {
  type Manifest = {
    playlists: { segments: { uri: string; duration: number }[] }[];
    mediaGroups: { SUBTITLES: { subs: Record<string, unknown> } };
  };
  export function parse(text: string, options: { manifestUri: string }): Manifest;
}
