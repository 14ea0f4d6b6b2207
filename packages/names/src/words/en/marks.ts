/** Which marks stand between parts of a text in English? */
export const marks = { colon: ": ", comma: ", ", list: ", ", semicolon: "; " };
