-- Answers from quizzes are told apart in Progress; they are few beside the others, so an index of them alone counts them.
CREATE INDEX review_quiz ON review (at, card_id) WHERE source = 'quiz';
