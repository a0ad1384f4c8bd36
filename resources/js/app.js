import { Application } from '@hotwired/stimulus'
import agreement from './controllers/agreement_controller.js'
import articles from './controllers/articles_controller.js'
import bulk from './controllers/bulk_controller.js'
import choice from './controllers/choice_controller.js'
import curve from './controllers/curve_controller.js'
import draft from './controllers/draft_controller.js'
import flash from './controllers/flash_controller.js'
import form from './controllers/form_controller.js'
import keys from './controllers/keys_controller.js'
import lines from './controllers/lines_controller.js'
import menu from './controllers/menu_controller.js'
import money from './controllers/money_controller.js'
import palette from './controllers/palette_controller.js'
import preview from './controllers/preview_controller.js'
import progress from './controllers/progress_controller.js'
import receipt from './controllers/receipt_controller.js'
import rows from './controllers/rows_controller.js'
import simulator from './controllers/simulator_controller.js'
import { sweep } from './drafts.js'
import './dialogs.js'
import './theme.js'

const application = Application.start()
const controllers = {
  agreement,
  articles,
  bulk,
  choice,
  curve,
  draft,
  flash,
  form,
  keys,
  lines,
  menu,
  money,
  palette,
  preview,
  progress,
  receipt,
  rows,
  simulator,
}
for (const [name, controller] of Object.entries(controllers)) application.register(name, controller)

sweep()
document.documentElement.classList.add('scripted')
