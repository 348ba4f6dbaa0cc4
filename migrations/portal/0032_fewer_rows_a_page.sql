-- The right to one invoice is found without reading all subscriptions of the person.
DROP INDEX subscriptions_affiliation;
CREATE INDEX subscriptions_affiliation ON subscriptions (affiliation_id, workspace_code);
-- The list of devices is read in its order.
DROP INDEX sessions_user;
CREATE INDEX sessions_user ON sessions (user_id, signed_in_at);
