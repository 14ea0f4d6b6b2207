import { made, type Places } from "./role-route-world.js";

const visibility = {
  name: "public",
  organisation: "members",
  headline: "members",
  about: "nobody",
  skills: "members",
  languages: "members",
  orcid: "nobody",
  email: "nobody",
};

/** Everybody is an expert of something: the name is public, the rest is the members'. */
export const places: Places = {
  async ofPerson(_api, person) {
    const profile = {
      headline: "Interfaces",
      about: null,
      skills: [],
      languages: [],
      orcid: null,
      visibility,
    };
    return { expertId: await made(person.send("PUT", "/v1/experts/mine", profile)) };
  },
};
