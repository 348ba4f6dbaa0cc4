-- Where the opening of a space has come to, person by person: '' before the first, NULL when all have their pending subscription.
ALTER TABLE structure_workspaces ADD COLUMN generated_after TEXT;
CREATE INDEX structure_workspaces_generating ON structure_workspaces (structure_id) WHERE generated_after IS NOT NULL;
CREATE INDEX subscriptions_space ON subscriptions (structure_id, workspace_code) WHERE ended_at IS NULL;
