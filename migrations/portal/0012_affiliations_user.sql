-- What was decided about somebody's requests, those that ended included.
CREATE INDEX affiliations_user ON affiliations (user_id);
