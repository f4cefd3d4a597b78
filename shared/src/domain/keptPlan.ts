// A plan that a resident keeps on their own phone goes by itself when the house was not seen for so many days (0265).
export const planKeptForDays = 14;
