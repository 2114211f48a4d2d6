import common from '../locales/de/common.json' with { type: 'json' }
import home from '../locales/de/home.json' with { type: 'json' }
import house from '../locales/de/house.json' with { type: 'json' }
import me from '../locales/de/me.json' with { type: 'json' }
import report from '../locales/de/report.json' with { type: 'json' }
import tickets from '../locales/de/tickets.json' with { type: 'json' }

/** All texts of one language, fetched in one piece. */
export const texts = { common, home, house, me, report, tickets }
