-- Quizzes that were sat: what was asked, and what was answered. They stand apart from the review log, which they never change.

CREATE TABLE attempt (
  id            TEXT PRIMARY KEY,
  name          TEXT NOT NULL,
  seed          INTEGER NOT NULL,
  blueprint     TEXT NOT NULL,              -- JSON: Blueprint
  questions     TEXT NOT NULL,              -- JSON: Question[], as they were asked
  started_at    INTEGER NOT NULL,
  handed_in_at  INTEGER,
  place         INTEGER NOT NULL DEFAULT 0, -- the question last looked at
  spent_millis  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX attempt_started ON attempt (started_at);

CREATE TABLE response (
  attempt_id  TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  question    INTEGER NOT NULL,
  item_id     TEXT NOT NULL,                -- no reference: what was answered stays true when its item is deleted
  answer      TEXT NOT NULL,
  verdict     TEXT NOT NULL,                -- 'right', 'close', 'wrong'
  overruled   INTEGER NOT NULL DEFAULT 0,
  marked      INTEGER NOT NULL DEFAULT 0,   -- to be looked at again before handing in
  millis      INTEGER NOT NULL,
  answered_at INTEGER NOT NULL,
  PRIMARY KEY (attempt_id, question)
) STRICT;
CREATE INDEX response_item ON response (item_id, answered_at);
