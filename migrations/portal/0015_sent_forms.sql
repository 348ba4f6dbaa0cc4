-- Forms that were accepted: sent again, they are answered like the first time. Deleted after a day.
CREATE TABLE sent_forms (
  key TEXT PRIMARY KEY NOT NULL,
  user_id TEXT REFERENCES users (id),
  result TEXT NOT NULL,
  sent_at INTEGER NOT NULL
);
CREATE INDEX sent_forms_user ON sent_forms (user_id);
CREATE INDEX sent_forms_sent_at ON sent_forms (sent_at);
