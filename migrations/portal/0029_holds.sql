-- What waits for an operator's word, and since when (src/db/holds.ts).
CREATE TABLE holds (
  cause TEXT NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL,
  reason TEXT NOT NULL,
  until INTEGER
);
