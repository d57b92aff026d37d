import { label } from '../labels';

/** How long a preview link can last, in hours. */
export const hours = { '1h': 1, '8h': 8, '3d': 72 } as const;

export type Duration = keyof typeof hours;

/** The same for the form. */
export const durationOptions = [
  { value: '1h', label: label('1 giờ', '1 hour') },
  { value: '8h', label: label('8 giờ', '8 hours') },
  { value: '3d', label: label('3 ngày', '3 days') },
] as const satisfies { value: Duration; label: unknown }[];
