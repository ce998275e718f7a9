import { call } from '@/ui/api/call';
import type { beaconProgress, recordPlay, reportProgress } from '@/modules/library/contract';
import { reportOf, type Place, type Report } from './report-rules';

const everyMs = 10_000;

/**
 * Tells the server where the viewer is: on pause and seek, every 10 s, when the page is hidden, and by beacon when
 * it goes away. Returns what to call when the player goes but the page stays.
 */
export function startReporting(video: HTMLVideoElement, videoId: string): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let place: Place | null = null;
  let reportedSeconds: number | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const note = () => {
    place = { positionSeconds: video.currentTime, movedAt: Date.now() };
  };
  const tell = (send: (videoId: string, report: Report) => Promise<unknown>) => {
    const report = reportOf(place, reportedSeconds, Date.now());
    if (!report) return;
    const before = reportedSeconds;
    reportedSeconds = report.positionSeconds;
    // One after the other: a report that overtook an older one would lose against it on arrival.
    last = last
      .then(() => send(videoId, report))
      .catch(() => {
        // Offline for a moment: the next report says it again.
        reportedSeconds = before;
      });
  };

  const on = (target: EventTarget, event: string, listener: () => void) => {
    target.addEventListener(event, listener, { signal });
  };
  on(video, 'playing', () => {
    if (place === null) void countPlay(videoId);
    note();
  });
  on(video, 'timeupdate', () => { if (place && !video.paused && !video.seeking) note(); }); // prettier-ignore
  // Before the first frame has played a seek is only the resume position being found.
  on(video, 'seeked', () => { if (place) { note(); tell(put); } }); // prettier-ignore
  on(video, 'pause', () => tell(put));
  on(video, 'ended', () => { note(); tell(put); }); // prettier-ignore
  on(document, 'visibilitychange', () => { if (document.hidden) tell(put); }); // prettier-ignore
  on(window, 'pagehide', () => tell(beacon));
  const timer = setInterval(() => tell(put), everyMs);

  return () => {
    clearInterval(timer);
    ending.abort();
    tell(put);
  };
}

async function countPlay(videoId: string): Promise<void> {
  const args = { params: { videoId } };
  await call<typeof recordPlay>('POST', '/api/progress/{videoId}/plays', args).catch(() => undefined);
}

/** `keepalive`, because whatever made it necessary may be the page's end. */
function put(videoId: string, body: Report) {
  const args = { params: { videoId }, body, keepalive: true };
  return call<typeof reportProgress>('PUT', '/api/progress/{videoId}', args);
}

const beaconPath: (typeof beaconProgress)['path'] = '/api/progress/{videoId}';

function beacon(videoId: string, report: Report): Promise<unknown> {
  const body = new Blob([JSON.stringify(report)], { type: 'application/json' });
  const isQueued = navigator.sendBeacon(beaconPath.replace('{videoId}', videoId), body);
  return isQueued ? Promise.resolve() : put(videoId, report);
}
