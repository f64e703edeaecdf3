-- What Browse and Progress ask of a hundred thousand items stands in indexes of its own, so that neither reads the wide rows with their texts.

-- `id` first, since cards name their items by it; a scan of the whole index answers searches by topic, kind, status and time.
CREATE INDEX item_figures ON item (id, status, topic, kind, document_id, created_at, changed_at, drifted, flaws);
-- `item_id` first, for the same reason from the other side.
CREATE INDEX card_figures ON card (item_id, suspended, state, due, buried_until, stability, difficulty, scheduled_days, reps, lapses, last_review,
  flag, leech, deck_id, id);
CREATE INDEX card_hardest ON card (lapses DESC, difficulty DESC, id) WHERE suspended = 0 AND lapses > 0;

-- Covers what is asked of a stretch of time, practice set apart, young and mature told apart, and which cards were answered.
DROP INDEX review_at;
CREATE INDEX review_at ON review (at, state_before, rating, scheduled_days_before, counts, millis, card_id);

-- What undo and redo take next, however many operations there are.
CREATE INDEX operation_next ON operation (undone, id);
