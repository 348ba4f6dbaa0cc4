-- What a mail was written from, to look again before it leaves; and the batch that it leaves with.
ALTER TABLE queued_mails ADD COLUMN requires TEXT;
ALTER TABLE queued_mails ADD COLUMN batch_key TEXT;
-- A hundred thousand digests that wait must not stand in the way of the one mail somebody waits for.
CREATE INDEX queued_mails_single ON queued_mails (state, send_at) WHERE requires IS NULL;
CREATE INDEX queued_mails_digest ON queued_mails (state, send_at) WHERE requires IS NOT NULL AND batch_key IS NULL;
CREATE INDEX queued_mails_batch ON queued_mails (batch_key) WHERE batch_key IS NOT NULL;
CREATE INDEX queued_mails_provider ON queued_mails (provider_id) WHERE provider_id IS NOT NULL;

-- What an application reads back, and what moved in a space.
CREATE INDEX events_sender ON events (api_key_id, received_at, id);
CREATE INDEX events_workspace ON events (structure_id, workspace_code, received_at);
