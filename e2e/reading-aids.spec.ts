// What helps a reader on: what to read next, how long a story takes, its places, that it was updated, that it was
// read, how it is printed, and that a card becomes a page. All of it without a script.
import { expect } from './fixtures/test';
import { bodyOf, storyData, test, unique } from './support/newsroom';
import { stories, storyPaths, storyWith } from './support/paper';

const readOn = (html: string): string[] =>
  storyPaths(/<section aria-labelledby="doc-tiep".*?<\/section>/s.exec(html)?.[0] ?? '');

test('every story of the edition leads on to three or four others, before «Cùng chủ đề»', async ({
  request,
}) => {
  const paths = (await stories(request)).map(({ path }) => path);
  // The lists are worked out within seconds of the publication.
  await expect(async () => {
    for (const path of paths) {
      const html = await (await request.get(path)).text();
      expect([3, 4], path).toContain(readOn(html).length);
      const sameTopic = html.indexOf('id="cung-chu-de"');
      if (sameTopic > 0) expect(html.indexOf('id="doc-tiep"'), path).toBeLessThan(sameTopic);
    }
  }).toPass({ timeout: 40_000 });
});

test('what an editor picks comes first; a story that is taken down is gone', async ({
  newsroom,
  request,
}) => {
  const section = await newsroom.make('sections', { name: unique('muc'), slug: unique('muc'), order: 900 });
  const [one, other] = [
    await newsroom.make('articles', storyData(section.id, unique('chon'))),
    await newsroom.make('articles', storyData(section.id, unique('chon'))),
  ];
  const slug = unique('doc-tiep');
  await newsroom.make('articles', storyData(section.id, slug, { related: [other.id, one.id] }));
  const address = `/${section.slug}/${slug}`;
  const first = async () => readOn(await (await request.get(address)).text()).slice(0, 2);
  await expect.poll(first).toEqual([`/${section.slug}/${other.slug}`, `/${section.slug}/${one.slug}`]);
  await newsroom.change('articles', other.id, { _status: 'draft' });
  await expect.poll(first).not.toContain(`/${section.slug}/${other.slug}`);
  expect(await first()).toContain(`/${section.slug}/${one.slug}`);
});

test('a new story soon stands under the older one that it resembles', async ({ newsroom, request }) => {
  const section = await newsroom.make('sections', { name: unique('muc'), slug: unique('muc'), order: 900 });
  const about = `chuyện ${unique('vật').replaceAll('-', '')} lạ`;
  const [old, fresh] = [unique('cu'), unique('moi')];
  await newsroom.make('articles', storyData(section.id, old, { headline: `Bài cũ kể ${about}` }));
  await newsroom.make('articles', storyData(section.id, fresh, { headline: `Bài mới kể ${about}` }));
  const offered = async () => readOn(await (await request.get(`/${section.slug}/${old}`)).text());
  await expect.poll(offered, { timeout: 30_000 }).toContain(`/${section.slug}/${fresh}`);
});

test('every story says how long it takes', async ({ request }) => {
  const silent = (await stories(request)).filter(
    ({ html }) => !/<span class="reading-time">[1-9]\d* phút đọc<\/span>/.test(html),
  );
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test.describe('a long piece, JavaScript off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('has its places folded at the top, and they lead there', async ({ newsroom, page }) => {
    const section = await newsroom.make('sections', { name: unique('muc'), slug: unique('muc'), order: 900 });
    const slug = unique('dai');
    const titles = ['Mở đầu', 'Ở giữa', 'Kết thúc'];
    const paragraphs = titles.map(() => 'Một câu văn đủ dài để đọc. '.repeat(50));
    const body = bodyOf(...paragraphs);
    const heading = (text: string) => ({
      ...{ type: 'heading', tag: 'h2', version: 1, direction: null, format: '' as const, indent: 0 },
      children: [{ type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text }],
    });
    const children = body.root.children.flatMap((one, at) => [heading(titles[at] ?? ''), one]);
    const root = { ...body.root, children };
    await newsroom.make('articles', storyData(section.id, slug, { body: { root } }));
    await page.goto(`/${section.slug}/${slug}`);
    const places = page.getByRole('navigation', { name: 'Trong bài' });
    await expect(places.getByRole('link').first()).toBeHidden();
    await places.getByText('Trong bài').click();
    await expect(places.getByRole('link')).toHaveText(titles);
    for (const target of [places.locator('summary'), places.getByRole('link').first()]) {
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await places.getByRole('link', { name: 'Kết thúc' }).click();
    await expect(page).toHaveURL(/#ket-thuc$/);
    await expect(page.getByRole('heading', { name: 'Kết thúc' })).toBeInViewport();
  });
});

test('a card tells of an update after publication, and only then', async ({ page, request }) => {
  const updated = await storyWith(request, ({ html }) => html.includes('class="revised"'));
  const never = await storyWith(request, ({ html }) => !html.includes('class="revised"'));
  const card = async (path: string) => {
    const slug = path.split('/')[1];
    await page.goto(`/${slug}`);
    return page.locator('.story', { has: page.locator(`a[href="${path}"]`) }).first();
  };
  await expect((await card(updated.path)).locator('.story-revised')).toHaveText(
    /^Cập nhật \d\d:\d\d( \d{1,2}\.\d{1,2}\.\d{4})?$/,
  );
  await expect((await card(never.path)).locator('.story-revised')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('on paper a story is black on white, with its address and without furniture', async ({
      page,
      request,
      baseURL,
    }) => {
      const { path } = await storyWith(request, ({ blocks }) => blocks.includes('embed'));
      await page.goto(path);
      await expect(page.locator('.printed-address')).toBeHidden();
      await page.emulateMedia({ media: 'print', colorScheme });
      await expect(page.locator('.printed-address')).toContainText(new URL(path, baseURL).href);
      await expect(page.locator('.headline')).toBeVisible();
      await expect(page.locator('.body > p').first()).toBeVisible();
      const furniture =
        'nav, button, form, dialog, iframe, footer.footer, .rails, .onward, .breaking, .embed-play, .article .related';
      const shown = await page
        .locator(furniture)
        .evaluateAll((all) =>
          all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80)),
        );
      expect(shown).toEqual([]);
      const colours = await page.evaluate(() =>
        ['.headline', '.standfirst', '.body > p', '.byline a', 'html'].map((selector) => {
          const style = getComputedStyle(document.querySelector(selector) ?? document.body);
          return selector === 'html' ? style.backgroundColor : style.color;
        }),
      );
      expect(colours).toEqual([
        ...['rgb(0, 0, 0)', 'rgb(51, 51, 51)', 'rgb(0, 0, 0)', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
      ]);
    });

    test('a headline that was read has a colour of its own that can be read', async ({ page }) => {
      await page.goto('/');
      const { read, ink, paper } = await page.evaluate(() => {
        const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
        const inside = (rule: CSSRule): CSSRule[] =>
          rule instanceof CSSGroupingRule && !(rule instanceof CSSMediaRule)
            ? [...rule.cssRules].flatMap(inside)
            : [rule];
        const visited = rules
          .flatMap(inside)
          .findLast(
            (rule) => rule instanceof CSSStyleRule && rule.selectorText.includes('headline a:visited'),
          );
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const probe = document.body.appendChild(document.createElement('span'));
        const pixel = (colour: string) => {
          probe.style.color = colour;
          if (!canvas) throw new Error('no canvas');
          canvas.fillStyle = getComputedStyle(probe).color;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
        };
        const colour = visited instanceof CSSStyleRule ? visited.style.color : '';
        return { read: pixel(colour), ink: pixel('var(--ink)'), paper: pixel('var(--paper)') };
      });
      const light = (rgb: number[]) =>
        rgb
          .map((value) => value / 255)
          .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
          .reduce((sum, value, at) => sum + value * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
      const [low = 0, high = 0] = [light(read), light(paper)].sort((a, b) => a - b);
      expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(4.5);
      expect(read).not.toEqual(ink);
    });
  });
}

test.describe('from a card to its story', () => {
  const reveal = () => {
    addEventListener('pagereveal', (event) => {
      const { viewTransition } = event as Event & { viewTransition: { ready: Promise<void> } | null };
      const tell = (what: string) => document.documentElement.setAttribute('data-transition', what);
      if (!viewTransition) return tell('none');
      viewTransition.ready.then(
        () => {
          const moved = document
            .getAnimations()
            .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.pseudoElement ?? '') : ''));
          tell(moved.filter((name) => name.endsWith('(story)')).length > 0 ? 'picture' : 'page');
        },
        (reason) => tell(`refused: ${reason}`),
      );
    });
  };

  test('the picture of the card becomes that of the story, also from one story to the next', async ({
    page,
  }) => {
    await page.addInitScript(reveal);
    await page.goto('/');
    for (const list of ['.front-secondary', '.onward']) {
      // A page that was never drawn has nothing to move from.
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      await page.locator(`${list} .story:has(img) .story-headline a`).first().click();
      await expect(page.locator('html')).toHaveAttribute('data-transition', 'picture');
      await expect(page.locator('.article h1')).toBeVisible();
    }
  });

  test('no two elements of a page have the name at once', async ({ page, request }) => {
    const { path } = await storyWith(request, () => true);
    const named = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter(
            (one) => getComputedStyle(one).viewTransitionName !== 'none' && one !== document.documentElement,
          ).length,
      );
    await page.goto(path);
    expect(await named()).toBe(1);
    await page.locator('.onward .story:has(img) .story-headline a').first().focus();
    expect(await named()).toBe(1);
    await page.goto('/');
    expect(await named()).toBe(0);
  });

  test.describe('with less motion', () => {
    test.use({ contextOptions: { reducedMotion: 'reduce' } });

    test('there is none', async ({ page }) => {
      await page.addInitScript(reveal);
      await page.goto('/');
      await page.locator('.front-secondary .story:has(img) .story-headline a').first().click();
      await expect(page.locator('.article h1')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('data-transition', 'none');
    });
  });
});
