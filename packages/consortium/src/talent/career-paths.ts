/** From which professions do people come into the field? */
export const careerProfessions = ["materials-science", "electrochemistry", "mechanical-engineering"] as const;

/** In which kinds of organisation do their paths lead up? */
export const careerSectors = ["academia", "material-maker", "cell-maker", "vehicle-maker"] as const;

/** Which rungs has each path, from the first up? */
export const careerRungs = ["start", "grow", "lead"] as const;
