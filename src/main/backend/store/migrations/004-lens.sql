-- The framework lens: whether a framework's tenets fit a case, as the user judges it.

CREATE TABLE verdict (
  framework   TEXT NOT NULL,                -- id in resources/facts/frameworks.yaml
  case_id     TEXT NOT NULL,                -- id of a meeting in resources/facts/meetings.yaml, or of a document
  tenet       TEXT NOT NULL,                -- its words, so that a reworded tenet is judged anew
  judgement   TEXT NOT NULL,                -- 'fits', 'does not', 'unclear'
  evidence    TEXT NOT NULL,
  decided_at  INTEGER NOT NULL,
  PRIMARY KEY (framework, case_id, tenet)
) STRICT;
