import { ForecastHypothesisSchema } from '#database/schema'

/** What an activity expects of the months ahead; the last one written prevails, the others tell what was thought before. */
export default class ForecastHypothesis extends ForecastHypothesisSchema {
  static table = 'forecast_hypotheses'
}
