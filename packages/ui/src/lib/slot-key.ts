/** Key of one slot of the availability grid: `day/part`. */
export const slotKey = (day: string, part: string): string => `${day}/${part}`
