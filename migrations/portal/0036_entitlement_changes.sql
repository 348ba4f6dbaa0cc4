-- What applications were told of the rights in a structure: a grant, then its end, numbered from 1 in each structure. An open grant is in force
-- as far as it was last looked at.
CREATE TABLE entitlement_changes (
  structure_id TEXT NOT NULL REFERENCES structures (id),
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  affiliation_id TEXT NOT NULL REFERENCES affiliations (id),
  workspace_code TEXT NOT NULL REFERENCES workspaces (code),
  department_id TEXT REFERENCES departments (id),
  access TEXT NOT NULL,
  is_grant INTEGER NOT NULL,
  is_open INTEGER NOT NULL,
  PRIMARY KEY (structure_id, number)
);
CREATE UNIQUE INDEX entitlement_changes_open ON entitlement_changes (structure_id, affiliation_id, workspace_code, ifnull(department_id, ''), access)
  WHERE is_open = 1;
