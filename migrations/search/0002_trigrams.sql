-- How many entries hold each trigram, counted now and then: a search looks for the rarest few of what was typed, and compares the rest.
CREATE TABLE trigrams (
  trigram TEXT PRIMARY KEY,
  entries INTEGER NOT NULL
) WITHOUT ROWID;

-- Since the entries found are compared with what was typed, where in the text a trigram stands need not be known: a fifth less to store.
DROP TABLE entries_fts;
CREATE VIRTUAL TABLE entries_fts USING fts5 (
  legal_name, identifier, display_name, postal_code, city,
  content = 'entries', content_rowid = 'id', tokenize = 'trigram case_sensitive 1', detail = column, columnsize = 0
);
INSERT INTO entries_fts (entries_fts) VALUES ('rebuild');
CREATE VIRTUAL TABLE trigram_counts USING fts5vocab (entries_fts, row);
