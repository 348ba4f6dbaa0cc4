/** The pages of support staff. */
export const supportUrls = {
  supportDesk: '/support',
  absentManagers: '/support/gestionnaires-absents',
  absence: '/support/gestionnaires-absents/:reportId',
  absenceReplacement: '/support/gestionnaires-absents/:reportId/remplacement',
  absenceClosing: '/support/gestionnaires-absents/:reportId/classement',
  firstManagers: '/support/gestionnaires',
  firstManager: '/support/gestionnaires/:affiliationId',
  supportDeskRequest: '/support/:number',
  supportDeskClosing: '/support/:number/cloture',
  supportDeskDocument: '/support/:number/pieces-jointes/:messageId',
} as const
