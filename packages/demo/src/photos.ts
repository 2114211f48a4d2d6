import sharp from 'sharp'

/** Drawn scenes that stand for photos; no picture of anybody's home is shipped. */
const scenes = {
  ceiling_stain: (x: number) => `
    <rect width="1600" height="1200" fill="#ece7dd"/><path d="M0 760 L620 430 L980 430 L1600 760 V1200 H0Z" fill="#d9d5cb"/>
    <path d="M620 430 L980 430 L980 1200 L620 1200Z" fill="#cfcabd"/>
    <ellipse cx="${700 + x}" cy="230" rx="330" ry="120" fill="#b79b6b" opacity=".55"/><ellipse cx="${720 + x}" cy="225" rx="220" ry="78" fill="#9b7a45" opacity=".6"/>
    <ellipse cx="${690 + x}" cy="222" rx="110" ry="38" fill="#7d5d2e" opacity=".7"/><path d="M${700 + x} 300 q22 46 0 74 q-22 -28 0 -74" fill="#9fc3d8"/>`,
  tap: (x: number) => `
    <rect width="1600" height="1200" fill="#dfe5e4"/><g stroke="#c5cecd" stroke-width="6">${grid(1600, 1200, 160)}</g>
    <rect x="220" y="820" width="1160" height="150" rx="40" fill="#b9c1c4"/><rect x="300" y="850" width="1000" height="90" rx="30" fill="#87918f"/>
    <path d="M${760 + x} 820 V430 q0 -150 150 -150 q150 0 150 150 v60" fill="none" stroke="#98a2a5" stroke-width="70" stroke-linecap="round"/>
    <path d="M${1060 + x} 590 q30 60 0 92 q-30 -32 0 -92" fill="#7fb1cf"/>`,
  bath: (x: number) => `
    <rect width="1600" height="1200" fill="#e6ebea"/><g stroke="#cfd7d6" stroke-width="5">${grid(1600, 700, 120)}</g>
    <path d="M180 640 H1420 L1340 1060 Q1330 1110 1270 1110 H330 Q270 1110 260 1060Z" fill="#fdfdfc" stroke="#b8c0bf" stroke-width="10"/>
    <ellipse cx="800" cy="700" rx="520" ry="60" fill="#b7d2de"/><circle cx="${1180 + x}" cy="420" r="60" fill="#98a2a5"/>`,
  radiator: (x: number) => `
    <rect width="1600" height="1200" fill="#efe9df"/><rect y="1000" width="1600" height="200" fill="#b99268"/>
    ${Array.from({ length: 9 }, (_, i) => `<rect x="${330 + i * 105}" y="380" width="78" height="560" rx="30" fill="#f8f8f6" stroke="#cfcac0" stroke-width="6"/>`).join('')}
    <rect x="300" y="420" width="980" height="44" rx="20" fill="#e9e6df"/><circle cx="${1330 + x / 3}" cy="450" r="54" fill="#fbfbfa" stroke="#b8c0bf" stroke-width="8"/>`,
  socket: (x: number) => `
    <rect width="1600" height="1200" fill="#dfe6ea"/><rect y="980" width="1600" height="40" fill="#f6f4ef"/><rect y="1020" width="1600" height="180" fill="#a98762"/>
    <rect x="${560 + x}" y="420" width="420" height="420" rx="36" fill="#fbfbfa" stroke="#c9cfce" stroke-width="8"/><circle cx="${770 + x}" cy="630" r="150" fill="#eef0ef" stroke="#b8c0bf" stroke-width="8"/>
    <circle cx="${715 + x}" cy="630" r="22" fill="#2d3837"/><circle cx="${825 + x}" cy="630" r="22" fill="#2d3837"/><path d="M${930 + x} 470 l60 -70 l10 90" fill="#5e6a69" opacity=".5"/>`,
  stairwell: (x: number) => `
    <rect width="1600" height="1200" fill="#3a4242"/><path d="M0 1200 L0 520 L700 520 L700 1200Z" fill="#4d5656"/>
    ${Array.from({ length: 8 }, (_, i) => `<path d="M${700 + i * 110} ${1120 - i * 95} h110 v-95 h800 v190 h-910Z" fill="#${(0x5a6464 + i * 0x040404).toString(16)}"/>`).join('')}
    <circle cx="${500 + x}" cy="180" r="70" fill="#6b7270"/><path d="M690 1060 L1560 310" stroke="#8a6a45" stroke-width="30"/>`,
  window: (x: number) => `
    <rect width="1600" height="1200" fill="#efeae1"/><rect x="300" y="120" width="1000" height="900" fill="#fbfbfa" stroke="#c9cfce" stroke-width="14"/>
    <rect x="360" y="180" width="410" height="780" fill="#b9d3e4"/><rect x="830" y="180" width="410" height="780" fill="#c7dcea"/>
    <path d="M360 ${820 + x / 4} q120 -40 410 10 v130 h-410Z" fill="#8fb07f"/><path d="M800 560 h60 v90" fill="none" stroke="#87918f" stroke-width="22"/><path d="M1236 700 l34 160" stroke="#2d3837" stroke-width="14"/>`,
  door: (x: number) => `
    <rect width="1600" height="1200" fill="#d7d3c8"/><rect x="480" y="80" width="640" height="1120" fill="#2561ce"/><rect x="540" y="160" width="520" height="360" fill="#1b4fae"/><rect x="540" y="620" width="520" height="460" fill="#1b4fae"/>
    <circle cx="${1060 + x / 6}" cy="650" r="36" fill="#e3ad4b"/><rect x="1030" y="720" width="60" height="110" rx="14" fill="#c08f35"/>`,
  lift: (x: number) => `
    <rect width="1600" height="1200" fill="#c9cdcc"/><rect x="420" y="140" width="760" height="930" fill="#9aa3a3"/><path d="M800 140 V1070" stroke="#5e6a69" stroke-width="12"/>
    <rect x="420" y="1070" width="760" height="36" fill="#2d3837"/><rect x="380" y="1106" width="840" height="94" fill="#8c8576"/><rect x="1270" y="520" width="90" height="200" rx="16" fill="#f7fafa"/><circle cx="1315" cy="${590 + x / 8}" r="24" fill="#b93731"/>`,
  yard: (x: number) => `
    <rect width="1600" height="1200" fill="#9aa896"/><path d="M0 620 H1600 V1200 H0Z" fill="#a7a49b"/>
    ${Array.from({ length: 14 }, (_, i) => `<path d="M${500 + ((i * 83 + x) % 560)} ${820 + ((i * 57) % 220)} l46 -28 l22 40 l-38 22Z" fill="#dbe9e6" stroke="#7f9693" stroke-width="3"/>`).join('')}
    <path d="M1150 640 a120 120 0 1 0 1 0 M1400 640 a120 120 0 1 0 1 0 M1150 760 L1260 560 L1400 760" fill="none" stroke="#2d3837" stroke-width="14"/>`,
  cellar: (x: number) => `
    <rect width="1600" height="1200" fill="#6f6c63"/><path d="M500 300 H1100 V900 H500Z" fill="#4f4d47"/><path d="M0 1200 L500 900 H1100 L1600 1200Z" fill="#88857b"/>
    <rect x="${200 + x}" y="740" width="620" height="260" rx="40" fill="#7b4b3a"/><rect x="${180 + x}" y="820" width="120" height="220" rx="30" fill="#6c3f30"/><rect x="1000" y="520" width="90" height="520" fill="#d8d4c9"/>`,
  mould: (x: number) => `
    <rect width="1600" height="1200" fill="#e9e6de"/><path d="M1000 0 V1200" stroke="#cfcabd" stroke-width="10"/>
    ${Array.from({ length: 46 }, (_, i) => `<circle cx="${930 + ((i * 61 + x) % 280)}" cy="${560 + ((i * 89) % 420)}" r="${8 + (i % 5) * 6}" fill="#4d5650" opacity="${0.25 + (i % 4) * 0.15}"/>`).join('')}
    <rect x="120" y="860" width="720" height="240" rx="24" fill="#b7c6d6"/>`,
  repaired: (x: number) => `
    <rect width="1600" height="1200" fill="#8b7e70"/><rect x="${700 + x / 3}" width="150" height="1200" fill="#c1693c"/><rect x="${660 + x / 3}" y="520" width="230" height="150" rx="20" fill="#eef0ef" stroke="#87918f" stroke-width="10"/>
    <path d="M1100 300 l70 80 l150 -190" fill="none" stroke="#1f8045" stroke-width="44" stroke-linecap="round" stroke-linejoin="round"/>`,
} satisfies Record<string, (shift: number) => string>

export type Motif = keyof typeof scenes

const grid = (width: number, height: number, step: number) =>
  [
    ...Array.from({ length: Math.ceil(width / step) }, (_, i) => `<path d="M${i * step} 0 V${height}"/>`),
    ...Array.from({ length: Math.ceil(height / step) }, (_, i) => `<path d="M0 ${i * step} H${width}"/>`),
  ].join('')

/** A scene as a phone would send it: JPEG, turned by EXIF orientation 6 and with a place in its GPS block. @param shift −80 to 80 */
export async function phonePhoto(motif: Motif, shift: number): Promise<Buffer> {
  return paint(motif, shift)
    .rotate(-90)
    .jpeg({ quality: 82 })
    .withMetadata({
      orientation: 6,
      exif: {
        IFD0: { Make: 'Kamera', Model: 'Telefon' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 20/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '12/1 20/1 0/1' },
      },
    })
    .toBuffer()
}

/** The two variants that the worker would make: a JPEG of 1600 × 1200 and a WebP of at most 400. */
export async function variants(motif: Motif, shift: number): Promise<{ full: Buffer; thumb: Buffer; width: number; height: number }> {
  const [full, thumb] = await Promise.all([
    paint(motif, shift).jpeg({ quality: 82 }).toBuffer(),
    paint(motif, shift).resize(400, 400, { fit: 'inside' }).webp({ quality: 78 }).toBuffer(),
  ])
  return { full, thumb, width: 1600, height: 1200 }
}

const paint = (motif: Motif, shift: number) =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200">${scenes[motif](shift)}</svg>`))
