import { steady } from '#payroll/rates/rate_row'

const ani = "ANI du 17/11/2017 instituant l'Agirc-Arrco, art. 35 à 38"

/** The rows of the bulletin: complementary scheme and general balance contribution together, per slice. */
export const retirement = [
  ...steady('complementary_t1_employee', 3_150 + 860, ani),
  ...steady('complementary_t1_employer', 4_720 + 1_290, ani),
  ...steady('complementary_t2_employee', 8_640 + 1_080, ani),
  ...steady('complementary_t2_employer', 12_950 + 1_620, ani),
  ...steady('cet_employee', 140, ani),
  ...steady('cet_employer', 210, ani),
  ...steady('apec_employee', 24, ani),
  ...steady('apec_employer', 36, ani),
]
