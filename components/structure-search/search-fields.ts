import { formFields } from '#components/kit/form-fields.ts'
import type { StructureSearch } from './structure-search.ts'
import { searchLabels, searchWords } from './words.ts'

export const searchFieldsOf = ({ problems }: StructureSearch) => formFields('recherche', searchLabels, problems, searchWords)
