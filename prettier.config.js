import adonisjs from '@adonisjs/prettier-config'

/** A call that says a sentence stays on one line: a wider page than the framework's 100. */
export default { ...adonisjs, printWidth: 140 }
