import { test } from '@japa/runner'
import { refuseWeakPassword, WeakPassword } from '#identity/refuse_weak_password'

const maud = { email: 'maud.kerguelen@example.org' }

test.group('Choosing a password', () => {
  test('accepts {$self}')
    .with(['pirogue bleue du matin', 'f8#Kd02!mQz7', 'soleil-tracteur-ficelle-neuf', '839274610283'])
    .run(({ assert }, password) => {
      assert.doesNotThrow(() => refuseWeakPassword(password, maud))
    })

  test('refuses {$self}')
    .with([
      'court',
      'motdepasse1234',
      'P@ssw0rd-2026!',
      'azerty123azerty',
      'AzertyUiop2026',
      'chouchoudoudou',
      'Tremplin2026!!',
      '123456789012',
      'abcdefghijkl',
      'aaaaaaaaaaaaa',
      '121212121212',
      'maud.kerguelen-2026',
    ])
    .run(({ assert }, password) => {
      assert.throws(() => refuseWeakPassword(password, maud), WeakPassword as never)
    })
})
