/** What is each action of this domain called in English, as something that somebody can do? */
export const membershipWords = {
  "colleague.read": { words: "see the names of colleagues" },
  "person.read": { words: "see people and their state" },
  "person.suspend": { words: "suspend and reactivate people" },
  "person.end-sessions": { words: "sign people out everywhere" },
  "person.reset-factors": {
    words: "remove the second factors of people who have lost them",
  },
  "invitation.read": { words: "see invitations" },
  "invitation.create": { words: "invite people" },
  "invitation.withdraw": { words: "withdraw invitations" },
  "role.read": { words: "see who has which role" },
  "role.appoint": { words: "assign roles" },
  "role.end": { words: "end roles of others" },
  "organisation.read": { words: "see the list of organisations" },
  "organisation.admit": { words: "admit organisations to the alliance" },
  "organisation.update": { words: "change the details of an organisation" },
  "organisation.suspend": {
    words: "suspend and reactivate organisations",
  },
  "membership.read": { words: "see the membership of an organisation" },
  "membership.write": { words: "record tier, term, parent and agreements of members" },
  "membership.withdraw": {
    words: "withdraw their own organisation from the alliance, together with a second person",
  },
  "membership.expel": {
    words: "expel organisations, and confirm withdrawals, together with a second person",
  },
  "membership-tier.write": { words: "name the tiers of membership and set their weights" },
  "organisation.export": { words: "take away everything that the organisation has here" },
  "sign-in-policy.read": { words: "see how people must sign in" },
  "sign-in-policy.write": { words: "change how people must sign in" },
  "organisation-token.read": {
    words: "see which access tokens colleagues have",
  },
  "organisation-token.revoke": {
    words: "revoke access tokens of colleagues",
  },
  "application.read": { words: "see applications for membership" },
  "application.process": { words: "work on applications for membership" },
  "application.decide": { words: "admit or refuse applicants" },
};
