-- What a key may do, its last day, and its calls in the minute of its last use. Keys from before may do everything, as they could.
ALTER TABLE api_keys ADD COLUMN scopes TEXT NOT NULL DEFAULT '[]';
ALTER TABLE api_keys ADD COLUMN valid_until TEXT;
ALTER TABLE api_keys ADD COLUMN calls_in_minute INTEGER NOT NULL DEFAULT 0;
UPDATE api_keys SET scopes = '["evenements","documents"]';
