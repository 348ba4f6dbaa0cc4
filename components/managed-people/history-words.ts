import type { StructureAct } from '#src/domain/journal-acts.ts'

const names: Record<StructureAct, string> = {
  affiliation_requested: 'Demande de rattachement',
  affiliation_cancelled: 'Demande de rattachement annulée',
  affiliation_reminded: 'Relance d’une demande',
  affiliation_approved: 'Rattachement validé',
  affiliation_rejected: 'Rattachement refusé',
  affiliation_ended: 'Fin d’un rattachement',
  person_affiliated: 'Personne rattachée par un gestionnaire',
  secondary_manager_named: 'Gestionnaire secondaire nommé',
  secondary_manager_changed: 'Droits d’un gestionnaire secondaire modifiés',
  secondary_manager_dismissed: 'Gestionnaire secondaire redevenu utilisateur simple',
  first_manager_named: 'Premier gestionnaire principal nommé',
  structure_handed_over: 'Nouveau gestionnaire principal',
  structure_created: 'Structure créée',
  structure_edited: 'Fiche de la structure modifiée',
  structure_closed: 'Structure rendue inactive',
  structure_opened: 'Structure rendue active',
  department_added: 'Service ajouté',
  department_edited: 'Service modifié',
  subscription_requested: 'Demande d’abonnement',
  subscription_approved: 'Abonnement validé',
  subscription_rejected: 'Abonnement refusé',
  subscriptions_ended: 'Abonnements supprimés',
  workspace_opened: 'Espace ouvert',
  workspace_closed: 'Espace fermé',
  generated_subscriptions_approved: 'Abonnements d’un espace validés ensemble',
  generated_subscriptions_rejected: 'Abonnements d’un espace refusés ensemble',
  invoice_deposited: 'Facture déposée',
  invoice_answered: 'Facture complétée et renvoyée',
  application_accepted: 'Logiciel autorisé',
  application_withdrawn: 'Autorisation d’un logiciel retirée',
}

export function actName(act: StructureAct) {
  return names[act]
}

export function detailText({ reason, department, workspace, invoice, application }: Record<string, unknown>) {
  const parts = [workspace, department, invoice, application, typeof reason === 'string' && `Motif : ${reason}`].filter(
    (one) => typeof one === 'string',
  )
  return parts.length > 0 ? parts.join(' – ') : undefined
}
