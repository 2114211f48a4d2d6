import sharp from 'sharp'

const tones = [
  '#e5d3b8',
  '#d9b99b',
  '#c9cfc4',
  '#e3c9b0',
  '#d6d2c6',
  '#c7d0d6',
  '#e8dcc6',
  '#cfd3d8',
  '#dcc3a1',
  '#d8b48f',
  '#d9d3c0',
  '#cdd8cf',
]

type House = { floors: number; perFloor: number; tone: number }

/** The street side of a house, drawn after its floors: a picture of 1600 × 1200 and a small one. */
export async function drawHouse(house: House): Promise<{ full: Buffer; thumb: Buffer }> {
  const picture = sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200">${front(house)}</svg>`))
  const [full, thumb] = await Promise.all([
    picture.clone().jpeg({ quality: 82 }).toBuffer(),
    picture.clone().resize(400, 400, { fit: 'inside' }).webp({ quality: 78 }).toBuffer(),
  ])
  return { full, thumb }
}

function front({ floors, perFloor, tone }: House): string {
  const storey = Math.min(150, Math.floor(860 / floors))
  const height = storey * floors
  const width = Math.min(1240, 260 * perFloor)
  const [left, top] = [(1600 - width) / 2, 1060 - height]
  const windows = Array.from({ length: floors }, (_, floor) => rowOf(floor, { left, width, storey, perFloor }))
  return `
    <rect width="1600" height="1200" fill="#c8dbe8"/><circle cx="${300 + tone * 70}" cy="190" r="90" fill="#f3e6bd" opacity=".8"/>
    <rect y="1060" width="1600" height="140" fill="#8d9188"/><rect y="1060" width="1600" height="26" fill="#b6b4a9"/>
    <path d="M${left - 30} ${top} L${800} ${top - 120} L${left + width + 30} ${top}Z" fill="#8a5a44"/>
    <rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${tones[tone % tones.length]}"/>
    ${windows.join('')}
    <rect x="740" y="940" width="120" height="120" fill="#4a3a2c"/><circle cx="842" cy="1004" r="7" fill="#e3ad4b"/>`
}

type Rows = { left: number; width: number; storey: number; perFloor: number }

function rowOf(floor: number, { left, width, storey, perFloor }: Rows): string {
  const y = 1060 - storey * (floor + 1) + storey * 0.25
  const columns = perFloor * 2
  const step = width / columns
  return Array.from({ length: columns }, (_, column) => {
    const x = left + step * (column + 0.5) - 34
    if (floor === 0 && x > 640 && x < 880) return ''
    return `<rect x="${x}" y="${y}" width="68" height="${storey * 0.55}" fill="#51646f" stroke="#f6f1e7" stroke-width="8"/>`
  }).join('')
}
