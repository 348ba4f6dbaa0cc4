-- When the tombstone was also put into the store of files, which a restored database does not overwrite.
ALTER TABLE tombstones ADD COLUMN filed_at INTEGER;
CREATE INDEX tombstones_to_file ON tombstones (purged_at) WHERE filed_at IS NULL;
