-- Accents do not distinguish two counterparts (src/domain/invoice/invoice-key.ts); identified ones have keys with a space. Of old twins the
-- first keeps its key.
UPDATE invoices SET counterpart_key = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(counterpart_key, 'à', 'a'), 'â', 'a'), 'ä', 'a'), 'ç', 'c'), 'é', 'e'), 'è', 'e'), 'ê', 'e'), 'ë', 'e'), 'î', 'i'), 'ï', 'i'), 'ô', 'o'), 'ö', 'o'), 'ù', 'u'), 'û', 'u'), 'ü', 'u'), 'ÿ', 'y'), 'œ', 'oe'), '’', '''')
  WHERE NOT EXISTS (
    SELECT 1 FROM invoices AS other WHERE other.structure_id = invoices.structure_id AND other.workspace_code = invoices.workspace_code
      AND other.number_key = invoices.number_key AND other.id <> invoices.id
  );
