/** How large is a page, and where does its text stand? A4 in points (1/72 inch), equal margins. */
export const page = { width: 595.28, height: 841.89, margin: 44 } as const;
/** How wide is everything a report draws? In points. */
export const columnWidth = page.width - 2 * page.margin;
/** Below this nothing but the foot stands. In points from the page's top. */
export const bodyBottom = page.height - page.margin - 14;
/** How much room has a whole page? In points. */
export const bodyHeight = bodyBottom - page.margin;
