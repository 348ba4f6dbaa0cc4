type DepartmentName = { code: string; name: string; isActive?: boolean }

export const departmentsOfTheTownHall: DepartmentName[] = [
  { code: 'FIN', name: 'Finances et marchés' },
  { code: 'TECH', name: 'Services techniques' },
  { code: 'URBA', name: 'Urbanisme' },
  { code: 'ECOLES', name: 'Écoles et restauration scolaire' },
  { code: 'CULTURE', name: 'Culture et médiathèque' },
  { code: 'CCAS', name: 'Action sociale' },
  { code: 'INFO-OLD', name: 'Informatique (repris par l’intercommunalité)', isActive: false },
]

export const departmentsOfTheWaterBoard: DepartmentName[] = [
  { code: 'ABONNES', name: 'Relations avec les abonnés' },
  { code: 'RESEAU', name: 'Réseau et ouvrages' },
  { code: 'COMPTA', name: 'Comptabilité' },
]

export const usualDepartments: DepartmentName[] = [
  { code: 'COMPTA', name: 'Comptabilité' },
  { code: 'ACHATS', name: 'Achats' },
  { code: 'TECH', name: 'Services techniques' },
  { code: 'RH', name: 'Ressources humaines' },
  { code: 'DSI', name: 'Systèmes d’information' },
]
