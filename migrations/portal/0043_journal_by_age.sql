-- The clean-up deletes what is older than three years.
CREATE INDEX journal_at ON journal (at);
