-- Numbers and counterparts that differ by capitals, spaces or hidden signs are one (src/domain/invoice/invoice-key.ts). Of old invoices that are
-- one by this rule, the first keeps the key; the others keep their rows under keys that no event can have.
ALTER TABLE invoices ADD COLUMN number_key TEXT NOT NULL DEFAULT '';
ALTER TABLE invoices ADD COLUMN counterpart_key TEXT NOT NULL DEFAULT '';
UPDATE invoices SET
  number_key = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(replace(number, ' ', '')), 'À', 'à'), 'Â', 'â'), 'Ä', 'ä'), 'Ç', 'ç'), 'É', 'é'), 'È', 'è'), 'Ê', 'ê'), 'Ë', 'ë'), 'Î', 'î'), 'Ï', 'ï'), 'Ô', 'ô'), 'Ö', 'ö'), 'Ù', 'ù'), 'Û', 'û'), 'Ü', 'ü'), 'Ÿ', 'ÿ'), 'Œ', 'œ'), 'Æ', 'æ'),
  counterpart_key = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(replace(counterpart, ' ', '')), 'À', 'à'), 'Â', 'â'), 'Ä', 'ä'), 'Ç', 'ç'), 'É', 'é'), 'È', 'è'), 'Ê', 'ê'), 'Ë', 'ë'), 'Î', 'î'), 'Ï', 'ï'), 'Ô', 'ô'), 'Ö', 'ö'), 'Ù', 'ù'), 'Û', 'û'), 'Ü', 'ü'), 'Ÿ', 'ÿ'), 'Œ', 'œ'), 'Æ', 'æ');
UPDATE invoices SET number_key = number_key || ' ' || id WHERE EXISTS (
  SELECT 1 FROM invoices AS first WHERE first.structure_id = invoices.structure_id AND first.workspace_code = invoices.workspace_code
    AND first.counterpart_key = invoices.counterpart_key AND first.number_key = invoices.number_key AND first.rowid < invoices.rowid
);
DROP INDEX invoices_number;
CREATE UNIQUE INDEX invoices_number ON invoices (structure_id, workspace_code, counterpart_key, number_key);
