import { dated, steady } from '#payroll/rates/rate_row'

const vouchers = 'CGI 81 19° ; décret 2026-562 du 29/06/2026'
const transport = 'C. trav. L3261-2 ; loi 2022-1157 art. 2 III'

export const outsideGross = [
  ...dated('meal_voucher_exempt', { '2025-01-01': 7_26, '2026-01-01': 7_32 }, vouchers, {
    unit: 'cents',
  }),
  ...steady('meal_voucher_minimum_share', 5_000, vouchers, { unit: 'bps' }),
  ...steady('meal_voucher_maximum_share', 6_000, vouchers, { unit: 'bps' }),

  ...steady('transport_mandatory_share', 5_000, transport, { unit: 'bps' }),
  ...dated('transport_exempt_share', { '2025-01-01': 7_500 }, transport, { unit: 'bps' }),
  ...dated('transport_exempt_share', { '2026-01-01': 7_500 }, `${transport}, reconduction à lire`, {
    unit: 'bps',
    confirmed: false,
  }),

  ...dated(
    'cape_hourly_base',
    { '2025-01-01': 1_71, '2026-01-01': 1_71 },
    'Arrêté du 18/2/2008 : base horaire des stagiaires, valeur de 2019, à actualiser',
    { unit: 'cents', confirmed: false }
  ),
]
