import { parentPort } from 'node:worker_threads'
import type { PayslipFacts } from '#documents/payslip_facts'
import { payslipPdf } from '#documents/payslip_paper'

parentPort!.on('message', ({ rank, facts }: { rank: number; facts: PayslipFacts }) => {
  try {
    parentPort!.postMessage({ rank, bytes: payslipPdf(facts) })
  } catch (error) {
    parentPort!.postMessage({ rank, error: (error as Error).message })
  }
})
