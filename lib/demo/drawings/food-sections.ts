import { ink, mix } from './palette';
import { circle, clip, ellipse, flat, line, num, type Point, path, pen, range, rect, sheet } from './svg';
import { hatch, seeded, stipple } from './texture';
import { label } from './type';

/** A vat of fish and salt in section, draining at the bottom. */
export function fishSauceVat(): string {
  const inner = 'M520 160H1080L1046 730H554Z';
  const next = seeded(26);
  const fish = ([x, y]: Point, turn: number, tone: string) =>
    `<g transform="translate(${num(x)} ${num(y)}) rotate(${num(turn)})"><path d="M-40 0C-22 -17 14 -17 32 0C14 17 -22 17 -40 0ZM-34 0L-56 -14L-56 14Z" fill="${tone}"/><circle cx="20" cy="-3" r="3" fill="${ink.black}"/></g>`;
  const layers = range(5).flatMap((i) => {
    const y = 262 + i * 82;
    return [
      rect(500, y, 600, 22, flat(ink.paper)),
      stipple([500, y, 600, 22], 260, 40 + i, mix(ink.paper, ink.black, 0.5), [0.8, 1.6]),
      ...range(13).flatMap((k) =>
        [0, 1].map((row) =>
          fish(
            [520 + k * 50 + row * 24 + next() * 8, y + 40 + row * 25],
            (next() - 0.5) * 16,
            (k + i + row) % 3 ? ink.pale : mix(ink.pale, ink.indigo, 0.3),
          ),
        ),
      ),
    ];
  });
  return sheet(ink.teal, [
    rect(0, 800, 1600, 100, flat(mix(ink.teal, ink.black, 0.5))),
    path('M470 120H1130L1090 790H510Z', flat(mix(ink.ochre, ink.vermilion, 0.3))),
    clip(
      'staves',
      path('M470 120H1130L1090 790H510Z', flat('#000')),
      range(16).map((i) =>
        line([470 + i * 44, 100], [512 + i * 38.6, 800], pen(mix(ink.ochre, ink.black, 0.55), 3)),
      ),
    ),
    path(inner, flat(mix(ink.ochre, ink.vermilion, 0.62))),
    clip('vat', path(inner, flat('#000')), [
      rect(500, 150, 600, 60, flat(mix(ink.teal, ink.black, 0.4))),
      ...layers,
      rect(500, 672, 600, 70, flat(ink.vermilion)),
      hatch([500, 672, 600, 70], 8, 0, mix(ink.vermilion, ink.ochre, 0.5), 2),
    ]),
    ...range(9).map((i) => rect(536 + i * 59, 226, 55, 28, flat(mix(ink.ochre, ink.black, 0.35)))),
    ...[
      [600, 200],
      [720, 192],
      [846, 198],
      [972, 194],
    ].map(([x = 0, y = 0], i) =>
      ellipse([x + 18, y], 60, 36 - (i % 2) * 5, flat(mix(ink.pale, ink.black, 0.45 + (i % 2) * 0.12))),
    ),
    ...[226, 480, 752].map((y) =>
      rect(470 + (y - 120) * 0.06 - 8, y, 676 - (y - 120) * 0.12, 17, flat(ink.black, 0.9)),
    ),
    rect(1076, 704, 104, 22, flat(ink.black)),
    rect(1160, 690, 22, 56, flat(ink.black)),
    ...[0, 1].map((i) => path(`M1171 ${752 + i * 34}q10 16 0 22q-10 -6 0 -22Z`, flat(ink.vermilion))),
    path('M1120 826H1222L1206 886H1136Z', flat(ink.paper)),
    rect(1132, 840, 78, 12, flat(ink.vermilion)),
    label('Muối', [430, 284], ink.paper, 'end', 38, 600),
    line([442, 272], [522, 272], pen(ink.paper, 2)),
    label('Cá', [430, 408], ink.paper, 'end', 38, 600),
    line([442, 396], [545, 396], pen(ink.paper, 2)),
    label('Nước cốt', [430, 714], ink.paper, 'end', 38, 600),
    line([442, 702], [556, 702], pen(ink.paper, 2)),
  ]);
}

/** A phin on a glass, in section. */
export function phinFilter(): string {
  const chamber = 'M620 190H980L948 470H652Z';
  const glass = 'M640 520H960L926 836H674Z';
  const steel = mix(ink.pale, ink.paper, 0.35);
  return sheet(ink.ochre, [
    rect(0, 830, 1600, 70, flat(mix(ink.ochre, ink.black, 0.78))),
    circle([800, 400], 372, flat(mix(ink.ochre, ink.paper, 0.3))),
    path('M660 130H940L968 158H632Z', flat(ink.black)),
    circle([800, 112], 22, flat(ink.black)),
    path(chamber, flat(ink.pale)),
    clip('chamber', path(chamber, flat('#000')), [
      rect(600, 225, 400, 130, flat(mix(ink.teal, ink.pale, 0.45))),
      ...range(5).map((i) =>
        line([600, 240 + i * 24], [1000, 240 + i * 24], pen(mix(ink.teal, ink.pale, 0.15), 2)),
      ),
      rect(600, 372, 400, 84, flat(mix(ink.vermilion, ink.black, 0.72))),
      stipple([600, 372, 400, 84], 700, 27, mix(ink.ochre, ink.black, 0.25), [1.2, 3.4]),
      rect(600, 354, 400, 18, flat(ink.black)),
      ...range(14).map((i) => rect(640 + i * 25, 354, 8, 18, flat(steel))),
      rect(600, 454, 400, 16, flat(ink.black)),
      ...range(14).map((i) => rect(640 + i * 25, 454, 8, 16, flat(steel))),
    ]),
    rect(794, 230, 12, 130, flat(ink.black)),
    rect(770, 222, 60, 14, flat(ink.black)),
    path(chamber, pen(ink.black, 9)),
    path('M972 250C1060 250 1060 350 960 350', pen(ink.black, 14)),
    path('M560 474H1040L1004 504H596Z', flat(ink.black)),
    path(glass, flat(mix(ink.paper, ink.pale, 0.35))),
    clip('glass', path(glass, flat('#000')), [
      rect(600, 690, 400, 160, flat(mix(ink.vermilion, ink.black, 0.8))),
      rect(600, 786, 400, 60, flat(ink.paper)),
      ...range(6).map((i) =>
        line([600, 704 + i * 15], [1000, 704 + i * 15], pen(mix(ink.vermilion, ink.black, 0.5), 1.6)),
      ),
    ]),
    path(glass, pen(ink.black, 8)),
    ...(
      [
        [800, 526, 1.1],
        [740, 560, 0.8],
        [860, 572, 0.8],
        [800, 622, 1],
      ] as const
    ).map(
      ([x, y, s]) =>
        `<path transform="translate(${x} ${y}) scale(${s})" d="M0 0C7 15 15 22 15 33A15 15 0 0 1 -15 33C-15 22 -7 15 0 0Z" fill="${mix(ink.vermilion, ink.black, 0.8)}"/>`,
    ),
    label('Nước', [560, 300], ink.black, 'end', 36, 600),
    line([574, 288], [650, 288], pen(ink.black, 2)),
    label('Nắp gài', [1116, 374], ink.black, 'start', 36, 600),
    line([1104, 363], [965, 363], pen(ink.black, 2)),
    label('Bột cà phê', [560, 426], ink.black, 'end', 36, 600),
    line([574, 414], [666, 414], pen(ink.black, 2)),
  ]);
}
