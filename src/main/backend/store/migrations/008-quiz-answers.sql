-- What a sitting notes besides the answer, quizzes that came as files, and the game of pairs.

ALTER TABLE response ADD COLUMN confidence INTEGER; -- per cent, given before the answer; null where it was not asked
ALTER TABLE response ADD COLUMN points TEXT;        -- JSON: places of the rubric's points found in an essay; null until marked
ALTER TABLE response ADD COLUMN effect TEXT;        -- JSON: ResponseEffect of quiz/memory.ts; null where the card was left as it was

ALTER TABLE attempt ADD COLUMN origin TEXT;         -- who made it, where it came as a file

CREATE TABLE match_game (
  id         TEXT PRIMARY KEY,
  topics     TEXT NOT NULL,                         -- what was chosen to play with, as JSON; games are compared with those of the same choice
  pairs      INTEGER NOT NULL,
  millis     INTEGER NOT NULL,
  misses     INTEGER NOT NULL,
  played_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX match_game_best ON match_game (topics, pairs, millis);
-- What stands in the field of the question last looked at and was not given as the answer yet: a half-written essay survives the machine.
ALTER TABLE attempt ADD COLUMN draft TEXT NOT NULL DEFAULT '';
