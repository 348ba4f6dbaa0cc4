-- What a manager decided at the desk, so that it can be taken back for some seconds. `lines`, `mails`: JSON.
CREATE TABLE verdicts (
  id TEXT PRIMARY KEY NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id),
  state TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  decided_at INTEGER NOT NULL,
  undoable_until INTEGER NOT NULL,
  undone_at INTEGER,
  lines TEXT NOT NULL,
  mails TEXT NOT NULL,
  granted INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX verdicts_user ON verdicts (user_id, decided_at);
CREATE INDEX verdicts_age ON verdicts (decided_at);
