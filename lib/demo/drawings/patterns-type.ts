import { ink, mix, night } from './palette';
import { arc, circle, flat, line, type Point, path, pen, polar, range, rect, sector, sheet } from './svg';
import { hatch } from './texture';
import { label, text } from './type';

/** Overprinted like ink on ink. */
const overprint = (parts: readonly string[]) =>
  parts.map((part) => `<g style="mix-blend-mode:multiply">${part}</g>`);

/** The seven letters with marks of the Vietnamese alphabet, overprinted. */
export function sevenLetters(): string {
  const set: [letter: string, x: number, y: number, colour: string][] = [
    ['ă', 390, 470, ink.ochre],
    ['â', 655, 470, ink.rose],
    ['đ', 925, 470, mix(ink.teal, ink.pale, 0.5)],
    ['ê', 1200, 470, ink.ochre],
    ['ô', 505, 856, ink.pale],
    ['ơ', 795, 856, ink.vermilion],
    ['ư', 1110, 856, mix(ink.indigo, ink.pale, 0.35)],
  ];
  return sheet(ink.paper, [
    ...[182, 470, 568, 856].map((y, i) =>
      line(
        [0, y],
        [1600, y],
        i % 2 ? pen(mix(ink.paper, ink.black, 0.3), 1.2) : pen(mix(ink.paper, ink.black, 0.3), 1.2, '2 8'),
      ),
    ),
    ...overprint(
      set.map(([letter, x, y, colour]) =>
        text(letter, { x, y, size: 596, weight: 780, anchor: 'middle', fill: colour }),
      ),
    ),
  ]);
}

/** The letter ế taken apart into e, circumflex and acute. */
export function decomposedLetter(): string {
  const whole = (fill: string, size: number, x: number, y: number) =>
    text('ế', { x, y, size, weight: 650, anchor: 'middle', fill });
  const rows: { part: string; code: string; name: string; y: number; colour: string; lift: number }[] = [
    { part: '´', code: 'U+0301', name: 'dấu sắc', y: 190, colour: ink.vermilion, lift: 96 },
    { part: 'ˆ', code: 'U+0302', name: 'dấu mũ', y: 380, colour: ink.ochre, lift: 96 },
    { part: 'e', code: 'U+0065', name: 'chữ e', y: 700, colour: ink.paper, lift: 0 },
  ];
  return sheet(ink.teal, [
    rect(0, 0, 640, 900, flat(ink.paper)),
    hatch([0, 0, 640, 900], 12, 0, mix(ink.paper, ink.ochre, 0.3), 1.2),
    whole(ink.black, 760, 370, 720),
    label('U+1EBF', [370, 832], ink.black, 'middle', 44, 600),
    ...rows.flatMap(({ part, code, name, y, colour, lift }) => [
      text(part, {
        x: 850,
        y: y + lift + (part === 'e' ? 0 : 130),
        size: 480,
        weight: 650,
        anchor: 'middle',
        fill: colour,
      }),
      line([1000, y - 20], [1060, y - 20], pen(mix(ink.teal, ink.paper, 0.6), 2)),
      label(code, [1080, y - 12], ink.paper, 'start', 44, 600),
      label(name, [1080, y + 30], mix(ink.teal, ink.paper, 0.75), 'start', 32, 400),
    ]),
  ]);
}

const leftOdd = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
];
const parities = [
  'LLLLLL',
  'LLGLGG',
  'LLGGLG',
  'LLGGGL',
  'LGLLGG',
  'LGGLLG',
  'LGGGLL',
  'LGLGLG',
  'LGLGGL',
  'LGGLGL',
];

/** The 95 modules of an EAN-13 number, as text of 0 and 1. */
function ean13(digits: string): string {
  const flip = (code: string) => [...code].map((bit) => (bit === '1' ? '0' : '1')).join('');
  const turn = (code: string) => [...code].reverse().join('');
  const code = (digit: string | undefined) => leftOdd[Number(digit)] ?? '';
  const parity = parities[Number(digits[0])] ?? '';
  const left = range(6).map((i) =>
    parity[i] === 'L' ? code(digits[i + 1]) : turn(flip(code(digits[i + 1]))),
  );
  const right = range(6).map((i) => flip(code(digits[i + 7])));
  return `101${left.join('')}01010${right.join('')}101`;
}

/** A true EAN-13 code, enlarged. */
export function barcode(): string {
  const digits = '8930123456786';
  const module = 10.4;
  const left = 330;
  const bits = [...ean13(digits)];
  const guard = (i: number) => i < 3 || i > 91 || (i > 44 && i < 50);
  const bars = bits.map((bit, i) =>
    bit === '1' ? rect(left + i * module, 130, module + 0.15, guard(i) ? 620 : 560, flat(ink.black)) : '',
  );
  const at = (i: number) =>
    i === 0
      ? left - 52
      : left + (i < 7 ? 3 + (i - 0.5) * 7 - 3.5 : 50 + (i - 6.5) * 7 - 3.5) * module + 3.5 * module;
  return sheet(ink.ochre, [
    rect(220, 70, 1160, 760, flat(ink.paper)),
    ...bars,
    line([120, 410], [1480, 410], pen(ink.paper, 14)),
    line([120, 410], [1480, 410], pen(ink.vermilion, 8)),
    ...[...digits].map((digit, i) =>
      text(digit, {
        x: at(i),
        y: 778,
        size: 82,
        weight: 500,
        anchor: 'middle',
        fill: i < 3 ? ink.vermilion : ink.black,
      }),
    ),
  ]);
}

/** Decimal digits of π by Machin's formula in whole numbers. */
function piDigits(count: number): number[] {
  const unit = 10n ** BigInt(count + 10);
  const arctan = (x: bigint) => {
    let [term, sum, n, sign] = [unit / x, 0n, 1n, 1n];
    while (term > 0n) {
      sum += (sign * term) / n;
      term /= x * x;
      n += 2n;
      sign = -sign;
    }
    return sum;
  };
  const pi = 4n * (4n * arctan(5n) - arctan(239n));
  return [...pi.toString().slice(0, count)].map(Number);
}

const tenInks = [
  ink.paper,
  ink.ochre,
  ink.vermilion,
  ink.rose,
  ink.pale,
  ink.moss,
  mix(ink.teal, ink.pale, 0.35),
  mix(ink.ochre, ink.paper, 0.55),
  mix(ink.vermilion, ink.ochre, 0.45),
  mix(ink.moss, ink.paper, 0.45),
];

/** The digits of π as coloured arcs in rings, ten inks for ten digits. */
export function piRings(): string {
  const centre: Point = [800, 450];
  const digits = piDigits(400);
  const rings = range(7).map((i) => ({ inner: 140 + i * 42, outer: 176 + i * 42, count: 24 + i * 7 }));
  let used = 0;
  const cells = rings.flatMap(({ inner, outer, count }) => {
    const step = 360 / count;
    const part = range(count).map((i) => {
      const digit = digits[used + i] ?? 0;
      return path(
        sector(centre, inner, outer, i * step, (i + 1) * step - 130 / inner),
        flat(tenInks[digit] ?? ink.paper),
      );
    });
    used += count;
    return part;
  });
  return sheet(night, [
    ...cells,
    circle(centre, 118, flat(ink.vermilion)),
    text('π', { x: 800, y: 505, size: 190, weight: 500, anchor: 'middle', fill: ink.paper }),
  ]);
}

/** A keyhole on a dial of numbers; chords join each number with its power; locks and keys around. */
export function publicKey(): string {
  const centre: Point = [800, 450];
  const n = 143;
  const radius = 300;
  const power = (base: number, exponent: number) => range(exponent).reduce((value) => (value * base) % n, 1);
  const at = (i: number, r = radius) => polar(centre, r, (i * 360) / n);
  const inks = [ink.paper, ink.black, ink.rose, ink.ochre];
  const chords = range(n).map((i) =>
    line(at(i), at(power(i, 7)), pen(inks[i % inks.length] ?? ink.paper, 1.8)),
  );
  const emblems = range(12).map((i) => {
    const place = polar(centre, 392, i * 30);
    return `<g transform="translate(${place[0].toFixed(1)} ${place[1].toFixed(1)}) rotate(${i * 30}) scale(0.62)">${i % 2 ? key(ink.ochre) : lock(ink.paper)}</g>`;
  });
  return sheet(ink.vermilion, [
    hatch([0, 0, 1600, 900], 18, 45, mix(ink.vermilion, ink.black, 0.12), 2),
    circle(centre, radius, flat(mix(ink.vermilion, ink.black, 0.42))),
    ...chords,
    ...range(n).map((i) =>
      line(at(i, radius), at(i, i % 11 ? radius + 12 : radius + 24), pen(ink.paper, i % 11 ? 1.6 : 4)),
    ),
    circle(centre, 106, flat(ink.vermilion)),
    circle(centre, 106, pen(ink.paper, 6)),
    path(`${arc([800, 424], 34, 205, 515)}L825 512L775 512Z`, flat(ink.paper)),
    ...emblems,
  ]);
}

/** A padlock around the origin. */
const lock = (colour: string) =>
  path('M-32 -8V-34A32 32 0 0 1 32 -34V-8', pen(colour, 14)) +
  rect(-54, -8, 108, 80, flat(colour)) +
  circle([0, 22], 12, flat(ink.vermilion)) +
  rect(-5, 24, 10, 30, flat(ink.vermilion));

/** A key around the origin. */
const key = (colour: string) =>
  circle([0, -36], 30, pen(colour, 15)) +
  rect(-7, -8, 14, 92, flat(colour)) +
  rect(4, 38, 26, 13, flat(colour)) +
  rect(4, 66, 34, 13, flat(colour));
