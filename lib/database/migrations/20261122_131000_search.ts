import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What readers can search, kept by triggers in the transaction of whatever changes it (decision 012):
 *
 * - `search_documents`: a row for each published story. `terms` is the only indexed column and answers every question
 *   of the kind "which stories?"; `words`, `exact` and `names` are read for the few stories that are ranked.
 * - `search_spellings`: each word of the paper, and what is left of it without one of its letters.
 *
 * The words of `terms`: `ban` folded, `=bán` as written, `^ban` and `^=bán` in a headline, `~1f3a` a pair of neighbours,
 * `@sinh hoc` a whole kicker, topic or author, `#2967` the week in which it came out, and `*`, which every story has.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE EXTENSION IF NOT EXISTS unaccent;

    -- No stop words, no stems: words and numbers as they are.
    CREATE TEXT SEARCH CONFIGURATION paper (PARSER = default);
    ALTER TEXT SEARCH CONFIGURATION paper
      ADD MAPPING FOR asciiword, word, numword, int, uint, float, sfloat, version, host, file WITH simple;

    -- lib/content/search/words.ts does the same to queries. Where the tone stands in oa, oe and uy is a matter of taste,
    -- and so is i or y at the end of hi, ki, li, mi, si, ti and qui. A number is one word, however it is parted.
    CREATE FUNCTION search_clean(said text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
    DECLARE
      clean text := lower(CASE WHEN said IS NFKC NORMALIZED THEN said ELSE normalize(coalesce(said, ''), NFKC) END);
      taste text[];
    BEGIN
      IF clean ~ 'o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]' THEN
        FOREACH taste SLICE 1 IN ARRAY ARRAY[
          ['oà','òa'], ['oá','óa'], ['oả','ỏa'], ['oã','õa'], ['oạ','ọa'],
          ['oè','òe'], ['oé','óe'], ['oẻ','ỏe'], ['oẽ','õe'], ['oẹ','ọe'],
          ['uỳ','ùy'], ['uý','úy'], ['uỷ','ủy'], ['uỹ','ũy'], ['uỵ','ụy']]
        LOOP
          clean := replace(clean, taste[1], taste[2]);
        END LOOP;
      END IF;
      IF clean ~ '[0-9][.,][0-9][0-9][0-9]' THEN
        clean := regexp_replace(clean, '(?<=[0-9])[.,](?=[0-9]{3}(?![0-9]))', '', 'g');
      END IF;
      clean := btrim(regexp_replace(clean, '[^[:alnum:]]+', ' ', 'g'));
      IF clean ~ '\\m[hklmst][yýỳỷỹỵ]\\M' THEN
        FOREACH taste SLICE 1 IN ARRAY ARRAY[['y','i'], ['ý','í'], ['ỳ','ì'], ['ỷ','ỉ'], ['ỹ','ĩ'], ['ỵ','ị']] LOOP
          clean := regexp_replace(clean, '\\m([hklmst])' || taste[1] || '\\M', '\\1' || taste[2], 'g');
        END LOOP;
      END IF;
      IF clean ~ '\\mq(u[yi]|[úùủũụ][yi])\\M' THEN
        FOREACH taste SLICE 1 IN ARRAY ARRAY[
          ['uy','ui'], ['úy','uí'], ['ùy','uì'], ['ủy','uỉ'], ['ũy','uĩ'], ['ụy','uị'],
          ['uý','uí'], ['uỳ','uì'], ['uỷ','uỉ'], ['uỹ','uĩ'], ['uỵ','uị'],
          ['úi','uí'], ['ùi','uì'], ['ủi','uỉ'], ['ũi','uĩ'], ['ụi','uị']]
        LOOP
          clean := regexp_replace(clean, '\\mq' || taste[1] || '\\M', 'q' || taste[2], 'g');
        END LOOP;
      END IF;
      RETURN clean;
    END $$;

    CREATE FUNCTION search_fold(clean text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT lower(unaccent(clean)) $$;

    -- Two neighbours as one of a million lexemes: a phrase is found by its pairs, and verified where it matters.
    CREATE FUNCTION search_pair(one text, two text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT '~' || to_hex(hashtextextended(one || ' ' || two, 0) & 1048575) $$;

    CREATE FUNCTION search_pairs(folded text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT coalesce(array_agg(DISTINCT search_pair(one, two)), '{}')
      FROM (SELECT string_to_array(folded, ' ') AS words) AS said, unnest(words, words[2:]) AS neighbours (one, two)
      WHERE two IS NOT NULL
    $$;

    -- The words of a stored body in reading order, a line for each block. Captions are taken apart from it.
    CREATE FUNCTION search_body(body jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT left(coalesce(string_agg(CASE
        WHEN node ->> 'type' = 'text' THEN node ->> 'text'
        WHEN node ->> 'type' IN ('linebreak', 'tab') THEN ' '
        WHEN node ->> 'type' IN ('link', 'autolink') THEN ''
        WHEN node ->> 'blockType' = 'pullQuote' THEN concat_ws(E'\\n', '', node ->> 'text', node ->> 'attribution', '')
        WHEN node ->> 'blockType' IN ('factBox', 'embed') THEN concat(E'\\n', node ->> 'title', E'\\n')
        WHEN node ? 'children' THEN E'\\n'
        ELSE '' END, '' ORDER BY at), ''), 150000)
      FROM jsonb_path_query(body, 'strict $.root.** ? (@.type() == "object")') WITH ORDINALITY AS nodes (node, at)
    $$;

    CREATE FUNCTION search_week(moment timestamptz) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT '#' || floor(extract(epoch FROM moment) / 604800) $$;

    -- Captions of a story: those written for it, else those of its pictures.
    CREATE FUNCTION search_captions(body jsonb, main_picture integer, main_caption text) RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT coalesce(array_agg(coalesce(nullif(btrim(uses.caption), ''), media.caption, '')), '{}') FROM (
        SELECT main_picture::numeric AS picture, main_caption AS caption WHERE main_picture IS NOT NULL
        UNION ALL
        SELECT (node ->> 'media')::numeric, node ->> 'caption'
        FROM jsonb_path_query(body, 'strict $.root.** ? (@.media.type() == "number")') AS nodes (node)
      ) AS uses LEFT JOIN media ON media.id = uses.picture
    $$;

    CREATE TABLE search_documents (
      article_id integer PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
      published_at timestamp(3) with time zone NOT NULL,
      section_id integer NOT NULL,
      author_ids integer[] NOT NULL,
      -- Readers' rows are narrow and lie close together; the rest lies apart until it is asked for.
      terms tsvector NOT NULL,
      words tsvector NOT NULL,
      exact tsvector NOT NULL,
      names tsvector NOT NULL,
      -- Body, topics, authors and captions as they are written, for what is shown of a hit.
      passages text[] NOT NULL
    ) WITH (toast_tuple_target = 128);
    -- Without a list of pending entries, which every reader would have to look through.
    CREATE INDEX search_documents_terms ON search_documents USING gin (terms) WITH (fastupdate = off);

    CREATE TABLE search_spellings (spelling text COLLATE "C", folded text COLLATE "C", PRIMARY KEY (spelling, folded));

    -- A text in both spellings, with one weight.
    CREATE FUNCTION search_vector(clean text, weight "char") RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT setweight(to_tsvector('paper'::regconfig, clean), weight) $$;

    CREATE FUNCTION search_prefixed(prefix text, words tsvector) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT coalesce(array_agg(prefix || word), '{}') FROM unnest(tsvector_to_array(words)) AS word WHERE length(word) <= 100 $$;

    -- What is searched of published stories: of all, or of these.
    CREATE FUNCTION search_documents_of(stories integer[]) RETURNS SETOF search_documents
    LANGUAGE plpgsql STABLE AS $$
    DECLARE
      story record;
      said text[]; folded text[]; field text;
      body text; captions text[]; found search_documents;
      headline tsvector; headline_exact tsvector; pairs text[]; whole text[];
    BEGIN
      FOR story IN
        SELECT a.*,
          ARRAY(SELECT t.name FROM articles_rels r JOIN topics t ON t.id = r.topics_id
                WHERE r.parent_id = a.id AND r.path = 'topics' ORDER BY r."order") AS topic_names,
          ARRAY(SELECT w.name FROM articles_rels r JOIN authors w ON w.id = r.authors_id
                WHERE r.parent_id = a.id AND r.path = 'authors' ORDER BY r."order") AS author_names,
          ARRAY(SELECT r.authors_id FROM articles_rels r
                WHERE r.parent_id = a.id AND r.path = 'authors' AND r.authors_id IS NOT NULL) AS writers
        FROM articles a
        WHERE a._status = 'published' AND a.deleted_at IS NULL AND a.section_id IS NOT NULL
          AND a.published_at IS NOT NULL AND (stories IS NULL OR a.id = ANY (stories))
      LOOP
        body := search_body(story.body);
        captions := search_captions(story.body, story.main_media_media_id, story.main_media_caption);
        -- Headline, standfirst, body, kicker, topics, authors, captions.
        said := ARRAY[search_clean(story.headline), search_clean(story.standfirst), search_clean(body),
          search_clean(story.kicker), search_clean(array_to_string(story.topic_names, ' . ')),
          search_clean(array_to_string(story.author_names, ' . ')), search_clean(left(array_to_string(captions, ' . '), 50000))];
        folded := ARRAY(SELECT search_fold(clean) FROM unnest(said) WITH ORDINALITY AS f (clean, at) ORDER BY at);
        whole := ARRAY(SELECT DISTINCT left('@' || search_fold(search_clean(name)), 200)
          FROM unnest(ARRAY[story.kicker]::text[] || story.topic_names::text[] || story.author_names::text[]) AS name
          WHERE name <> '');
        headline := search_vector(folded[1], 'A');
        headline_exact := search_vector(said[1], 'A');
        found.article_id := story.id;
        found.published_at := story.published_at;
        found.section_id := story.section_id;
        found.author_ids := story.writers;
        found.words := headline || search_vector(folded[2], 'B') || search_vector(folded[3], 'C')
          || search_vector(concat_ws(' ', folded[4], folded[5], folded[6], folded[7]), 'D');
        found.exact := headline_exact || search_vector(said[2], 'B') || search_vector(said[3], 'C')
          || search_vector(concat_ws(' ', said[4], said[5], said[6], said[7]), 'D');
        found.names := search_vector(folded[4], 'A') || search_vector(folded[5], 'B')
          || search_vector(folded[6], 'C') || search_vector(folded[7], 'D') || array_to_tsvector(whole);
        found.passages := ARRAY(
          SELECT btrim(regexp_replace(passage, '\\s+', ' ', 'g'))
          FROM unnest(string_to_array(body, E'\\n') || story.topic_names::text[] || story.author_names::text[] || captions)
            WITH ORDINALITY AS p (passage, at) WHERE passage ~ '\\S' ORDER BY at);
        pairs := '{}';
        FOREACH field IN ARRAY folded LOOP pairs := pairs || search_pairs(field); END LOOP;
        found.terms := array_to_tsvector(search_prefixed('', found.words) || search_prefixed('=', found.exact)
          || search_prefixed('^', headline) || search_prefixed('^=', headline_exact) || pairs || whole || ARRAY['*', search_week(story.published_at)]);
        RETURN NEXT found;
      END LOOP;
    END $$;

    -- Notes words that the paper has not used before. Nothing is taken back: what no story has any more finds none.
    CREATE FUNCTION search_learn(new_words text[]) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO search_spellings (spelling, folded)
      SELECT DISTINCT CASE at WHEN 0 THEN folded ELSE overlay(folded PLACING '' FROM at FOR 1) END, folded
      FROM (SELECT DISTINCT word AS folded FROM unnest(new_words) AS word
            WHERE length(word) BETWEEN 2 AND 30 AND word ~ '^([a-z0-9]*[a-z][a-z0-9]*|[0-9]{4,})$') AS words,
        generate_series(0, CASE WHEN folded ~ '^[a-z]+$' THEN length(folded) ELSE 0 END) AS at
      WHERE NOT EXISTS (SELECT FROM search_spellings s WHERE s.spelling = words.folded AND s.folded = words.folded)
      ORDER BY 1, 2 ON CONFLICT DO NOTHING;
    END $$;
  `);
  await db.execute(sql`
    CREATE FUNCTION search_refresh(article integer) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE new_row search_documents;
    BEGIN
      -- Whoever is writing the story comes first, and is read by the next statement.
      PERFORM FROM articles WHERE id = article FOR SHARE;
      SELECT * INTO new_row FROM search_documents_of(ARRAY[article]);
      IF new_row.article_id IS NULL THEN
        DELETE FROM search_documents WHERE article_id = article;
        RETURN;
      END IF;
      INSERT INTO search_documents SELECT new_row.*
      ON CONFLICT (article_id) DO UPDATE SET
        published_at = excluded.published_at, section_id = excluded.section_id, author_ids = excluded.author_ids,
        terms = excluded.terms, words = excluded.words, exact = excluded.exact, names = excluded.names, passages = excluded.passages
      WHERE search_documents IS DISTINCT FROM excluded;
      PERFORM search_learn(tsvector_to_array(new_row.words));
    END $$;

    -- Everything anew, in one go: after a bulk load with the triggers switched off. Whoever has processors to spare
    -- fills search_documents from several connections between the first step and the last.
    CREATE FUNCTION search_refresh_begin() RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      TRUNCATE search_documents, search_spellings;
      DROP INDEX IF EXISTS search_documents_terms;
    END $$;
    CREATE FUNCTION search_refresh_end() RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      CREATE INDEX search_documents_terms ON search_documents USING gin (terms) WITH (fastupdate = off);
      PERFORM search_learn(ARRAY(SELECT word FROM ts_stat('SELECT words FROM search_documents')));
    END $$;
    CREATE FUNCTION search_refresh_all() RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM search_refresh_begin();
      INSERT INTO search_documents SELECT * FROM search_documents_of(NULL) ORDER BY published_at, article_id;
      PERFORM search_refresh_end();
    END $$;

    -- Stories that have to be read again before this transaction ends. The newsroom writes a story in many steps; it
    -- is read once, after the last of them.
    CREATE TABLE search_stale (article_id integer PRIMARY KEY);
    CREATE FUNCTION search_stale_read() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM search_stale WHERE article_id = NEW.article_id;
      PERFORM search_refresh(NEW.article_id);
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER search_stale_read AFTER INSERT ON search_stale
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION search_stale_read();

    CREATE FUNCTION search_story_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO search_stale VALUES (NEW.id) ON CONFLICT DO NOTHING;
      RETURN NULL;
    END $$;
    CREATE TRIGGER search_story_new AFTER INSERT ON articles
      FOR EACH ROW WHEN (NEW._status = 'published') EXECUTE FUNCTION search_story_changed();
    CREATE TRIGGER search_story_changed AFTER UPDATE ON articles
      FOR EACH ROW WHEN (
        (OLD._status = 'published' OR NEW._status = 'published')
        AND (OLD._status, OLD.deleted_at, OLD.published_at, OLD.section_id, OLD.headline, OLD.standfirst, OLD.kicker,
             OLD.body, OLD.main_media_media_id, OLD.main_media_caption)
        IS DISTINCT FROM (NEW._status, NEW.deleted_at, NEW.published_at, NEW.section_id, NEW.headline, NEW.standfirst,
             NEW.kicker, NEW.body, NEW.main_media_media_id, NEW.main_media_caption))
      EXECUTE FUNCTION search_story_changed();

    CREATE FUNCTION search_rels_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO search_stale
      SELECT DISTINCT a.id FROM articles a
      WHERE a.id IN (OLD.parent_id, NEW.parent_id) AND a._status = 'published' ON CONFLICT DO NOTHING;
      RETURN NULL;
    END $$;
    CREATE TRIGGER search_rels_changed AFTER INSERT OR UPDATE OR DELETE ON articles_rels
      FOR EACH ROW EXECUTE FUNCTION search_rels_changed();

    -- Stories that the newsroom's clock reads again, some at a time: a renamed topic may have thousands.
    CREATE TABLE search_waiting (article_id integer PRIMARY KEY);
    CREATE FUNCTION search_work_off(most integer) RETURNS integer LANGUAGE plpgsql AS $$
    DECLARE
      article integer;
      done integer := 0;
    BEGIN
      FOR article IN
        DELETE FROM search_waiting WHERE article_id IN (
          SELECT article_id FROM search_waiting ORDER BY article_id DESC LIMIT most FOR UPDATE SKIP LOCKED)
        RETURNING article_id
      LOOP
        PERFORM search_refresh(article);
        done := done + 1;
      END LOOP;
      RETURN done;
    END $$;

    -- What changes these stories without being one: the newest are read before the transaction ends, the others wait.
    CREATE FUNCTION search_read_again(stories integer[]) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      in_order integer[] := ARRAY(
        SELECT a.id FROM articles a WHERE a.id = ANY (stories) AND a._status = 'published' ORDER BY a.published_at DESC, a.id DESC);
    BEGIN
      INSERT INTO search_stale SELECT unnest(in_order[:50]) ON CONFLICT DO NOTHING;
      INSERT INTO search_waiting SELECT unnest(in_order[51:]) ON CONFLICT DO NOTHING;
    END $$;

    CREATE FUNCTION search_name_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_TABLE_NAME = 'topics' THEN
        PERFORM search_read_again(ARRAY(SELECT parent_id FROM articles_rels WHERE topics_id = NEW.id));
      ELSE
        PERFORM search_read_again(ARRAY(SELECT parent_id FROM articles_rels WHERE authors_id = NEW.id));
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER search_name_changed AFTER UPDATE OF name ON topics
      FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION search_name_changed();
    CREATE TRIGGER search_name_changed AFTER UPDATE OF name ON authors
      FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION search_name_changed();

    CREATE FUNCTION search_caption_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM search_read_again(ARRAY(
        SELECT a.id FROM articles a
        WHERE a.main_media_media_id = NEW.id OR body_pictures(a.body) @> ARRAY[NEW.id::numeric]));
      RETURN NULL;
    END $$;
    CREATE TRIGGER search_caption_changed AFTER UPDATE OF caption ON media
      FOR EACH ROW WHEN (OLD.caption IS DISTINCT FROM NEW.caption) EXECUTE FUNCTION search_caption_changed();

    SELECT search_refresh_all();
  `);
  await db.execute(sql`
    -- Stories of the last eight weeks, as a question. What stands in most stories stands in enough of these: reading
    -- them alone gives the newest ones without the tens of thousands behind them.
    CREATE FUNCTION search_recent() RETURNS tsquery LANGUAGE sql STABLE AS $$
      SELECT string_agg(format('%L', search_week(now() - weeks * interval '7 days')), ' | ')::tsquery
      FROM generate_series(0, 7) AS weeks
    $$;

    -- The newest stories that match. The settings leave no other way than by the index: reading all stories would take
    -- seconds.
    CREATE FUNCTION search_newest(
      question tsquery, sections integer[], author integer, since timestamptz, until timestamptz, most integer)
    RETURNS integer[] LANGUAGE plpgsql STABLE
    SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off SET jit = off
    SET max_parallel_workers_per_gather = 0 SET work_mem = '16MB' AS $$
    BEGIN
      RETURN ARRAY(
        SELECT d.article_id FROM search_documents d
        WHERE d.terms @@ question AND d.published_at <= now()
          AND (sections IS NULL OR d.section_id = ANY (sections))
          AND (author IS NULL OR author = ANY (d.author_ids))
          AND (since IS NULL OR d.published_at >= since) AND (until IS NULL OR d.published_at < until)
        ORDER BY d.published_at DESC, d.article_id DESC LIMIT most);
    END $$;

    -- Stories that match, newest first: of each question at most this many that no question before it had, until
    -- there are enough. Where all were read that match the last question, their number is told too, up to \`most\`.
    CREATE FUNCTION search_candidates(
      questions tsquery[], sections integer[], author integer, since timestamptz, until timestamptz,
      of_each integer, enough integer, most integer)
    RETURNS TABLE (article_id integer, question integer, counted integer) LANGUAGE plpgsql STABLE ROWS 200 AS $$
    DECLARE
      recent tsquery := search_recent();
      found integer[] := '{}';
      more integer[];
      wanted integer;
      total integer;
    BEGIN
      FOR at IN 1 .. cardinality(questions) LOOP
        -- So many more that those found before can be left out afterwards, once for each and not for every row.
        wanted := of_each + cardinality(found);
        -- Three words and more are seldom in so many stories that it is worth while to look among the newest first.
        more := CASE WHEN numnode(questions[at]) <= 4
          THEN search_newest(questions[at] && recent, sections, author, since, until, wanted) END;
        IF more IS NULL OR cardinality(more) < wanted THEN
          IF at < cardinality(questions) THEN
            more := search_newest(questions[at], sections, author, since, until, wanted);
          ELSE
            more := search_newest(questions[at], sections, author, since, until, greatest(wanted, most));
            total := least(cardinality(more), most);
          END IF;
        END IF;
        more := ARRAY(SELECT story FROM unnest(more[:wanted]) WITH ORDINALITY AS m (story, place)
                      WHERE story <> ALL (found) ORDER BY place LIMIT of_each);
        RETURN QUERY SELECT story, at, total FROM unnest(more) AS story;
        found := found || more;
        EXIT WHEN cardinality(found) >= enough;
      END LOOP;
      -- Where nothing new matched the last question, its number still has a row to stand in.
      IF total IS NOT NULL THEN
        RETURN QUERY SELECT NULL::integer, NULL::integer, total;
      END IF;
    END $$;

    -- How many stories match each of the questions, counted no further than \`most\`.
    CREATE FUNCTION search_counts(
      questions tsquery[], sections integer[], author integer, since timestamptz, until timestamptz, most integer)
    RETURNS integer[] LANGUAGE plpgsql STABLE
    SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off SET jit = off
    SET max_parallel_workers_per_gather = 0 SET work_mem = '16MB' AS $$
    DECLARE
      question tsquery;
      counted integer;
      counts integer[] := '{}';
    BEGIN
      FOREACH question IN ARRAY questions LOOP
        SELECT count(*) INTO counted FROM (
          SELECT FROM search_documents d
          WHERE d.terms @@ question AND d.published_at <= now()
            AND (sections IS NULL OR d.section_id = ANY (sections))
            AND (author IS NULL OR author = ANY (d.author_ids))
            AND (since IS NULL OR d.published_at >= since) AND (until IS NULL OR d.published_at < until)
          LIMIT most) AS counted_rows;
        counts := counts || counted;
      END LOOP;
      RETURN counts;
    END $$;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER search_caption_changed ON media;
    DROP TRIGGER search_name_changed ON authors;
    DROP TRIGGER search_name_changed ON topics;
    DROP TRIGGER search_rels_changed ON articles_rels;
    DROP TRIGGER search_story_changed ON articles;
    DROP TRIGGER search_story_new ON articles;
    DROP FUNCTION search_candidates, search_newest, search_recent, search_week, search_counts, search_caption_changed, search_name_changed, search_rels_changed, search_read_again,
      search_work_off,
      search_story_changed, search_refresh_all, search_refresh_begin, search_refresh_end, search_refresh, search_learn, search_documents_of, search_prefixed, search_vector,
      search_captions, search_body, search_pairs, search_pair, search_fold, search_clean;
    DROP TABLE search_stale, search_waiting, search_documents, search_spellings;
    DROP FUNCTION search_stale_read;
    DROP TEXT SEARCH CONFIGURATION paper;
  `);
}
