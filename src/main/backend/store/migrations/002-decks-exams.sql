-- Decks, tags and flags as in Anki; where an answer came from; exams; fitted weights.

-- Nesting by name, as in Anki: “Arms control::Reykjavík” lies in “Arms control”. A deck above may be missing; it is then only a heading.
CREATE TABLE deck (
  id          TEXT PRIMARY KEY,
  name        TEXT NOT NULL UNIQUE COLLATE NOCASE,
  options     TEXT NOT NULL DEFAULT '{}',  -- JSON: DeckOptions; what is not set comes from the deck above, and at last from the settings
  created_at  INTEGER NOT NULL
) STRICT;
-- There from the beginning and for good: a card is always in some deck.
INSERT INTO deck (id, name, created_at) VALUES ('default', 'Default', 0);

-- Where the items kept from a reading go.
ALTER TABLE document ADD COLUMN deck_id TEXT REFERENCES deck (id) ON DELETE SET NULL;

-- SQLite adds no column that both refers to a row and has a default; the triggers hold what a foreign key would.
ALTER TABLE card ADD COLUMN deck_id TEXT NOT NULL DEFAULT 'default';
CREATE TRIGGER card_deck_insert BEFORE INSERT ON card WHEN NOT EXISTS (SELECT 1 FROM deck WHERE id = new.deck_id) BEGIN
  SELECT raise(ABORT, 'FOREIGN KEY constraint failed: card.deck_id');
END;
CREATE TRIGGER card_deck_update BEFORE UPDATE OF deck_id ON card WHEN NOT EXISTS (SELECT 1 FROM deck WHERE id = new.deck_id) BEGIN
  SELECT raise(ABORT, 'FOREIGN KEY constraint failed: card.deck_id');
END;
CREATE TRIGGER deck_delete BEFORE DELETE ON deck WHEN EXISTS (SELECT 1 FROM card WHERE deck_id = old.id) BEGIN
  SELECT raise(ABORT, 'FOREIGN KEY constraint failed: card.deck_id');
END;
ALTER TABLE card ADD COLUMN flag INTEGER NOT NULL DEFAULT 0;  -- 0 none, 1 to 7 the colours
CREATE INDEX card_deck ON card (deck_id);
CREATE INDEX card_flag ON card (flag) WHERE flag > 0;

-- Tags nest by “::” as well. Spelled as first given; compared without case.
CREATE TABLE tag (
  item_id  TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  name     TEXT NOT NULL COLLATE NOCASE,
  PRIMARY KEY (item_id, name)
) STRICT;
CREATE INDEX tag_name ON tag (name);

-- 'study': the day's line; 'extra': study asked for beyond it; 'quiz': an answer in a quiz.
ALTER TABLE review ADD COLUMN source TEXT NOT NULL DEFAULT 'study';
-- 0: practice that left the schedule as it was; it is no review for FSRS, for statistics of memory, or for the fit.
ALTER TABLE review ADD COLUMN counts INTEGER NOT NULL DEFAULT 1;

CREATE TABLE exam (
  id          TEXT PRIMARY KEY,
  name        TEXT NOT NULL,
  day         TEXT NOT NULL,               -- YYYY-MM-DD
  scope       TEXT NOT NULL,               -- JSON: ExamScope
  target      REAL NOT NULL,               -- wanted recall on the day, 0..1
  minutes     INTEGER,                     -- what the learner gives it a day; null: as much as it takes
  created_at  INTEGER NOT NULL,
  ended_at    INTEGER                      -- put away, by the learner or by its day
) STRICT;

-- What a fit found, so that it can be said in words and gone back on. Only ever added to.
ALTER TABLE weights ADD COLUMN fit TEXT;   -- JSON: WeightsFit; null for weights that were not fitted here
