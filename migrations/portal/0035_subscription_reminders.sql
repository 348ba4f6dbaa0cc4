-- Whoever asked for a subscription reminds its managers once, as for an affiliation.
ALTER TABLE subscriptions ADD COLUMN reminded_at INTEGER;
