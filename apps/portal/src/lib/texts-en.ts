import common from '../locales/en/common.json' with { type: 'json' }
import home from '../locales/en/home.json' with { type: 'json' }
import house from '../locales/en/house.json' with { type: 'json' }
import me from '../locales/en/me.json' with { type: 'json' }
import report from '../locales/en/report.json' with { type: 'json' }
import tickets from '../locales/en/tickets.json' with { type: 'json' }

/** All texts of one language, fetched in one piece. */
export const texts = { common, home, house, me, report, tickets }
