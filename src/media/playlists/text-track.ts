/** What a playlist has to know about one subtitle track. */
export type TextTrack = {
  id: string;
  /** BCP 47; `und` when nobody knows. */
  language: string;
  label: string;
  isForced: boolean;
  isDefault: boolean;
};
