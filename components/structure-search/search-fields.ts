import { formFields } from '../kit/form-fields.ts'
import type { StructureSearch } from './structure-search.ts'
import { searchLabels, searchWording } from './structure-search-wording.ts'

export const searchFieldsOf = ({ problems }: StructureSearch) => formFields('recherche', searchLabels, problems, searchWording)
