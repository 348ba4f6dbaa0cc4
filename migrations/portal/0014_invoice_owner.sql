-- The application that sent an invoice first: no other may change it.
ALTER TABLE invoices ADD COLUMN api_key_id TEXT REFERENCES api_keys (id);
UPDATE invoices SET api_key_id = (
  SELECT api_key_id FROM events WHERE events.invoice_id = invoices.id ORDER BY received_at, occurred_at LIMIT 1
);
