import { urls, withQuery } from '#src/urls.ts'

export const supportAboutFirstManager = withQuery(urls.newSupportRequest, { objet: 'primary_manager' })
