import { cx } from './cx';
import styles from './night-stage.module.css';
import { Balloon, Birds, Ship, Whale } from './silhouettes';

// Left and right edge of each sheet of light at the top of the sky; many thin ones make a soft edge.
const sheets: readonly [number, number][] = [
  [230, 1300], [260, 1286], [290, 1270], [320, 1253], [350, 1235], [385, 1213],
  [420, 1190], [460, 1161], [500, 1130], [545, 1092], [590, 1050], [640, 1004],
]; // prettier-ignore

const stars: readonly [number, number, number][] = [
  [216, 104, 1.4], [190, 230, 1], [560, 40, 1.8], [420, 150, 1.1], 
  [700, 640, 1], [1240, 90, 1.5], [1330, 220, 1.1], [1420, 70, 1.9],
  [1500, 180, 1.2], [1560, 330, 1.5], [1450, 400, 1], [1290, 340, 1], [1530, 480, 1.1], [880, 600, 1.2], 
]; // prettier-ignore

type Props = {
  className?: string;
  /** A show is on; the lantern burns but shows nothing; the lantern is out. */
  scene?: 'show' | 'blank' | 'dark';
};

/** A house at night whose attic window is a magic lantern. Decoration: it says nothing that the words do not. */
export function NightStage({ className, scene = 'show' }: Props) {
  return (
    <div aria-hidden="true" className={cx(styles.stage, className)}>
      <svg viewBox="0 0 1600 900" className={styles.sheet}>
        <g fill="var(--color-fg)">
          {stars.map(([x, y, r], index) => (
            <circle key={x} cx={x} cy={y} r={r} opacity={index % 3 === 0 ? 0.9 : 0.45} />
          ))}
        </g>
        <Land isLit={scene !== 'dark'} />
      </svg>
      {scene !== 'dark' && <Beam />}
      {scene === 'show' && (
        <>
          <Ship className={styles.ship} />
          <Whale className={styles.whale} />
          <Balloon className={styles.balloon} />
          <Birds className={styles.birds} />
        </>
      )}
      {scene !== 'dark' && (
        <>
          <Dust className={styles.dust} />
          <Dust className={styles.dustFar} />
        </>
      )}
    </div>
  );
}

function Dust({ className }: { className?: string | undefined }) {
  const motes = [[12, 70, 3], [22, 38, 2], [30, 84, 2], [38, 18, 3], [47, 56, 2], [55, 90, 3], [62, 30, 2], [70, 66, 3], [79, 44, 2], [90, 80, 2], [86, 12, 3]]; // prettier-ignore
  return (
    <svg viewBox="0 0 100 100" className={className}>
      {motes.map(([x, y, r]) => (
        <circle key={x} cx={x} cy={y} r={(r ?? 2) / 9} fill="var(--color-accent)" />
      ))}
    </svg>
  );
}

function Beam() {
  return (
    <svg viewBox="0 0 1600 900" className={cx(styles.sheet, styles.beam)}>
      <defs>
        <linearGradient id="light" gradientUnits="userSpaceOnUse" x1="1340" y1="618" x2="800" y2="-120">
          <stop offset="0" stopColor="var(--color-accent)" stopOpacity=".187" />
          <stop offset=".12" stopColor="var(--color-accent)" stopOpacity=".106" />
          <stop offset=".55" stopColor="var(--color-accent)" stopOpacity=".051" />
          <stop offset="1" stopColor="var(--color-accent)" stopOpacity=".01" />
        </linearGradient>
        <radialGradient id="glow">
          <stop offset="0" stopColor="oklch(0.985 0.06 108)" stopOpacity=".95" />
          <stop offset=".18" stopColor="var(--color-accent)" stopOpacity=".5" />
          <stop offset=".5" stopColor="var(--color-accent)" stopOpacity=".12" />
          <stop offset="1" stopColor="var(--color-accent)" stopOpacity="0" />
        </radialGradient>
      </defs>
      <g fill="url(#light)">
        {sheets.map(([left, right]) => (
          <path key={left} d={`M1340 618 ${left} -160H${right}Z`} />
        ))}
      </g>
      <circle cx="1340" cy="618" r="96" fill="url(#glow)" />
    </svg>
  );
}

function Land({ isLit }: { isLit: boolean }) {
  return (
    <>
      <path
        className={styles.far}
        d="M0 900V700c140-60 250-40 380-84 150-50 240-20 360 20 160 54 300 10 440-40 150-54 280-40 420 10V900Z"
      />
      <path
        className={styles.middle}
        d="M0 900V776c190-70 330-26 500-40 200-16 300-80 520-52 210 26 380-30 580 0V900Z"
      />
      <g className={styles.house}>
        <path d="M1276 640h128v104h-128zM1256 650l84-84 84 84-9 9-75-75-75 75zM1276 646l64-64 64 64v20h-128zM1376 572h18v40h-18z" />
        <path d="M1476 742c-6-30-26-34-22-66 3-24 18-30 20-52 8 20 24 30 24 54 0 28-14 36-12 64ZM1528 744c-5-24-20-28-17-54 2-18 14-24 16-42 6 16 19 24 19 44 0 22-11 30-9 52ZM1196 740c-4-18-15-22-13-40 2-14 11-18 12-32 5 12 15 18 15 33 0 17-9 22-7 39Z" />
      </g>
      <path className={isLit ? styles.ember : styles.cold} d="M1296 678h34v36h-34zM1352 678h34v36h-34z" />
      <path className={styles.bars} d="M1313 678v36M1296 696h34M1369 678v36M1352 696h34" />
      <path
        className={styles.near}
        d="M0 900V824c240-60 380 10 620-14 240-24 420-124 680-82 130 20 220 30 300 8V900Z"
      />
      <circle cx="1340" cy="618" r="11" className={isLit ? styles.lens : styles.cold} />
    </>
  );
}
