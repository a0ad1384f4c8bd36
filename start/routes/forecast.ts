import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { forecast } = controllers

router.get('/simulateur', [forecast.Simulator, 'show']).use(middleware.may(['own_activity', 'portfolio', 'prepare_pay']))
router.get('/simulation', [forecast.CandidateSimulation, 'show'])
