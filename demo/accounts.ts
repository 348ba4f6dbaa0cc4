/** The same for every demonstration account. */
export const DEMO_PASSWORD = 'Demo-2026-Compte!'
export const DEMO_SECRET = { question: 'first_pet', answer: 'Médor' } as const

type Account = {
  login: string
  firstName: string
  lastName: string
  is: string
  deactivatedDaysAgo?: number
  contactEmail?: string
}

/** The accounts to sign in with; `is`: their description in the terminal. */
export const accounts = {
  principal: {
    login: 'principal@demo.example',
    firstName: 'Claire',
    lastName: 'Delattre',
    is: 'gestionnaire principal de la Mairie et de la Régie des eaux de Beauval',
  },
  secondaire: {
    login: 'secondaire@demo.example',
    firstName: 'Marc',
    lastName: 'Lefebvre',
    is: 'gestionnaire secondaire de la Mairie de Beauval',
    contactEmail: 'marc.lefebvre@beauval.example',
  },
  utilisateur: {
    login: 'utilisateur@demo.example',
    firstName: 'Nadia',
    lastName: 'Benali',
    is: 'utilisateur simple de la Mairie de Beauval',
  },
  nouveau: { login: 'nouveau@demo.example', firstName: 'Hugo', lastName: 'Caron', is: 'sans structure' },
  desactive: {
    login: 'desactive@demo.example',
    firstName: 'Sylvie',
    lastName: 'Morel',
    is: 'compte désactivé il y a 10 jours',
    deactivatedDaysAgo: 10,
  },
  expire: {
    login: 'expire@demo.example',
    firstName: 'Jean',
    lastName: 'Wallet',
    is: 'compte désactivé il y a 61 jours, effacé la nuit prochaine',
    deactivatedDaysAgo: 61,
  },
} as const satisfies Record<string, Account>
export type AccountName = keyof typeof accounts
export const accountNames = Object.keys(accounts) as AccountName[]

export const supportAccount = {
  login: 'assistance@demo.example',
  is: 'support : répond aux sollicitations, nomme les premiers gestionnaires',
}

/** What takes a structure from its manager needs two people of support. */
export const secondSupportAccount = {
  login: 'renfort@demo.example',
  is: 'support aussi : confirme le remplacement d’un gestionnaire absent',
}

export const accountOf = (name: AccountName): Account => accounts[name]
