import { ink, mix } from './palette';
import { circle, flat, group, line, path, pen, polar, range, rect, sheet } from './svg';
import { halftone, hatch } from './texture';

const sow =
  'M452 352C560 250 760 232 930 258C1080 280 1164 370 1160 482C1156 586 1090 640 1010 652C890 690 700 696 604 646C530 650 486 622 458 592C408 616 336 612 300 578L256 582C232 546 234 500 254 468L298 462C326 404 386 356 452 352Z';
const legs = [
  'M540 600L552 748H616L650 640Z',
  'M664 640L690 748H752L770 650Z',
  'M900 640L930 748H992L1010 640Z',
  'M1030 620L1066 748H1126L1150 520Z',
];
const ear = 'M470 366C520 300 590 330 588 400C560 440 500 440 470 366Z';
const swirls: readonly [x: number, y: number, r: number][] = [
  [720, 456, 112],
  [974, 452, 124],
];

/** Half of a yin-yang disc. */
const halfSwirl = (x: number, y: number, r: number, turn: number) =>
  `<g transform="rotate(${turn} ${x} ${y})"><path d="M${x} ${y - r}A${r} ${r} 0 0 1 ${x} ${y + r}A${r / 2} ${r / 2} 0 0 1 ${x} ${y}A${r / 2} ${r / 2} 0 0 0 ${x} ${y - r}Z"`;

const piglets = ['translate(-60 590) scale(0.32)', 'translate(1080 604) scale(0.3)'];

const yellowBlock = (): string[] => [
  ...legs.map((d) => path(d, flat(ink.ochre))),
  path(sow, flat(ink.ochre)),
  ...piglets.map((place) =>
    group(
      place,
      swirls.map(([x, y, r]) => `${halfSwirl(x, y, r, 30)} fill="${ink.ochre}"/></g>`),
    ),
  ),
  circle([1330, 210], 92, flat(ink.ochre)),
];

const redBlock = (): string[] => [
  ...swirls.map(([x, y, r]) => `${halfSwirl(x, y, r, 30)} fill="${ink.vermilion}"/></g>`),
  path(ear, flat(ink.vermilion)),
  ...piglets.map((place) =>
    group(place, [
      ...legs.map((d) => path(d, flat(ink.vermilion))),
      path(sow, flat(ink.vermilion)),
      ...swirls.map(([x, y, r]) => `${halfSwirl(x, y, r, 30)} fill="${ink.ochre}"/></g>`),
    ]),
  ),
  ...range(6).map((i) => circle(polar([290, 240], 44, i * 60), 30, flat(ink.vermilion))),
];

const greenBlock = (): string[] => [
  path('M150 130C230 90 270 140 276 208C210 220 150 196 150 130Z', flat(ink.moss)),
  path('M320 300C380 300 420 340 412 400C356 396 318 360 320 300Z', flat(ink.moss)),
];

/** Legs are drawn below the belly only. */
const outside = (id: string, parts: readonly string[]) =>
  `<clipPath id="${id}"><path clip-rule="evenodd" d="M0 0H1400V900H0Z${sow}"/></clipPath><g clip-path="url(#${id})">${parts.join('')}</g>`;

const blackBlock = (): string[] => {
  const animal = (weight: number, id: string) => [
    outside(
      id,
      legs.map((d) => path(d, pen(ink.black, weight))),
    ),
    path(sow, pen(ink.black, weight)),
    path(ear, pen(ink.black, weight)),
    ...swirls.flatMap(([x, y, r]) => [
      circle([x, y], r, pen(ink.black, weight)),
      `${halfSwirl(x, y, r, 30)} fill="none" stroke="${ink.black}" stroke-width="${weight}"/></g>`,
      circle(polar([x, y], r / 2, 30), r * 0.12, flat(ink.black)),
      circle(polar([x, y], r / 2, 210), r * 0.12, flat(ink.black)),
    ]),
    ...['M550 722H622', 'M686 722H756', 'M924 722H996', 'M1060 722H1130'].map((d) =>
      path(d, pen(ink.black, weight)),
    ),
    path('M388 462C402 446 430 446 440 464C424 476 402 476 388 462Z', flat(ink.black)),
    path('M262 506H276M262 540H278M310 560C340 566 366 560 384 548', {
      ...pen(ink.black, weight),
      cap: 'round',
    }),
    path('M1150 400C1210 380 1230 430 1200 450C1180 462 1168 436 1190 424C1222 410 1250 440 1240 478', {
      ...pen(ink.black, weight * 1.2),
      cap: 'round',
    }),
    ...range(16).map((i) =>
      line(
        [560 + i * 32, 296 - Math.sin((i / 15) * Math.PI) * 48],
        [574 + i * 32, 270 - Math.sin((i / 15) * Math.PI) * 48],
        pen(ink.black, weight * 0.7),
      ),
    ),
  ];
  return [
    ...animal(9, 'sow'),
    ...piglets.map((place, i) => group(place, animal(20, `piglet${i}`))),
    circle([1330, 210], 92, pen(ink.black, 8)),
    ...range(6).map((i) => circle(polar([290, 240], 44, i * 60), 30, pen(ink.black, 6))),
    circle([290, 240], 24, flat(ink.ochre)),
    circle([290, 240], 24, pen(ink.black, 6)),
    path(
      'M150 130C230 90 270 140 276 208C210 220 150 196 150 130ZM150 130L252 196M320 300C380 300 420 340 412 400C356 396 318 360 320 300ZM320 300L396 384',
      pen(ink.black, 6),
    ),
  ];
};

/** The shell-paper (giấy điệp) with the brush's fine traces. */
const shellPaper = (blocks: readonly string[]): string =>
  sheet(ink.paper, [
    hatch([0, 0, 1600, 900], 7, 90, mix(ink.paper, ink.ochre, 0.22), 1),
    halftone(
      [0, 0, 1600, 900],
      34,
      mix(ink.paper, ink.pale, 0.9),
      ([x, y]) => 0.05 + 0.04 * Math.sin(x / 90 + y / 60),
    ),
    ...blocks,
  ]);

const lifted = (blocks: readonly string[]) => [group('translate(124 18) scale(0.95)', blocks)];

/** A sow with piglets after the Đông Hồ manner, in a frame. */
export const dongHoPrint = (): string =>
  sheet(ink.vermilion, [
    rect(60, 44, 1480, 812, flat(ink.paper)),
    hatch([60, 44, 1480, 812], 7, 90, mix(ink.paper, ink.ochre, 0.26), 1),
    rect(84, 68, 1432, 764, pen(ink.black, 5)),
    ...lifted([...yellowBlock(), ...redBlock(), ...greenBlock(), ...blackBlock()]),
  ]);
/** First block: yellow. */
export const dongHoYellow = () => shellPaper(lifted(yellowBlock()));
/** Second block: red. */
export const dongHoRed = () => shellPaper(lifted([...yellowBlock(), ...redBlock()]));
/** Last block: the black line. */
export const dongHoLine = () =>
  shellPaper(lifted([...yellowBlock(), ...redBlock(), ...greenBlock(), ...blackBlock()]));
