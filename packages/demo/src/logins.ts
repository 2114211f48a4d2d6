/** The one password of all demo log-ins. A production start refuses databases that know it. */
export const DEMO_PASSWORD = 'Treppenhaus-2026'

export type DemoLogin = { audience: 'staff' | 'portal' | 'contractor'; login: string; who: string }

/** What the starter prints and the README lists; everybody else of the demo exists without a log-in. */
export const demoLogins: readonly DemoLogin[] = [
  { audience: 'staff', login: 'jana.reuter@brueckner-hv.example', who: 'Jana Reuter, Administratorin, alle Objekte' },
  { audience: 'staff', login: 'murat.demir@brueckner-hv.example', who: 'Murat Demir, nur Leipzig' },
  { audience: 'staff', login: 'svenja.klaasen@brueckner-hv.example', who: 'Svenja Klaasen, nur Hamburg' },
  { audience: 'staff', login: 'lale.sommer@brueckner-hv.example', who: 'Lale Sommer, nur lesend, Leipzig' },
  { audience: 'portal', login: 'marta.wisniewska@post.example', who: 'Marta Wiśniewska, Mieterin, Lindenauer Straße 14' },
  { audience: 'portal', login: 'ngoc.anh.tran@post.example', who: 'Ngoc Anh Tran, Nachbar, Lindenauer Straße 14' },
  { audience: 'portal', login: 'selin.aydin@post.example', who: 'Dr. Selin Aydın, Eigentümerin und Beirätin, zwei Wohnungen' },
  { audience: 'contractor', login: 'petzold@sanitaer-petzold.example', who: 'Sanitär Petzold & Söhne' },
  { audience: 'contractor', login: 'ewald.vogt@brueckner-hv.example', who: 'Hausmeister Ewald Vogt' },
]

/** The second organization, for every test of separation. */
export const neighbourLogins: readonly DemoLogin[] = [
  { audience: 'staff', login: 'tilda.brandt@nachbar.example', who: 'Tilda Brandt, alle Objekte' },
  { audience: 'portal', login: 'oskar.lindner@post.example', who: 'Oskar Lindner, Mieter, Hafenweg 3' },
  { audience: 'contractor', login: 'service@elektro-hansen.example', who: 'Elektro Hansen' },
]
