-- Cards written by hand: they may have no reading, and those made from one note are siblings.

-- Who wrote the item: 'engine' (and the course), 'own' (typed by hand), 'model' (a language model on the user's machine).
ALTER TABLE item ADD COLUMN origin TEXT NOT NULL DEFAULT 'engine';

-- A note with several gaps is a fact of its writer's own, from no reading. SQLite cannot take NOT NULL off a column, so the table is made anew;
-- dropping the old one would cut the items' ties to it, which are kept aside meanwhile.
CREATE TEMP TABLE tie AS SELECT id, fact_id FROM item WHERE fact_id IS NOT NULL;
CREATE TABLE fact_anew (
  id           TEXT PRIMARY KEY,
  document_id  TEXT REFERENCES document (id) ON DELETE CASCADE,
  topic        TEXT NOT NULL,
  form         TEXT NOT NULL,
  slots        TEXT NOT NULL,              -- JSON
  anchor       TEXT NOT NULL,              -- JSON
  confidence   REAL NOT NULL
) STRICT;
INSERT INTO fact_anew SELECT id, document_id, topic, form, slots, anchor, confidence FROM fact;
DROP TABLE fact;
ALTER TABLE fact_anew RENAME TO fact;
CREATE INDEX fact_document ON fact (document_id);
UPDATE item SET fact_id = (SELECT fact_id FROM temp.tie WHERE tie.id = item.id) WHERE id IN (SELECT id FROM temp.tie);
DROP TABLE temp.tie;
