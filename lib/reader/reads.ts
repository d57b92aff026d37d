import { readReportPath } from '@/lib/urls';
import { whenStayed } from './stay';

/**
 * Reports once that the story of this page was read, when somebody stayed on it. Nobody is counted who asks not to be
 * tracked, and no draft; the server looks again.
 */
export function countRead(): void {
  const story = document.querySelector<HTMLElement>('[data-story]')?.dataset.story;
  const { doNotTrack, globalPrivacyControl }: Navigator & { globalPrivacyControl?: boolean } = navigator;
  if (!story || doNotTrack === '1' || globalPrivacyControl || location.pathname.startsWith('/xem-truoc'))
    return;
  whenStayed(() => navigator.sendBeacon(readReportPath, story));
}
