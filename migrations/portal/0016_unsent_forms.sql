-- What was typed in a form that was sent after the end of its session: for its person alone, a day at most.
CREATE TABLE unsent_forms (
  token_hash TEXT PRIMARY KEY NOT NULL,
  owner TEXT NOT NULL,
  address TEXT NOT NULL,
  page TEXT NOT NULL,
  fields TEXT NOT NULL,
  kept_at INTEGER NOT NULL
);
CREATE INDEX unsent_forms_owner ON unsent_forms (owner, kept_at);
CREATE INDEX unsent_forms_age ON unsent_forms (kept_at);
