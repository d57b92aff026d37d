import { readConfig } from '@/lib/config';
import { accessibilityEn } from './accessibility-en';
import { type AccessibilityWords, accessibilityVi } from './accessibility-vi';

/** The day on which the pages were last looked at for what the statement says; whoever does it again changes it. */
export const accessibilityCheckedOn = new Date('2026-11-22T05:00:00Z');

/** The statement on accessibility in the language that SITE_LOCALE names. */
export function accessibilityWords(): AccessibilityWords {
  return readConfig().locale === 'en' ? accessibilityEn : accessibilityVi;
}
