/** Of every two-sided interval that a figure prints. */
export const confidence = 0.95;
