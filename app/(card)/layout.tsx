import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import './card.css';
import { readConfig } from '@/lib/config';

type Props = { children: ReactNode };

export const generateMetadata = (): Metadata => ({ metadataBase: new URL(readConfig().siteUrl) });

/** What other sites show in a frame: no masthead, no script, one small style sheet. */
export default function CardLayout({ children }: Props) {
  return (
    <html lang={readConfig().locale}>
      <body>{children}</body>
    </html>
  );
}
