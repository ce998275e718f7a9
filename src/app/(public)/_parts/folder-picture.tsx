import type { ReactNode } from 'react';

const files = [
  'Night Ferry (2019).mkv',
  'Dunes of Glass (2021)/',
  '  Dunes of Glass.mp4',
  'The Orchard/Season 01/',
  '  The Orchard S01E02.mkv',
];

/** File names on the left, what becomes of them on the right. */
export function FolderPicture() {
  return (
    <div className="relative pb-6">
      <ul
        dir="ltr"
        className="w-[88%] rounded-lg border border-line bg-surface p-5 pb-24 font-mono text-xs leading-7 text-faint sm:w-[70%] sm:p-7 sm:pb-36 sm:text-sm sm:leading-8"
      >
        {files.map((file) => (
          <li key={file} className="truncate whitespace-pre">
            {file}
          </li>
        ))}
      </ul>
      <div className="ms-[8%] -mt-18 grid grid-cols-3 gap-3 sm:ms-[22%] sm:-mt-30 sm:gap-4">
        <Poster title="Night Ferry" className="bg-linear-to-b from-[#101d33] to-[#2c5a7d]">
          <circle cx="70" cy="42" r="13" fill="#f4e4b8" />
          <path d="M0 104h100v46H0z" fill="#0b1626" />
          <path d="M22 96h52l-7 14H30zM34 84h28v12H34zM44 72h8v12h-8z" fill="#f1eee6" />
          <path d="M58 116h24M52 124h38M62 132h18" stroke="#f4e4b8" strokeOpacity=".6" strokeWidth="2" />
        </Poster>
        <Poster title="Dunes of Glass" className="bg-linear-to-b from-[#e98c5a] to-[#f6d08c]">
          <circle cx="50" cy="56" r="20" fill="#fff3d4" />
          <path d="M0 92c26-20 44-6 60 2s28 4 40-6v62H0z" fill="#b4512f" />
          <path d="M0 116c30-18 50 6 100-14v48H0z" fill="#7b2f24" />
          <path d="M30 104l5-13 5 13z" fill="#35120f" />
        </Poster>
        <Poster title="The Orchard" className="bg-linear-to-b from-[#16352b] to-[#4c7a4d]">
          <circle cx="50" cy="62" r="30" fill="#2c5b3c" />
          <circle cx="34" cy="72" r="19" fill="#39704a" />
          <circle cx="67" cy="70" r="20" fill="#234b34" />
          <path d="M47 84h6v40h-6z" fill="#3b2419" />
          <circle cx="38" cy="58" r="4.5" fill="#ef5b48" />
          <circle cx="60" cy="72" r="4.5" fill="#ef5b48" />
          <circle cx="54" cy="48" r="4.5" fill="#f39a4a" />
          <path d="M0 122c40-10 60-6 100 0v28H0z" fill="#0f231c" />
        </Poster>
      </div>
    </div>
  );
}

function Poster({ title, className, children }: { title: string; className: string; children: ReactNode }) {
  return (
    <div className={`relative overflow-clip rounded-md shadow-mid ${className}`}>
      <svg viewBox="0 0 100 150" className="block w-full">
        {children}
      </svg>
      <p className="absolute inset-x-2 bottom-2 font-display text-sm leading-tight font-normal text-white sm:inset-x-3 sm:bottom-3 sm:text-lg">
        {title}
      </p>
    </div>
  );
}
