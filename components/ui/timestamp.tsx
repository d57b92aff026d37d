import { longTime, machineTime, shortTime } from '@/lib/time';

type Props = { moment: Date; form: 'short' | 'long' };

export function Timestamp({ moment, form }: Props) {
  return <time dateTime={machineTime(moment)}>{form === 'long' ? longTime(moment) : shortTime(moment)}</time>;
}
