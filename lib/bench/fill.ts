import type { Client } from 'pg';

/**
 * Fills a migrated, empty database with `count` published articles in 8 sections (two of them nested), with 200
 * topics (three to an article; the first twenty carry most), 50 authors, pictures and bodies of some 400 words.
 * @param paragraphs of a body, some 50 words each
 * @param minutes from one story to the next
 */
export async function fillPaper(client: Client, count: number, paragraphs = 8, minutes = 5): Promise<void> {
  // The triggers keep lists row by row; a whole paper at once is listed in one statement at the end.
  const tables = ['articles', 'articles_rels', 'article_listings', 'sections'];
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await client.query(`
    INSERT INTO sections (id, name, slug, "order", parent_id)
    SELECT g, 'Chuyên mục ' || g, 'chuyen-muc-' || g, g, CASE WHEN g > 6 THEN g - 6 END FROM generate_series(1, 8) g`);
  await client.query(`
    INSERT INTO topics (id, name, slug) SELECT g, 'Chủ đề ' || g, 'chu-de-' || g FROM generate_series(1, 200) g`);
  await client.query(`
    INSERT INTO authors (id, name, slug) SELECT g, 'Tác giả ' || g, 'tac-gia-' || g FROM generate_series(1, 50) g`);
  await client.query(`
    INSERT INTO media (id, alt, digest, widths, width, height, colour, focal_x, focal_y)
    SELECT g, 'Ảnh ' || g, lpad(to_hex(g), 20, '0'), '[320, 640, 1280]', 1600, 900, '#888888', 50, 50
    FROM generate_series(1, 1000) g`);
  await client.query(
    `
    INSERT INTO articles (id, headline, slug, standfirst, body, section_id, featured, _status, published_at, main_media_media_id)
    SELECT g, 'Tiêu đề của bài số ' || g || ' đủ dài như thật', 'bai-' || g, repeat('Sapo của bài này. ', 8),
      jsonb_build_object('root', jsonb_build_object('children', (
        SELECT jsonb_agg(jsonb_build_object('type', 'paragraph', 'children', jsonb_build_array(
          jsonb_build_object('type', 'text', 'format', 0, 'text', repeat('Một câu văn để đo đạc. ', 8)))))
        FROM generate_series(1, $2::int)))),
      1 + g % 8, g % 40 = 0, 'published', now() - g * $3::float8 * interval '1 minute', 1 + g % 1000
    FROM generate_series(1, $1::int) g`,
    [count, paragraphs, minutes],
  );
  await client.query(
    `
    INSERT INTO articles_rels ("order", parent_id, path, topics_id)
    SELECT n, g, 'topics', CASE n WHEN 1 THEN 1 + g % 20 WHEN 2 THEN 21 + g % 180 ELSE 1 + (g / 7) % 20 END
    FROM generate_series(1, $1::int) g, generate_series(1, 3) n`,
    [count],
  );
  await client.query(
    `INSERT INTO articles_rels ("order", parent_id, path, authors_id)
     SELECT 1, g, 'authors', 1 + g % 50 FROM generate_series(1, $1::int) g`,
    [count],
  );
  await client.query('ANALYZE');
  await client.query(`
    INSERT INTO article_listings (list, list_id, article_id, published_at)
    SELECT l.list, l.list_id, a.id, l.published_at FROM articles a, listings_of(a.id) l`);
  for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await client.query('VACUUM ANALYZE');
}
