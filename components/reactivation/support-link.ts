import { urls, withQuery } from '#src/urls.ts'

export const supportAboutReactivation = withQuery(urls.newSupportRequest, { objet: 'reactivation' })
