-- A principal manager who no longer answers, as somebody of the structure reported it. One open report a structure.
CREATE TABLE absence_reports (
  id TEXT PRIMARY KEY,
  structure_id TEXT NOT NULL REFERENCES structures (id),
  manager_id TEXT NOT NULL REFERENCES users (id),
  reporter_id TEXT NOT NULL REFERENCES users (id),
  reported_at INTEGER NOT NULL,
  reminded_at INTEGER,
  successor_id TEXT REFERENCES users (id),
  proposed_by TEXT REFERENCES users (id),
  proposed_at INTEGER,
  accepted_at INTEGER,
  ended_at INTEGER,
  ending TEXT,
  version INTEGER NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX one_open_absence_report ON absence_reports (structure_id) WHERE ended_at IS NULL;
CREATE INDEX absence_reports_structure ON absence_reports (structure_id, ended_at);
