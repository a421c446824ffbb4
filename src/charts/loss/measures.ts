/** Single steps get a dot as long as there are so few of them. */
export const MOST_DOTS = 60;
/** Around the plot, in CSS pixels as all here. */
export const PADDING = { top: 16, right: 14 };
export const TICK_SIZE = 11;
/** The room of the numbers, their distance from the plot, and the length of a tick. */
export const AXES = { leastLeft: 30, bottom: 24, gapLeft: 8, gapBottom: 3, tick: 4 };
