import { defineFeature, listen } from './define-feature';

export type Subtitles = { id: string; label: string; language: string };

const none: readonly Subtitles[] = [];
const silence: readonly VTTCue[] = [];

/**
 * Tracks are loaded and timed by the browser ("hidden"), and drawn by us: its own drawing sits under the controls
 * and looks different in every browser.
 */
export const textTracks = defineFeature({
  initial: { tracks: none, selectedId: null as string | null, cues: silence },
  observe({ video, get, set, signal }) {
    const { textTracks: list } = video;
    const showCues = () => {
      const selected = [...list].find((track) => track.id === get().selectedId);
      const cues = selected ? [...(selected.activeCues ?? [])] : [];
      set({ cues: cues.filter((cue) => cue instanceof VTTCue) });
    };
    const sync = () => {
      set({ tracks: [...list].map(({ id, label, language }) => ({ id, label, language })) });
      for (const track of list) listen(track, ['cuechange'], showCues, signal);
    };
    listen(list, ['addtrack', 'removetrack'], sync, signal);
    // Full-screen menus of the system (iOS) switch tracks by themselves; ours stays in charge.
    listen(list, ['change'], () => applyModes(list, get().selectedId), signal);
    listen(video, ['seeked'], showCues, signal);
    sync();
  },
  requests: ({ video, set }) => ({
    select: (id: string | null) => {
      set({ selectedId: id, cues: silence });
      applyModes(video.textTracks, id);
      const active = [...video.textTracks].find((track) => track.id === id)?.activeCues;
      set({ cues: [...(active ?? [])].filter((cue) => cue instanceof VTTCue) });
    },
  }),
});

function applyModes(list: TextTrackList, selectedId: string | null): void {
  for (const track of list) {
    const mode = track.id === selectedId ? 'hidden' : 'disabled';
    if (track.mode !== mode) track.mode = mode;
  }
}
