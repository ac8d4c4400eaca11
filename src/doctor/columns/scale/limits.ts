/** Rows a group must have to foretell one of them. */
export const leastInGroup = 4;
/** Rows of which a predictor must speak. */
export const leastRows = 20;
/** Standard normal points below which 80 %, 60 % and 50 % of absolute values lie. */
export const point80 = 1.2816;
export const point60 = 0.8416;
export const point50 = 0.6745;
