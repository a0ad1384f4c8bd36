import app from '@adonisjs/core/services/app'

/** What comes back by itself; asked again at each start, it stays one. */
app.ready(async () => {
  const { default: NightlyCheckJob } = await import('#accounting/checks/nightly_check_job')
  const { default: CollectFlowsJob } = await import('#einvoicing/platform/collect_flows_job')
  const { default: MessagesRoundJob } = await import('#messages/messages_round_job')
  const { default: PlatformRoundJob } = await import('#sales/transmissions/platform_round_job')
  await CollectFlowsJob.schedule({}).id('platform_news').every('15m')
  const { default: DueInvoicesJob } = await import('#sales/recurrences/due_invoices_job')
  await DueInvoicesJob.schedule({}).id('due_invoices').every('1h')
  await MessagesRoundJob.schedule({}).id('messages_round').every('1h')
  await NightlyCheckJob.schedule({}).id('nightly_book_check').cron('0 3 * * *').timezone('Europe/Paris')
  const { default: RemindCustomersJob } = await import('#sales/reminders/remind_customers_job')
  await RemindCustomersJob.schedule({}).id('reminders').cron('0 5 * * *').timezone('Europe/Paris')
  await PlatformRoundJob.schedule({}).id('platform_round').every('1h')
})
