/** The most nodes of a scene: more cannot be read or moved at ease. Apart from the form, so that the page has no zod. */
export const mostNodes = 500;
