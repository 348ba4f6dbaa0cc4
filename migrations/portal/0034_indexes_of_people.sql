-- Deleting a person looks for the rows that name them.
CREATE INDEX structure_consents_giver ON structure_consents (given_by) WHERE given_by IS NOT NULL;
CREATE INDEX events_actor ON events (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX deposit_documents_joiner ON deposit_documents (joined_by);
