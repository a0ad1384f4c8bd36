import Activity from '#activities/activity'
import { lifeOf } from '#einvoicing/lifecycle/life_of'
import { DISPUTE_REASONS, REASONS } from '#einvoicing/lifecycle/statuses'
import type User from '#identity/user'
import { doubtsAbout } from '#purchases/inbox/doubts_about'
import type ReceivedEInvoice from '#purchases/inbox/received_einvoice'
import { usualAccounts } from '#purchases/inbox/usual_accounts'
import { PURCHASE_CHOICES } from '#purchases/supplier_invoices/purchase_choices'

/** All that the page of a received electronic invoice shows. */
export async function recordOfReceived(received: ReceivedEInvoice, user: User) {
  await received.load((load) => load.load('activity').load('document').load('supplierInvoice').load('answeredBy'))
  const activities = await Activity.visibleTo(user).whereNull('closed_on').orderBy('code')
  const { facts, subject } = received
  return {
    received,
    facts,
    doubts: received.isWaiting ? await doubtsAbout(received) : [],
    events: [
      { on: received.receivedOn, what: received.flowId ? 'Reçue de la plateforme' : 'Déposée à la main' },
      ...(await lifeOf(subject)),
    ].reverse(),
    usual: received.isWaiting ? await usualAccounts(facts) : [],
    activities: activities.map(({ id, label }) => ({ value: id, label })),
    accounts: PURCHASE_CHOICES.map(({ account, label }) => ({ value: account, label })),
    disputes: choices(DISPUTE_REASONS),
    refusals: choices(REASONS),
    mayAnswer: user.may('approve_expenses', 'own_activity'),
    mayApprove: user.may('approve_expenses'),
  }
}

const choices = (reasons: Record<string, string>) => Object.entries(reasons).map(([value, label]) => ({ value, label }))
