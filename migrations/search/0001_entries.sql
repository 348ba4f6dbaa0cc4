-- What can be searched of each structure, folded and between marks; derived from the portal's own database, and rebuilt from it.
CREATE TABLE entries (
  id INTEGER PRIMARY KEY,
  structure_id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  legal_name TEXT NOT NULL,
  identifier TEXT NOT NULL,
  display_name TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  city TEXT NOT NULL
);

-- detail=full: phrases, which pieces of a word are, need positions. The texts are folded already.
CREATE VIRTUAL TABLE entries_fts USING fts5 (
  legal_name, identifier, display_name, postal_code, city,
  content = 'entries', content_rowid = 'id', tokenize = 'trigram case_sensitive 1', detail = full, columnsize = 0
);

CREATE TRIGGER entry_added AFTER INSERT ON entries BEGIN
  INSERT INTO entries_fts (rowid, legal_name, identifier, display_name, postal_code, city)
  VALUES (new.id, new.legal_name, new.identifier, new.display_name, new.postal_code, new.city);
END;
