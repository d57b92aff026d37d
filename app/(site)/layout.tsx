import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './styles/paper.css';
import { BreakingNews } from '@/components/page/breaking-news';
import { Comforts } from '@/components/page/comforts';
import { Footer } from '@/components/page/footer';
import { Masthead } from '@/components/page/masthead';
import { ThumbBar } from '@/components/page/thumb-bar';
import { readConfig } from '@/lib/config';
import { loadBreakingNews } from '@/lib/content/breaking-news';
import { iconMark } from '@/lib/content/icon';
import { loadSite } from '@/lib/content/site';
import { fontClasses } from '@/lib/fonts/fonts';
import { earlyScript, readerScript } from '@/lib/reader/addresses';
import { openGraphLocale, paperTitle } from '@/lib/seo/metadata';
import { strings } from '@/lib/strings/strings';
import { today } from '@/lib/today';
import { iconPath, manifestPath, workerPath } from '@/lib/urls';

type Props = { children: ReactNode };

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcf8' },
    { media: '(prefers-color-scheme: dark)', color: '#15140f' },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const site = await loadSite();
  return {
    metadataBase: new URL(readConfig().siteUrl),
    title: {
      default: paperTitle(site),
      template: `%s – ${site.name}`,
    },
    description: site.tagline ?? site.name,
    icons: {
      icon: { url: '/favicon.svg', type: 'image/svg+xml' },
      apple: { url: iconPath(iconMark(site), 'apple'), sizes: '180x180' },
    },
    manifest: manifestPath,
    openGraph: {
      siteName: site.name,
      type: 'website',
      locale: openGraphLocale(readConfig().locale),
    },
  };
}

export default async function SiteLayout({ children }: Props) {
  const [site, day, news] = await Promise.all([loadSite(), today(), loadBreakingNews()]);
  const words = strings();
  return (
    <html lang={readConfig().locale} className={fontClasses} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own, and the policy names its digest */}
        <script data-early="" dangerouslySetInnerHTML={{ __html: earlyScript }} />
      </head>
      <body id="dau-trang">
        <a href="#noi-dung" className="skip-link">
          {words.skipToContent}
        </a>
        {news && <BreakingNews news={news} words={words} />}
        <Masthead site={site} day={day} words={words} />
        <main id="noi-dung" className="wrap" tabIndex={-1}>
          {children}
        </main>
        <Footer site={site} words={words} />
        <ThumbBar site={site} words={words} />
        <Comforts words={words} />
        <script src={readerScript} type="module" data-worker={site.offline ? workerPath : undefined} />
      </body>
    </html>
  );
}
