/** The same height whatever it shows, so that nothing below ever moves. */
export const stageFrame =
  'relative flex h-[min(132vw,76svh)] items-end sm:h-[min(58vw,84svh)] sm:min-h-[max(30rem,min(38rem,56svh))]';
