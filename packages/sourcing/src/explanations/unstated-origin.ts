/** How is named what a cell of origins leaves open? No country is called so. */
export const unstatedOrigin = "?";
