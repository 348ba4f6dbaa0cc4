-- A principal manager who no longer answers, as somebody of the structure reported it. One open report a structure.
CREATE TABLE absence_reports (
  id TEXT NOT NULL PRIMARY KEY,
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
-- Deleting a person looks for the rows that name them.
CREATE INDEX absence_reports_manager ON absence_reports (manager_id);
CREATE INDEX absence_reports_reporter ON absence_reports (reporter_id);
CREATE INDEX absence_reports_successor ON absence_reports (successor_id) WHERE successor_id IS NOT NULL;
CREATE INDEX absence_reports_proposer ON absence_reports (proposed_by) WHERE proposed_by IS NOT NULL;
