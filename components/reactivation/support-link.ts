import { urls, withQuery } from '#src/urls.ts'

/** The support form, its category already chosen. */
export const supportAboutReactivation = withQuery(urls.newSupportRequest, { objet: 'reactivation' })
