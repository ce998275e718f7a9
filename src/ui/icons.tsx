import type { ComponentProps, ReactNode } from 'react';

type IconProps = Omit<ComponentProps<'svg'>, 'children'>;

// One grid for all: 24 units, 1.75 strokes, round ends; what plays or states a fact is solid.
function icon(drawing: ReactNode) {
  return function Icon({ className = 'size-6', ...rest }: IconProps) {
    return (
      <svg
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        className={className}
        {...rest}
      >
        {drawing}
      </svg>
    );
  };
}
const line = (d: string) => icon(<path d={d} />);
/** Points to where reading came from or goes to. */
const turning = (d: string) => icon(<path d={d} className="origin-center rtl:-scale-x-100" />);
const solid = (d: string) => icon(<path d={d} fill="currentColor" />);

export const PlayIcon = /* @__PURE__ */ solid('M7 4.6v14.8L19 12z');
export const PauseIcon = /* @__PURE__ */ icon(<path d="M8 5v14M16 5v14" strokeWidth="4" />);
export const ReplayIcon = /* @__PURE__ */ line('M4 12a8 8 0 1 0 2.6-5.9M4 4v4.5h4.5');
export const BackTenIcon = /* @__PURE__ */ line(
  'M4 12a8 8 0 1 0 2.6-5.9M4 4v4.5h4.5M9.5 10.5V16M13 12a1.5 1.5 0 0 1 3 0v2.5a1.5 1.5 0 0 1-3 0z',
);
export const ForwardTenIcon = /* @__PURE__ */ line(
  'M20 12a8 8 0 1 1-2.6-5.9M20 4v4.5h-4.5M8.5 10.5V16M12 12a1.5 1.5 0 0 1 3 0v2.5a1.5 1.5 0 0 1-3 0z',
);
export const NextEpisodeIcon = /* @__PURE__ */ icon(
  <>
    <path d="M5 5v14l10-7z" fill="currentColor" />
    <path d="M19 5v14" strokeWidth="2.5" />
  </>,
);
export const SearchIcon = /* @__PURE__ */ line(
  'M10.8 17.6a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6ZM15.8 15.8 20.5 20.5',
);
export const ClockIcon = /* @__PURE__ */ line(
  'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5V12l3 2',
);
export const GenreIcon = /* @__PURE__ */ line(
  'M4 5.5v6l8.5 8.5a1.5 1.5 0 0 0 2.1 0l5.4-5.4a1.5 1.5 0 0 0 0-2.1L11.5 4h-6A1.5 1.5 0 0 0 4 5.5ZM8.2 8.2v.1',
);
export const PlusIcon = /* @__PURE__ */ line('M12 5v14M5 12h14');
export const CheckIcon = /* @__PURE__ */ line('m4.5 12.5 5 5 10-11');
export const CloseIcon = /* @__PURE__ */ line('m6 6 12 12M18 6 6 18');
export const InfoIcon = /* @__PURE__ */ icon(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 11v5.5M12 7.6v.1" strokeWidth="2.1" />
  </>,
);
export const WarningIcon = /* @__PURE__ */ line('M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.1');
export const MoreIcon = /* @__PURE__ */ icon(<path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="3" />);
export const ChevronDownIcon = /* @__PURE__ */ line('m6 9.5 6 6 6-6');
export const ChevronLeftIcon = /* @__PURE__ */ turning('m14.5 5-7 7 7 7');
export const ChevronRightIcon = /* @__PURE__ */ turning('m9.5 5 7 7-7 7');
export const ArrowLeftIcon = /* @__PURE__ */ turning('M20 12H4.5M11 5l-7 7 7 7');
export const ArrowRightIcon = /* @__PURE__ */ turning('M4 12h15.5M13 5l7 7-7 7');
export const HomeIcon = /* @__PURE__ */ line('M4 11.5 12 4l8 7.5V20h-5.5v-5.5h-5V20H4z');
export const FilmIcon = /* @__PURE__ */ line(
  'M4 5h16v14H4zM8 5v14M16 5v14M4 9.7h4M4 14.3h4M16 9.7h4M16 14.3h4',
);
export const SeriesIcon = /* @__PURE__ */ line('M3.5 8h17v11.5h-17zM8 3.5 12 8l4-4.5');
export const ListIcon = /* @__PURE__ */ line('M4 6h11M4 12h11M4 18h6M18.5 14v7M15 17.5h7');
export const PencilIcon = /* @__PURE__ */ line('M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5 17.5 10');
export const TrashIcon = /* @__PURE__ */ line(
  'M4.5 7h15M9 7V4h6v3M6.5 7l.8 13h9.4l.8-13M10 11v5.5M14 11v5.5',
);
export const SignOutIcon = /* @__PURE__ */ line('M14 4H5v16h9M10 12h11M17.5 8.5 21 12l-3.5 3.5');
export const SwitchIcon = /* @__PURE__ */ line(
  'M7 4 3.5 7.5 7 11M3.5 7.5H17M17 13l3.5 3.5L17 20M20.5 16.5H7',
);
export const FolderIcon = /* @__PURE__ */ line('M3.5 6h6l2 2.5h9V19h-17z');
export const ScanIcon = /* @__PURE__ */ line(
  'M4 8.5V4h4.5M15.5 4H20v4.5M20 15.5V20h-4.5M8.5 20H4v-4.5M7.5 12h9',
);
export const EyeIcon = /* @__PURE__ */ line(
  'M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
);
export const SeenIcon = /* @__PURE__ */ icon(
  <path
    fillRule="evenodd"
    fill="currentColor"
    stroke="none"
    d="M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19Zm5.4 6.6-6.5 7.3a1 1 0 0 1-1.5 0l-3-3.2 1.5-1.4 2.2 2.4 5.8-6.5z"
  />,
);
export const ThumbUpIcon = /* @__PURE__ */ line(
  'M4 11h3.5v9H4zM7.5 11l4-7.5c1.6 0 2.5 1 2.5 2.5 0 1.2-.4 2.6-.8 3.5H19c1.2 0 2 .9 1.8 2l-1.3 6.8c-.2 1-1 1.7-2 1.7h-10',
);
export const ThumbDownIcon = /* @__PURE__ */ line(
  'M20 13h-3.5V4H20zM16.5 13l-4 7.5c-1.6 0-2.5-1-2.5-2.5 0-1.2.4-2.6.8-3.5H5c-1.2 0-2-.9-1.8-2l1.3-6.8c.2-1 1-1.7 2-1.7h10',
);
export const DoubleThumbIcon = /* @__PURE__ */ line(
  'M2.5 12h3v8h-3zM5.5 12l3.3-6.2c1.3 0 2.1.9 2.1 2.1 0 1-.3 2.1-.6 2.9h3.9c1 0 1.7.8 1.5 1.7l-1 5.7c-.2 1-.9 1.8-1.8 1.8H5.5M13.4 7.6l2.1-4.1c1.3 0 2.1.9 2.1 2.1 0 1-.3 2.1-.6 2.9h3.1c1 0 1.7.8 1.5 1.7l-1 5.2c-.2.9-.8 1.6-1.7 1.7',
);
export const BellIcon = /* @__PURE__ */ line('M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15zM10 21.2h4M12 5V3');
export const BellRingingIcon = /* @__PURE__ */ icon(
  <>
    <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15z" fill="currentColor" />
    <path d="M10 21.2h4M12 5V3M3 8.5A8 8 0 0 1 5.5 4M21 8.5A8 8 0 0 0 18.5 4" />
  </>,
);
export const EyeOffIcon = /* @__PURE__ */ line(
  'M4 4l16 16M9.5 5.8A9 9 0 0 1 12 5.5c3.7 0 7 2 9.5 6.5a16 16 0 0 1-3 3.9M6.3 7.6A15 15 0 0 0 2.5 12c2.5 4.5 5.8 6.5 9.5 6.5 1.6 0 3-.4 4.4-1.1M10 10a3 3 0 0 0 4.1 4.1',
);
export const VolumeIcon = /* @__PURE__ */ line(
  'M4 9.5v5h4l5 4.5V5L8 9.5zM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
);
export const VolumeLowIcon = /* @__PURE__ */ line('M4 9.5v5h4l5 4.5V5L8 9.5zM16.5 9a4.5 4.5 0 0 1 0 6');
export const MutedIcon = /* @__PURE__ */ line('M4 9.5v5h4l5 4.5V5L8 9.5zM17 9.5l5 5M22 9.5l-5 5');
export const ShareIcon = /* @__PURE__ */ line('M12 15V4M7.5 8 12 3.5 16.5 8M5 12.5V20h14v-7.5');
export const SubtitlesIcon = /* @__PURE__ */ line('M3.5 5h17v14h-17zM7 11h4M14 11h3M7 15h2M12 15h5');
export const SettingsIcon = /* @__PURE__ */ line('M4 7h8M18 7h2M4 17h2M12 17h8M15 4.5v5M9 14.5v5');
export const FullscreenIcon = /* @__PURE__ */ line('M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5');
export const ExitFullscreenIcon = /* @__PURE__ */ line('M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5');
export const PictureInPictureIcon = /* @__PURE__ */ icon(
  <>
    <path d="M20.5 10.5V5h-17v14h7" />
    <path d="M13.5 13.5h7V19h-7z" fill="currentColor" />
  </>,
);
export const SpeedIcon = /* @__PURE__ */ line('M5.6 18.4a9 9 0 1 1 12.8 0M12 12l4-4M12 12v.01');
export const LampIcon = /* @__PURE__ */ line(
  'M9 18h6M10 21h4M8.5 15c-.3-1.6-2.5-2.7-2.5-6a6 6 0 0 1 12 0c0 3.3-2.2 4.4-2.5 6z',
);
export const SwatchIcon = /* @__PURE__ */ line(
  'M4 5a1 1 0 0 1 1-1h5v12.5a3.5 3.5 0 0 1-6 0zM10 8.5l3.6-3.6a1 1 0 0 1 1.4 0l4 4a1 1 0 0 1 0 1.4L10.5 19M14 15.5h5a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H7',
);
