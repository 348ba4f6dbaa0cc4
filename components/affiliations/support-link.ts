import { urls, withQuery } from '#src/urls.ts'

/** The support form, its category already chosen. */
export const supportAboutFirstManager = withQuery(urls.newSupportRequest, { objet: 'primary_manager' })
