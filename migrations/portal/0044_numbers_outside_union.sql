-- A number outside the Union has one spelling (src/domain/structure/structure-identifier): « CHE-123.456.788 TVA » is CHE123456788. Names keep
-- their signs. Where both spellings are stored already, the second keeps its own.
UPDATE OR IGNORE structures SET identifier = substr(compact.number, 1, length(compact.number) - CASE
    WHEN compact.number GLOB '*[0-9]MWST' THEN 4
    WHEN compact.number GLOB '*[0-9]TVA' OR compact.number GLOB '*[0-9]IVA' OR compact.number GLOB '*[0-9]MVA' OR compact.number GLOB '*[0-9]VAT' THEN 3
    ELSE 0 END), indexed_version = -1
FROM (SELECT id, replace(replace(replace(identifier, '-', ''), '.', ''), '/', '') AS number FROM structures WHERE identifier_type = 'HORS_UE') AS compact
WHERE compact.id = structures.id
  AND (compact.number GLOB '[A-Z][A-Z][0-9][0-9][0-9][0-9][0-9]*' OR compact.number GLOB '[A-Z][A-Z][A-Z][0-9][0-9][0-9][0-9][0-9]*')
  AND compact.number NOT GLOB '*[^A-Z0-9]*';
UPDATE OR IGNORE invoices SET counterpart_key = substr(counterpart_key, 1, length(counterpart_key) - CASE WHEN counterpart_key GLOB '*MWST' THEN 4 ELSE 3 END)
WHERE (counterpart_key GLOB 'ID [A-Z][A-Z][0-9][0-9][0-9][0-9][0-9]*' OR counterpart_key GLOB 'ID [A-Z][A-Z][A-Z][0-9][0-9][0-9][0-9][0-9]*')
  AND (counterpart_key GLOB '*[0-9]MWST' OR counterpart_key GLOB '*[0-9]TVA' OR counterpart_key GLOB '*[0-9]IVA' OR counterpart_key GLOB '*[0-9]MVA' OR counterpart_key GLOB '*[0-9]VAT');
