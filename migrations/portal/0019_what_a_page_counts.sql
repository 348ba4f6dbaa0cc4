-- « Mon compte » shows the stopped invoices of a structure without reading all the others.
CREATE INDEX invoices_stopped ON invoices (structure_id, workspace_code, status_at)
  WHERE status IN ('rejected', 'refused', 'suspended');
-- The header counts what waits from the index alone.
DROP INDEX affiliation_scopes_waiting;
CREATE INDEX affiliation_scopes_waiting ON affiliation_scopes (structure_id, requested_at, affiliation_id, state, ended_at)
  WHERE state = 'pending' AND ended_at IS NULL;
DROP INDEX subscriptions_waiting;
CREATE INDEX subscriptions_waiting ON subscriptions (structure_id, requested_at, affiliation_id, origin, state, ended_at)
  WHERE state = 'pending' AND ended_at IS NULL;
