-- Studying one deck, and counting all of them, from the indexes alone.
DROP INDEX card_due;
CREATE INDEX card_due ON card (state, due, buried_until, deck_id) WHERE suspended = 0;
DROP INDEX card_new;
CREATE INDEX card_new ON card (position, buried_until, deck_id) WHERE state = 0 AND suspended = 0;
-- A deck above another was only a heading where it had not been made; now every deck above is there.
INSERT INTO deck (id, name, created_at)
WITH RECURSIVE above (name, rest) AS (
  SELECT '', name FROM deck
  UNION
  SELECT name || iif(name = '', '', '::') || substr(rest, 1, instr(rest, '::') - 1), substr(rest, instr(rest, '::') + 2) FROM above
  WHERE instr(rest, '::') > 0
)
SELECT lower(hex(randomblob(16))), min(name), 0 FROM above
WHERE name <> '' AND NOT EXISTS (SELECT 1 FROM deck WHERE deck.name = above.name)
GROUP BY name COLLATE NOCASE;
