import { readConfig } from '@/lib/config';
import { en } from './en';
import { type Strings, vi } from './vi';

/** The words of the language that SITE_LOCALE names. */
export function strings(): Strings {
  return readConfig().locale === 'en' ? en : vi;
}
