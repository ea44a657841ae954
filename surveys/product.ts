/** The product's name, in the one place where it can change. */
export const productName = 'Tandem';
