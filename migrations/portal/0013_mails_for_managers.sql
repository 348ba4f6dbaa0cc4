-- The structure whose managers a mail is for: it is cancelled once its reader manages it no more.
ALTER TABLE queued_mails ADD COLUMN for_managers_of TEXT;
