export type Notice = { message: string; tone?: 'plain' | 'good' | 'bad'; id?: string };

export const NOTICE_EVENT = 'dex:notice';

/** Shows a short notice. The library that draws it is fetched with the first one. */
export function notify(notice: Notice): void {
  window.dispatchEvent(new CustomEvent<Notice>(NOTICE_EVENT, { detail: notice }));
}
