-- Study beyond the day's line: one session at a time, kept until it is ended.
CREATE TABLE extra (
  id        TEXT PRIMARY KEY,
  name      TEXT NOT NULL,
  search    TEXT NOT NULL,                 -- what found its cards
  counts    INTEGER NOT NULL,              -- 1: answers are reviews; 0: practice that leaves the schedule alone
  begun_at  INTEGER NOT NULL
) STRICT;
CREATE TABLE extra_card (
  extra_id  TEXT NOT NULL REFERENCES extra (id) ON DELETE CASCADE,
  card_id   TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,              -- moves behind the others when the card was not recalled
  done      INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (extra_id, card_id)
) STRICT;
CREATE INDEX extra_card_card ON extra_card (card_id);
