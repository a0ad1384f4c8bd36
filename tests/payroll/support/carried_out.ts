import type PayRun from '#payroll/pay_runs/pay_run'
import { alone } from '#tests/support/struck_down'

type Work = 'prepare' | 'seal'

/** What the worker does of a run, in a process of its own that dies at its nth write when one is named. */
export const carriedOut = ({ id, preparedOn }: PayRun, by: { id: number }, times = 0, work: Work = 'seal') =>
  alone({ act: `${work}_pay_run`, args: [id, by.id, preparedOn], times })
