-- Sessions are deleted when they end, so the last sign-in is kept with the account: support sees its age in coarse words.
ALTER TABLE users ADD COLUMN last_signed_in_at INTEGER;
UPDATE users SET last_signed_in_at = (SELECT max(signed_in_at) FROM sessions WHERE sessions.user_id = users.id);
-- Support finds the managers whose address takes no mail.
CREATE INDEX users_contact_email ON users (contact_email) WHERE contact_email IS NOT NULL;
