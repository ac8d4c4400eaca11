/** The one table of rooms. */
export const rooms: Readonly<Record<string, readonly string[]>>;
