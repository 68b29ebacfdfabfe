import { listPlaces, searchPlaces } from '#capabilities/places/model/api.ts'
import { findPlaces, indexPlaces } from '#capabilities/places/model/find-places.ts'
import { country } from '#countries/chosen.ts'
import { queryOperation, type Operation } from '#platform/server/operation.ts'

const index = indexPlaces(country.gazetteer)

const listPlacesOperation = queryOperation(listPlaces, {
  answer: async () => country.gazetteer,
})

const searchPlacesOperation = queryOperation(searchPlaces, {
  async answer(_ctx, { text, kind, province, limit }) {
    const query = { text, limit, ...(kind ? { kinds: [kind] } : {}), ...(province ? { province } : {}) }
    return { places: findPlaces(index, query) }
  },
})

export const placesOperations: readonly Operation[] = [listPlacesOperation, searchPlacesOperation]
