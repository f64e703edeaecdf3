-- Times are milliseconds since 1970 (UTC); ids are UUIDv7; offsets count UTF-16 code units of document.text.

CREATE TABLE document (
  id          TEXT PRIMARY KEY,
  title       TEXT NOT NULL,
  author      TEXT,
  published   TEXT,
  source      TEXT NOT NULL DEFAULT '',
  format      TEXT NOT NULL,
  hash        TEXT NOT NULL,               -- SHA-256 of the bytes it came from
  words       INTEGER NOT NULL,
  text        TEXT NOT NULL,
  length      INTEGER NOT NULL GENERATED ALWAYS AS (length(text)) STORED, -- so that lists need not read whole texts
  blocks      TEXT NOT NULL,               -- JSON, as in src/shared/document.ts
  sections    TEXT NOT NULL,
  dropped     TEXT NOT NULL,
  place       INTEGER NOT NULL DEFAULT 0,
  added_at    INTEGER NOT NULL,
  opened_at   INTEGER,
  removed_at  INTEGER                      -- set by "remove", so that undo is cheap; purged 30 days later
) STRICT;
CREATE INDEX document_hash ON document (hash);
CREATE INDEX document_source ON document (source);
-- The columns stand behind the text in a row; Today must not read through every book to find them.
CREATE INDEX document_recent ON document (removed_at, opened_at, added_at, format);

CREATE TABLE passage (
  id           INTEGER PRIMARY KEY,
  document_id  TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL,
  start        INTEGER NOT NULL,
  "end"        INTEGER NOT NULL,
  block        INTEGER NOT NULL,
  text         TEXT NOT NULL,
  UNIQUE (document_id, ordinal)
) STRICT;

CREATE TABLE fact (
  id           TEXT PRIMARY KEY,
  document_id  TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  topic        TEXT NOT NULL,
  form         TEXT NOT NULL,
  slots        TEXT NOT NULL,              -- JSON
  anchor       TEXT NOT NULL,              -- JSON
  confidence   REAL NOT NULL
) STRICT;
CREATE INDEX fact_document ON fact (document_id);

CREATE TABLE item (
  id             TEXT PRIMARY KEY,
  document_id    TEXT REFERENCES document (id) ON DELETE CASCADE,
  fact_id        TEXT REFERENCES fact (id) ON DELETE SET NULL,
  kind           TEXT NOT NULL,
  topic          TEXT NOT NULL,
  stem           TEXT NOT NULL,
  key            TEXT NOT NULL,
  content        TEXT NOT NULL,            -- JSON: accepted, options, pairs, sequence, rubric, distractorReasons, rationale
  anchor_start   INTEGER NOT NULL,
  anchor_end     INTEGER NOT NULL,
  anchor_exact   TEXT NOT NULL,
  anchor_prefix  TEXT NOT NULL,
  anchor_suffix  TEXT NOT NULL,
  flaws          TEXT NOT NULL DEFAULT '[]',
  score          REAL NOT NULL,
  status         TEXT NOT NULL,
  drifted        INTEGER NOT NULL DEFAULT 0,
  created_at     INTEGER NOT NULL,
  changed_at     INTEGER NOT NULL
) STRICT;
CREATE INDEX item_inbox ON item (status, score DESC, id);
CREATE INDEX item_document ON item (document_id, status);
CREATE INDEX item_fact ON item (fact_id);
CREATE INDEX item_drifted ON item (document_id) WHERE drifted = 1;

-- What lists of readings show.
CREATE VIEW document_summary AS
  SELECT d.id, d.title, d.author, d.published, d.source, d.format, d.words, d.place,
    min(1.0, coalesce(1.0 * d.place / nullif(d.length, 0), 0)) AS read,
    d.added_at AS addedAt, d.opened_at AS openedAt,
    (SELECT count(*) FROM item WHERE document_id = d.id AND status = 'draft') AS drafts,
    (SELECT count(*) FROM item WHERE document_id = d.id AND status = 'active') AS active,
    (SELECT count(*) FROM item INDEXED BY item_drifted WHERE document_id = d.id AND drifted = 1 AND status IN ('draft', 'active')) AS drifted
  FROM document d
  WHERE d.removed_at IS NULL;

CREATE TABLE card (
  id              TEXT PRIMARY KEY,
  item_id         TEXT NOT NULL UNIQUE REFERENCES item (id) ON DELETE CASCADE,
  state           INTEGER NOT NULL,        -- 0 New, 1 Learning, 2 Review, 3 Relearning, as in ts-fsrs
  due             INTEGER NOT NULL,
  stability       REAL NOT NULL,
  difficulty      REAL NOT NULL,
  scheduled_days  INTEGER NOT NULL,
  learning_step   INTEGER NOT NULL,
  reps            INTEGER NOT NULL,
  lapses          INTEGER NOT NULL,
  last_review     INTEGER,
  suspended       INTEGER NOT NULL DEFAULT 0,
  buried_until    INTEGER NOT NULL DEFAULT 0,
  leech           INTEGER NOT NULL DEFAULT 0,
  position        INTEGER NOT NULL         -- order in which new cards are shown
) STRICT;
-- With buried_until, so that the queue and its counts are read from the index alone.
CREATE INDEX card_due ON card (state, due, buried_until) WHERE suspended = 0;
CREATE INDEX card_new ON card (position, buried_until) WHERE state = 0 AND suspended = 0;

-- Weights of FSRS-6 that were in use; never changed, only added.
CREATE TABLE weights (
  id        INTEGER PRIMARY KEY,
  "values"  TEXT NOT NULL UNIQUE,          -- JSON array of 21 numbers
  added_at  INTEGER NOT NULL
) STRICT;

-- Only ever added to, except by undo. The columns *_before hold the card as it was, so that a later FSRS can replay history.
CREATE TABLE review (
  id                     TEXT PRIMARY KEY,
  card_id                TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
  at                     INTEGER NOT NULL,
  rating                 INTEGER NOT NULL, -- 1 Again, 2 Hard, 3 Good, 4 Easy
  millis                 INTEGER NOT NULL,
  state_before           INTEGER NOT NULL,
  due_before             INTEGER NOT NULL,
  stability_before       REAL NOT NULL,
  difficulty_before      REAL NOT NULL,
  scheduled_days_before  INTEGER NOT NULL,
  last_review_before     INTEGER,
  weights_id             INTEGER NOT NULL REFERENCES weights (id)
) STRICT;
CREATE INDEX review_card ON review (card_id, at);
-- Covers what is asked of a stretch of time (today, the last thirty days), so that a million reviews cost no more than those asked for.
CREATE INDEX review_at ON review (at, state_before, rating, millis);

CREATE TABLE setting (
  key    TEXT PRIMARY KEY,
  value  TEXT NOT NULL                     -- JSON
) STRICT;

CREATE VIRTUAL TABLE passage_search USING fts5 (text, content='passage', content_rowid='id', prefix='1 2 3', tokenize="unicode61 remove_diacritics 2");
CREATE TRIGGER passage_search_insert AFTER INSERT ON passage BEGIN
  INSERT INTO passage_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER passage_search_delete AFTER DELETE ON passage BEGIN
  INSERT INTO passage_search (passage_search, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE VIRTUAL TABLE item_search USING fts5 (stem, key, content='item', prefix='1 2 3', tokenize="unicode61 remove_diacritics 2");
CREATE TRIGGER item_search_insert AFTER INSERT ON item BEGIN
  INSERT INTO item_search (rowid, stem, key) VALUES (new.rowid, new.stem, new.key);
END;
CREATE TRIGGER item_search_update AFTER UPDATE OF stem, key ON item BEGIN
  INSERT INTO item_search (item_search, rowid, stem, key) VALUES ('delete', old.rowid, old.stem, old.key);
  INSERT INTO item_search (rowid, stem, key) VALUES (new.rowid, new.stem, new.key);
END;
CREATE TRIGGER item_search_delete AFTER DELETE ON item BEGIN
  INSERT INTO item_search (item_search, rowid, stem, key) VALUES ('delete', old.rowid, old.stem, old.key);
END;

-- Undo: during an operation, triggers on the user's tables (made by store/recorder.ts at each start) write the inverse of each change here.
CREATE TABLE operation (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL,
  at      INTEGER NOT NULL,
  undone  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE undo_log (
  sequence      INTEGER PRIMARY KEY,
  operation_id  INTEGER NOT NULL REFERENCES operation (id) ON DELETE CASCADE,
  sql           TEXT NOT NULL
) STRICT;
CREATE INDEX undo_log_operation ON undo_log (operation_id, sequence);
