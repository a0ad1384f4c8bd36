import { keepMessages } from '#messages/keepers'

/** Which domain answers for the messages about which things. */
keepMessages('invoice', async () => (await import('#sales/messages/invoice_message_keeper')).invoiceMessageKeeper)
keepMessages('quote', async () => (await import('#sales/messages/quote_message_keeper')).quoteMessageKeeper)
