CREATE TABLE affiliation_scopes (
  id TEXT PRIMARY KEY NOT NULL,
  affiliation_id TEXT NOT NULL,
  structure_id TEXT NOT NULL,
  department_id TEXT,
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'approved', 'rejected', 'cancelled')),
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  requested_at INTEGER NOT NULL,
  reminded_at INTEGER,
  decided_at INTEGER,
  decided_by TEXT,
  reason TEXT NOT NULL DEFAULT '',
  ended_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  FOREIGN KEY (affiliation_id) REFERENCES affiliations (id),
  FOREIGN KEY (structure_id) REFERENCES structures (id),
  FOREIGN KEY (department_id) REFERENCES departments (id),
  FOREIGN KEY (decided_by) REFERENCES users (id)
);
CREATE UNIQUE INDEX one_live_scope_per_department ON affiliation_scopes (affiliation_id, ifnull(department_id, '')) WHERE state IN ('pending', 'approved') AND ended_at IS NULL;
CREATE INDEX affiliation_scopes_waiting ON affiliation_scopes (structure_id, requested_at) WHERE state = 'pending' AND ended_at IS NULL;
CREATE INDEX affiliation_scopes_affiliation ON affiliation_scopes (affiliation_id);

CREATE TABLE affiliations (
  id TEXT PRIMARY KEY NOT NULL,
  user_id TEXT NOT NULL,
  structure_id TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT 'member' CHECK (role IN ('member', 'secondary_manager', 'primary_manager')),
  may_configure_workspaces INTEGER NOT NULL DEFAULT 0,
  may_approve_subscriptions INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  ended_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  FOREIGN KEY (user_id) REFERENCES users (id),
  FOREIGN KEY (structure_id) REFERENCES structures (id)
);
CREATE UNIQUE INDEX one_affiliation_per_person_and_structure ON affiliations (user_id, structure_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX one_primary_manager ON affiliations (structure_id) WHERE role = 'primary_manager' AND ended_at IS NULL;
CREATE INDEX affiliations_structure ON affiliations (structure_id, role);

CREATE TABLE document_consents (
  user_id TEXT NOT NULL,
  api_key_id TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY(user_id, api_key_id),
  FOREIGN KEY (user_id) REFERENCES users (id),
  FOREIGN KEY (api_key_id) REFERENCES api_keys (id)
);

CREATE TABLE documents (
  id TEXT PRIMARY KEY NOT NULL,
  user_id TEXT NOT NULL,
  storage_key TEXT NOT NULL,
  label TEXT NOT NULL,
  type TEXT NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  sha256 TEXT NOT NULL,
  state TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  FOREIGN KEY (user_id) REFERENCES users (id)
);
CREATE UNIQUE INDEX documents_storage_key ON documents (storage_key);
CREATE INDEX documents_user ON documents (user_id, state);
CREATE INDEX documents_state ON documents (state, created_at);

CREATE TABLE acknowledgements (
  user_id TEXT NOT NULL,
  invoice_id TEXT NOT NULL,
  status TEXT NOT NULL,
  acknowledged_at INTEGER NOT NULL,
  PRIMARY KEY(user_id, invoice_id, status),
  FOREIGN KEY (user_id) REFERENCES users (id),
  FOREIGN KEY (invoice_id) REFERENCES invoices (id)
);

CREATE TABLE api_keys (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  key_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_used_at INTEGER,
  revoked_at INTEGER
);
CREATE UNIQUE INDEX api_keys_hash ON api_keys (key_hash);

CREATE TABLE events (
  api_key_id TEXT NOT NULL,
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
  PRIMARY KEY(api_key_id, id),
  FOREIGN KEY (api_key_id) REFERENCES api_keys (id),
  FOREIGN KEY (structure_id) REFERENCES structures (id),
  FOREIGN KEY (department_id) REFERENCES departments (id),
  FOREIGN KEY (workspace_code) REFERENCES workspaces (code),
  FOREIGN KEY (invoice_id) REFERENCES invoices (id)
);
CREATE INDEX events_structure ON events (structure_id, received_at);
CREATE INDEX events_invoice ON events (invoice_id, occurred_at);
CREATE INDEX events_received ON events (received_at);

CREATE TABLE invoices (
  id TEXT PRIMARY KEY NOT NULL,
  structure_id TEXT NOT NULL,
  department_id TEXT,
  workspace_code TEXT NOT NULL,
  number TEXT NOT NULL,
  counterpart TEXT NOT NULL,
  amount_cents INTEGER NOT NULL,
  currency TEXT NOT NULL DEFAULT 'EUR',
  status TEXT NOT NULL,
  status_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  FOREIGN KEY (structure_id) REFERENCES structures (id),
  FOREIGN KEY (department_id) REFERENCES departments (id),
  FOREIGN KEY (workspace_code) REFERENCES workspaces (code)
);
CREATE UNIQUE INDEX invoices_number ON invoices (structure_id, workspace_code, counterpart, number);
CREATE INDEX invoices_status ON invoices (structure_id, workspace_code, status_at);

CREATE TABLE dead_addresses (
  email TEXT PRIMARY KEY NOT NULL,
  cause TEXT NOT NULL,
  since INTEGER NOT NULL
);

CREATE TABLE queued_mails (
  key TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  user_id TEXT,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  html TEXT NOT NULL,
  text TEXT NOT NULL,
  unsubscribe_url TEXT,
  state TEXT NOT NULL DEFAULT 'queued',
  created_at INTEGER NOT NULL,
  send_at INTEGER NOT NULL,
  claimed_until INTEGER,
  first_tried_at INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  last_error TEXT NOT NULL DEFAULT '',
  provider_id TEXT,
  sent_at INTEGER,
  FOREIGN KEY (user_id) REFERENCES users (id)
);
CREATE INDEX queued_mails_due ON queued_mails (state, send_at);
CREATE INDEX queued_mails_user ON queued_mails (user_id, state);
CREATE INDEX queued_mails_newest ON queued_mails (created_at);

CREATE TABLE job_runs (
  name TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  claimed_until INTEGER,
  finished_at INTEGER,
  cursor TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',
  PRIMARY KEY(name, due_at)
);

CREATE TABLE journal (
  id TEXT PRIMARY KEY NOT NULL,
  at INTEGER NOT NULL,
  actor_id TEXT,
  subject_id TEXT,
  structure_id TEXT,
  act TEXT NOT NULL,
  details TEXT NOT NULL,
  FOREIGN KEY (actor_id) REFERENCES users (id),
  FOREIGN KEY (subject_id) REFERENCES users (id),
  FOREIGN KEY (structure_id) REFERENCES structures (id)
);
CREATE INDEX journal_structure ON journal (structure_id, at);
CREATE INDEX journal_subject ON journal (subject_id, at);

CREATE TABLE support_messages (
  id TEXT PRIMARY KEY NOT NULL,
  support_request_id TEXT NOT NULL,
  author_id TEXT,
  from_support INTEGER NOT NULL,
  body TEXT NOT NULL,
  document_id TEXT,
  created_at INTEGER NOT NULL,
  FOREIGN KEY (support_request_id) REFERENCES support_requests (id),
  FOREIGN KEY (author_id) REFERENCES users (id)
);
CREATE INDEX support_messages_request ON support_messages (support_request_id, created_at);

CREATE TABLE support_requests (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL,
  follow_up_token_hash TEXT NOT NULL,
  user_id TEXT,
  email TEXT NOT NULL,
  category TEXT NOT NULL,
  subcategory TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open',
  created_at INTEGER NOT NULL,
  closed_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  FOREIGN KEY (user_id) REFERENCES users (id)
);
CREATE UNIQUE INDEX support_requests_number ON support_requests (number);
CREATE UNIQUE INDEX support_requests_follow_up ON support_requests (follow_up_token_hash);
CREATE INDEX support_requests_user ON support_requests (user_id);
CREATE INDEX support_requests_state ON support_requests (state, created_at);

CREATE TABLE credentials (
  user_id TEXT PRIMARY KEY NOT NULL,
  password_hash TEXT NOT NULL,
  secret_question TEXT NOT NULL,
  secret_answer_hash TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  FOREIGN KEY (user_id) REFERENCES users (id)
);

CREATE TABLE mailed_links (
  token_hash TEXT PRIMARY KEY NOT NULL,
  user_id TEXT NOT NULL,
  purpose TEXT NOT NULL,
  email TEXT NOT NULL,
  sign_up TEXT,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  replaced_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  FOREIGN KEY (user_id) REFERENCES users (id)
);
CREATE INDEX mailed_links_user ON mailed_links (user_id, purpose);

CREATE TABLE notification_settings (
  user_id TEXT PRIMARY KEY NOT NULL,
  enabled INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  FOREIGN KEY (user_id) REFERENCES users (id)
);

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY NOT NULL,
  user_id TEXT NOT NULL,
  device TEXT NOT NULL DEFAULT '',
  signed_in_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  FOREIGN KEY (user_id) REFERENCES users (id)
);
CREATE INDEX sessions_user ON sessions (user_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE sign_in_throttles (
  key TEXT PRIMARY KEY NOT NULL,
  failures INTEGER NOT NULL,
  blocks INTEGER NOT NULL,
  blocked_until INTEGER,
  last_failure_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX sign_in_throttles_age ON sign_in_throttles (last_failure_at);

CREATE TABLE tombstones (
  user_id TEXT PRIMARY KEY NOT NULL,
  purged_at INTEGER NOT NULL
);

CREATE TABLE users (
  id TEXT PRIMARY KEY NOT NULL,
  login TEXT,
  contact_email TEXT,
  contact_email_confirmed_at INTEGER,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  phone TEXT NOT NULL DEFAULT '',
  address_line_1 TEXT NOT NULL DEFAULT '',
  address_line_2 TEXT NOT NULL DEFAULT '',
  address_line_3 TEXT NOT NULL DEFAULT '',
  postal_code TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT 'France',
  is_support_staff INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  activated_at INTEGER,
  deactivated_at INTEGER,
  purged_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX users_login ON users (login);
CREATE INDEX users_name ON users (last_name, first_name);
CREATE INDEX users_deactivated ON users (deactivated_at);

CREATE TABLE departments (
  id TEXT PRIMARY KEY NOT NULL,
  structure_id TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  is_active INTEGER NOT NULL DEFAULT 1,
  version INTEGER NOT NULL DEFAULT 1,
  FOREIGN KEY (structure_id) REFERENCES structures (id)
);
CREATE UNIQUE INDEX departments_code ON departments (structure_id, code);

CREATE TABLE structures (
  id TEXT PRIMARY KEY NOT NULL,
  identifier_type TEXT NOT NULL,
  identifier TEXT NOT NULL,
  legal_name TEXT NOT NULL,
  display_name TEXT NOT NULL,
  address_line_1 TEXT NOT NULL DEFAULT '',
  address_line_2 TEXT NOT NULL DEFAULT '',
  postal_code TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT 'France',
  email TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  is_public INTEGER NOT NULL DEFAULT 0,
  is_active INTEGER NOT NULL DEFAULT 1,
  department_code_required INTEGER NOT NULL DEFAULT 0,
  commitment_number_required INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  indexed_version INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX structures_identifier ON structures (identifier_type, identifier);
CREATE INDEX structures_to_index ON structures (id) WHERE version <> indexed_version;

CREATE TABLE structure_workspaces (
  structure_id TEXT NOT NULL,
  workspace_code TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  opened_by TEXT,
  closed_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY(structure_id, workspace_code),
  FOREIGN KEY (structure_id) REFERENCES structures (id),
  FOREIGN KEY (workspace_code) REFERENCES workspaces (code),
  FOREIGN KEY (opened_by) REFERENCES users (id)
);

CREATE TABLE subscriptions (
  id TEXT PRIMARY KEY NOT NULL,
  affiliation_id TEXT NOT NULL,
  structure_id TEXT NOT NULL,
  workspace_code TEXT NOT NULL,
  department_id TEXT,
  access TEXT NOT NULL CHECK (access IN ('edit', 'view')),
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'approved', 'rejected', 'cancelled')),
  origin TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  comment TEXT NOT NULL DEFAULT '',
  requested_at INTEGER NOT NULL,
  decided_at INTEGER,
  decided_by TEXT,
  reason TEXT NOT NULL DEFAULT '',
  ended_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  FOREIGN KEY (affiliation_id) REFERENCES affiliations (id),
  FOREIGN KEY (structure_id) REFERENCES structures (id),
  FOREIGN KEY (workspace_code) REFERENCES workspaces (code),
  FOREIGN KEY (department_id) REFERENCES departments (id),
  FOREIGN KEY (decided_by) REFERENCES users (id)
);
CREATE UNIQUE INDEX one_live_subscription ON subscriptions (affiliation_id,workspace_code, ifnull(department_id, ''), access) WHERE state IN ('pending', 'approved') AND ended_at IS NULL;
CREATE INDEX subscriptions_affiliation ON subscriptions (affiliation_id);
CREATE INDEX subscriptions_waiting ON subscriptions (structure_id, requested_at) WHERE state = 'pending' AND ended_at IS NULL;

CREATE TABLE workspaces (
  code TEXT PRIMARY KEY NOT NULL,
  label TEXT NOT NULL,
  position INTEGER NOT NULL,
  default_for_members INTEGER NOT NULL DEFAULT 0,
  default_for_managers INTEGER NOT NULL DEFAULT 0,
  needs_decision INTEGER NOT NULL DEFAULT 1
);
