import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { thirdParties } = controllers

router
  .group(() => {
    router.get('/banque', [thirdParties.BankDetails, 'edit']).as('bank_details.edit')
    router.put('/banque', [thirdParties.BankDetails, 'update']).as('bank_details.update')
    router.post('/lectures-iban', [thirdParties.IbanReadings, 'store']).as('bank_details.read')
  })
  .prefix('/tiers/:id')
  .where('id', router.matchers.number())
  .use(middleware.may(['bank']))
