-- Nothing that runs may read a whole table that grows (test/support/explained-statements.ts).
-- Deleting a person looks for the rows that name them, in every table that may.
CREATE INDEX journal_actor ON journal (actor_id, at) WHERE actor_id IS NOT NULL;
CREATE INDEX subscriptions_decider ON subscriptions (decided_by) WHERE decided_by IS NOT NULL;
CREATE INDEX affiliation_scopes_decider ON affiliation_scopes (decided_by) WHERE decided_by IS NOT NULL;
CREATE INDEX support_messages_author ON support_messages (author_id) WHERE author_id IS NOT NULL;
CREATE INDEX structure_workspaces_opener ON structure_workspaces (opened_by) WHERE opened_by IS NOT NULL;
-- Whoever has not left is nearly everybody: an index of these led joins through all people.
DROP INDEX users_deactivated;
CREATE INDEX users_deactivated ON users (deactivated_at) WHERE deactivated_at IS NOT NULL;
-- What the clean-up deletes.
CREATE INDEX users_waiting ON users (created_at) WHERE activated_at IS NULL AND purged_at IS NULL;
CREATE INDEX mailed_links_expiry ON mailed_links (expires_at);
CREATE INDEX queued_mails_texts ON queued_mails (created_at, kind) WHERE text <> '';
-- Addresses that the job level-addresses looks for.
CREATE INDEX users_accented ON users (id)
  WHERE substr(login, instr(login, '@')) GLOB '*[^ -~]*' OR substr(contact_email, instr(contact_email, '@')) GLOB '*[^ -~]*';
