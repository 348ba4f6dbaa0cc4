-- Applications that a structure accepts: they read its deposited invoices and move them.
CREATE TABLE structure_consents (
  structure_id TEXT NOT NULL,
  api_key_id TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  given_by TEXT,
  withdrawn_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (structure_id, api_key_id),
  FOREIGN KEY (structure_id) REFERENCES structures (id),
  FOREIGN KEY (api_key_id) REFERENCES api_keys (id),
  FOREIGN KEY (given_by) REFERENCES users (id)
);
