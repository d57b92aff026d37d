import type { Site } from './model';

/** What the paper's icon is drawn from: the digest of its logo, or the paper's own mark. */
export const iconMark = (site: Pick<Site, 'logo'>): string => site.logo?.digest ?? 'trang-nhat';
