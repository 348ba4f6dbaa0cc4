-- A counterpart has one key under all the spellings and types of its identifier (src/domain/invoice/counterpart): the type leaves the key.
-- Keys of names are in small letters. Where both spellings exist already, the older invoice keeps its key.
UPDATE OR IGNORE invoices
SET counterpart_key = 'ID ' || replace(replace(replace(replace(replace(substr(counterpart_key, instr(counterpart_key, ' ') + 1), '-', ''), '.', ''), '/', ''), '_', ''), '&', '')
WHERE counterpart_key GLOB 'UE_HORS_FRANCE *' OR counterpart_key GLOB 'HORS_UE *' OR counterpart_key GLOB 'RIDET *'
  OR counterpart_key GLOB 'TAHITI *' OR counterpart_key GLOB 'PARTICULIER *' OR counterpart_key GLOB 'AUTRE *';
-- « S N C F » is SNCF, and « Stes » is « Saintes », in the search (src/domain/structure/structure-search): their entries are written again.
UPDATE structures SET indexed_version = -1
WHERE ' ' || legal_name || ' ' || display_name || ' ' GLOB '* [A-Za-z] [A-Za-z] [A-Za-z] *'
  OR city GLOB '*[Ss][Tt][EeSs]*';
