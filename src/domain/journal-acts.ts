/** Acts in a structure: its managers read them in the structure's history, so each has its words in components/managed-people. */
export const structureActs = [
  'affiliation_requested',
  'affiliation_cancelled',
  'affiliation_reminded',
  'affiliation_approved',
  'affiliation_rejected',
  'affiliation_verdict_undone',
  'affiliation_ended',
  'person_affiliated',
  'affiliation_changed',
  'affiliation_reduced',
  'rights_copied',
  'secondary_manager_named',
  'secondary_manager_changed',
  'secondary_manager_dismissed',
  'first_manager_named',
  'structure_handed_over',
  'manager_absence_reported',
  'manager_absence_denied',
  'manager_absence_ended',
  'manager_absence_closed',
  'absent_manager_successor_proposed',
  'absent_manager_successor_accepted',
  'absent_manager_successor_declined',
  'absent_manager_replaced',
  'structure_created',
  'structure_edited',
  'structure_closed',
  'structure_opened',
  'department_added',
  'department_edited',
  'subscription_requested',
  'subscription_approved',
  'subscription_rejected',
  'subscription_verdict_undone',
  'subscriptions_given',
  'subscription_changed',
  'subscription_reminded',
  'subscription_cancelled',
  'subscriptions_ended',
  'workspace_opened',
  'workspace_closed',
  'generated_subscriptions_approved',
  'generated_subscriptions_rejected',
  'invoice_deposited',
  'invoice_answered',
  'application_accepted',
  'application_withdrawn',
] as const
export type StructureAct = (typeof structureActs)[number]

export type AccountAct =
  | 'sign_up'
  | 'activation'
  | 'information_changed'
  | 'contact_confirmed'
  | 'password_changed'
  | 'secret_question_changed'
  | 'notifications_changed'
  | 'sessions_ended'
  | 'deactivation'
  | 'reactivation'
  | 'purge'
  | 'own_data_fetched'
  | 'document_added'
  | 'document_changed'
  | 'documents_deleted'
  | 'document_infected'
  | 'document_fetched'
  | 'document_viewed_by_support'
  | 'document_consent_given'
  | 'document_consent_withdrawn'
  | 'support_request_opened'
  | 'support_request_viewed'
  | 'affiliation_request_viewed_by_support'
  | 'manager_situation_viewed_by_support'
  | 'support_request_answered'
  | 'support_request_followed'
  | 'support_request_closed'
  | 'support_staff_added'
  | 'support_staff_removed'
  | 'api_key_created'
  | 'api_key_revoked'
  | 'invoices_acknowledged'
  | 'address_revived'
  | 'events_received'
  | 'invoice_file_fetched'
  | 'directory_imported'
  | 'jobs_resumed'
  | 'demo_loaded'

export type JournalActName = StructureAct | AccountAct
