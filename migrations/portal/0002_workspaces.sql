-- The catalogue of spaces (guide, section 5): code, label, order, default for members and for managers, needs a decision.
INSERT INTO workspaces (code, label, position, default_for_members, default_for_managers, needs_decision) VALUES
  ('accueil', 'Accueil connecté', 1, 1, 1, 0),
  ('mon-compte', 'Mon compte', 2, 1, 1, 0),
  ('gestion', 'Activités du gestionnaire', 3, 0, 1, 0),
  ('factures-emises', 'Factures émises', 4, 1, 1, 1),
  ('factures-recues', 'Factures reçues', 5, 0, 0, 1),
  ('factures-travaux', 'Factures de travaux', 6, 0, 0, 1),
  ('factures-a-valider', 'Factures à valider', 7, 0, 0, 1),
  ('sollicitations-emises', 'Sollicitations émises', 8, 1, 1, 1),
  ('sollicitations-recues', 'Sollicitations reçues', 9, 0, 0, 1),
  ('engagements', 'Engagements', 10, 0, 0, 1),
  ('memoires-frais-justice', 'Mémoires de frais de justice', 11, 0, 0, 1),
  ('remboursement-tic', 'Demandes de remboursement TIC', 12, 0, 0, 1),
  ('raccordement', 'Raccordement', 13, 0, 0, 1),
  ('certificats-cessibilite', 'Certificats de cessibilité', 14, 0, 0, 1);
