/** A page of a news site with nothing wrong; every part can be replaced by a test. */
export type PageParts = {
  path: string;
  lang: string;
  title: string;
  description: string;
  canonical: string;
  head: string;
  share: string;
  data: string;
  h1: string;
  body: string;
};

export type MadePage = { path: string; html: string };

/** Writes a page at this path of a site; the parts that are given stand instead of the right ones. */
export function makePage(origin: string, given: Partial<PageParts> & { path: string }): MadePage {
  const { path } = given;
  const name = path === '/' ? 'Trang nhất' : `Bài ở ${path.slice(1)}`;
  const published = '2026-11-20T07:30:00+07:00';
  const parts: PageParts = {
    lang: 'vi',
    title: `<title>${name} – Báo Thử nghiệm</title>`,
    description: `<meta name="description" content="Một câu mô tả vừa đủ dài của ${name}, để không ai phải đoán trang này nói về điều gì.">`,
    canonical: `<link rel="canonical" href="${origin}${path}">`,
    head: '',
    share: `<meta property="og:image" content="${origin}/anh/chia-se.png"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">`,
    data: JSON.stringify({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'NewsArticle',
          '@id': `${origin}${path}#bai`,
          headline: name,
          image: [`${origin}/anh/chia-se.png`],
          datePublished: published,
          dateModified: published,
          author: { '@type': 'Person', name: 'Nguyễn Thị Thử', url: `${origin}/` },
        },
      ],
    }),
    h1: `<h1>${name}</h1>`,
    body: '',
    ...given,
  };
  return {
    path,
    html: `<!doctype html><html lang="${parts.lang}"><head><meta charset="utf-8">${parts.title}${parts.description}${parts.canonical}
<meta property="og:type" content="article"><meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="${published}">
${parts.share}${parts.head}<script type="application/ld+json">${parts.data}</script></head>
<body><header><a href="/">Báo Thử nghiệm</a></header>${parts.h1}<p>Nội dung.</p>${parts.body}</body></html>`,
  };
}
