-- All hyphens are one, and both apostrophes, in what invoices are compared by (src/domain/invoice/invoice-key.ts). An old invoice that would
-- become a second one of its key keeps its row under its old key, which no event has any more.
UPDATE OR IGNORE invoices SET
  number_key = replace(replace(replace(replace(replace(replace(replace(replace(replace(number_key, '‐', '-'), '‑', '-'), '‒', '-'), '–', '-'), '—', '-'), '―', '-'), '−', '-'), '’', ''''), '‘', ''''),
  counterpart_key = replace(replace(replace(replace(replace(replace(replace(replace(replace(counterpart_key, '‐', '-'), '‑', '-'), '‒', '-'), '–', '-'), '—', '-'), '―', '-'), '−', '-'), '’', ''''), '‘', '''')
WHERE number_key GLOB '*[‐‑‒–—―−’‘]*' OR counterpart_key GLOB '*[‐‑‒–—―−’‘]*';
