/** Asked for by programs; `api` documents those of applications. */
export const apiUrls = {
  health: '/sante',
  ready: '/sante/pret',
  metrics: '/metriques',
  api: '/api',
  openApi: '/api/openapi.json',
  apiEvents: '/api/v1/evenements',
  apiDocuments: '/api/v1/documents',
  apiDocument: '/api/v1/documents/:id',
  apiInvoices: '/api/v1/factures',
  apiInvoice: '/api/v1/factures/:id',
  apiInvoiceFile: '/api/v1/factures/:id/fichiers/:documentId',
  oneClickUnsubscribe: '/api/desinscription',
  resendWebhook: '/api/webhooks/resend',
  robots: '/robots.txt',
  securityContact: '/.well-known/security.txt',
} as const
