-- An identifier, or a SIREN that begins it, is of few entries: its own index finds them at once, where its trigrams are each in thousands.
CREATE INDEX entries_identifier ON entries (identifier);
