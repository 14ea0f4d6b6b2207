import { made, type Places } from "./role-route-world.js";

/** A member has a laboratory. */
export const places: Places = {
  async ofMember({ admin, organisationId }) {
    const site = {
      name: "Laboratory",
      use: "laboratory",
      countryIso3: "KOR",
      town: null,
      latitudeDegrees: null,
      longitudeDegrees: null,
    };
    return { siteId: await made(admin.send("POST", `/v1/organisations/${organisationId}/sites`, site)) };
  },
};
