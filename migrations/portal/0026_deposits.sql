-- Invoices that people deposit (src/domain/invoice/deposit.ts). A draft keeps what was typed; its columns are filled when it is deposited.
CREATE TABLE deposits (
  id TEXT PRIMARY KEY NOT NULL,
  user_id TEXT NOT NULL,
  typed TEXT NOT NULL,
  recipient_id TEXT NOT NULL,
  recipient_department_id TEXT,
  sender_id TEXT,
  sender_department_id TEXT,
  number TEXT NOT NULL DEFAULT '',
  invoice_date TEXT NOT NULL DEFAULT '',
  amount_cents INTEGER NOT NULL DEFAULT 0,
  net_cents INTEGER NOT NULL DEFAULT 0,
  vat_cents INTEGER NOT NULL DEFAULT 0,
  currency TEXT NOT NULL DEFAULT 'EUR',
  order_number TEXT NOT NULL DEFAULT '',
  file_id TEXT,
  created_at INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  deposited_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  FOREIGN KEY (user_id) REFERENCES users (id),
  FOREIGN KEY (recipient_id) REFERENCES structures (id),
  FOREIGN KEY (recipient_department_id) REFERENCES departments (id),
  FOREIGN KEY (sender_id) REFERENCES structures (id),
  FOREIGN KEY (sender_department_id) REFERENCES departments (id),
  FOREIGN KEY (file_id) REFERENCES documents (id),
  CHECK (deposited_at IS NULL OR (sender_id IS NOT NULL AND file_id IS NOT NULL AND net_cents + vat_cents = amount_cents))
);
CREATE INDEX deposits_user ON deposits (user_id, saved_at);
CREATE INDEX deposits_file ON deposits (file_id);
CREATE INDEX deposits_sender ON deposits (sender_id, deposited_at);
CREATE INDEX deposits_recipient ON deposits (recipient_id, deposited_at);

-- Documents joined to a deposited invoice, as they were called on that day. They stay with it.
CREATE TABLE deposit_documents (
  deposit_id TEXT NOT NULL,
  document_id TEXT NOT NULL,
  label TEXT NOT NULL,
  type TEXT NOT NULL,
  joined_by TEXT NOT NULL,
  joined_at INTEGER NOT NULL,
  PRIMARY KEY (deposit_id, document_id),
  FOREIGN KEY (deposit_id) REFERENCES deposits (id),
  FOREIGN KEY (document_id) REFERENCES documents (id),
  FOREIGN KEY (joined_by) REFERENCES users (id)
);
CREATE INDEX deposit_documents_document ON deposit_documents (document_id);

-- When a document left the account of its person: deleted there, or the file of an invoice, which never was in it.
ALTER TABLE documents ADD COLUMN left_account_at INTEGER;

-- Both sides of one deposit are invoices of their structures.
ALTER TABLE invoices ADD COLUMN deposit_id TEXT REFERENCES deposits (id);
CREATE INDEX invoices_deposit ON invoices (deposit_id) WHERE deposit_id IS NOT NULL;

-- What a search in a list of invoices compares: number and counterpart without capitals and accents (src/formats/fold-text.ts).
ALTER TABLE invoices ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
UPDATE invoices SET search_text = lower(number || ' ' || counterpart);
UPDATE invoices SET search_text = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(search_text, 'à', 'a'), 'â', 'a'), 'ä', 'a'), 'ç', 'c'), 'é', 'e'), 'è', 'e'), 'ê', 'e'), 'ë', 'e'), 'î', 'i'), 'ï', 'i'), 'ô', 'o'), 'ö', 'o');
UPDATE invoices SET search_text = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(search_text, 'ù', 'u'), 'û', 'u'), 'ü', 'u'), 'œ', 'oe'), 'À', 'a'), 'Â', 'a'), 'Ç', 'c'), 'É', 'e'), 'È', 'e'), 'Ê', 'e'), 'Ë', 'e'), '’', '''');
UPDATE invoices SET search_text = replace(replace(replace(replace(replace(replace(replace(search_text, 'Î', 'i'), 'Ï', 'i'), 'Ô', 'o'), 'Ù', 'u'), 'Û', 'u'), 'Ü', 'u'), 'Œ', 'oe');

-- An act of a person on a deposited invoice is an event without a key; what one side of a deposit is told is mirrored on the other.
CREATE TABLE events_with_people (
  api_key_id TEXT,
  id TEXT NOT NULL,
  structure_id TEXT NOT NULL,
  department_id TEXT,
  workspace_code TEXT NOT NULL,
  type TEXT NOT NULL,
  message TEXT NOT NULL DEFAULT '',
  invoice_id TEXT,
  invoice_status TEXT,
  occurred_at INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  actor_id TEXT,
  is_mirror INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (api_key_id, id),
  FOREIGN KEY (api_key_id) REFERENCES api_keys (id),
  FOREIGN KEY (structure_id) REFERENCES structures (id),
  FOREIGN KEY (department_id) REFERENCES departments (id),
  FOREIGN KEY (workspace_code) REFERENCES workspaces (code),
  FOREIGN KEY (invoice_id) REFERENCES invoices (id),
  FOREIGN KEY (actor_id) REFERENCES users (id)
);
INSERT INTO events_with_people (api_key_id, id, structure_id, department_id, workspace_code, type, message, invoice_id, invoice_status, occurred_at, received_at)
  SELECT api_key_id, id, structure_id, department_id, workspace_code, type, message, invoice_id, invoice_status, occurred_at, received_at FROM events;
DROP TABLE events;
ALTER TABLE events_with_people RENAME TO events;
CREATE INDEX events_structure ON events (structure_id, received_at);
CREATE INDEX events_invoice ON events (invoice_id, occurred_at);
CREATE INDEX events_received ON events (received_at);
CREATE INDEX events_sender ON events (api_key_id, received_at, id);
CREATE INDEX events_workspace ON events (structure_id, workspace_code, received_at);
