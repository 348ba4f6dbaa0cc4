/** A year and all subdomains, on every answer: ASVS 5.0, 3.4.1. Browsers ignore it over http. */
export const strictTransport = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
