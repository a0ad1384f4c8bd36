import { defineConfig } from '@adonisjs/core/bodyparser'

/**
 * An invoice of 200 lines of ten fields is kept whole, and 2,000 sums ticked to be paid: beyond 20 rows a list would become
 * an object, and fields past 1,000 be lost.
 */
const LONG_FORMS = { arrayLimit: 5_000, parameterLimit: 6_000 }

export default defineConfig({
  allowedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  form: {
    convertEmptyStringsToNull: true,
    trimWhitespaces: true,
    types: ['application/x-www-form-urlencoded'],
    queryString: LONG_FORMS,
  },
  json: {
    convertEmptyStringsToNull: true,
    trimWhitespaces: true,
    types: ['application/json'],
  },
  multipart: {
    autoProcess: true,
    convertEmptyStringsToNull: true,
    trimWhitespaces: true,
    processManually: [],
    limit: '20mb',
    maxFields: LONG_FORMS.parameterLimit,
    types: ['multipart/form-data'],
  },
})
