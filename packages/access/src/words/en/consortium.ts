/** What is each action of this domain called in English, as something that somebody can do? */
export const consortiumWords = {
  "group.read": { words: "see working groups and their charters" },
  "group.create": { words: "set up working groups" },
  "group.update": { words: "change the charter and the rules of a working group" },
  "group.join": { words: "bring the organisation into a working group" },
  "group.leave": { words: "take an organisation out of a working group" },
  "group.place.decide": { words: "invite organisations into a working group and decide on applications" },
  "group.seat.read": { words: "see who sits in a working group" },
  "group.seat.write": { words: "give and end seats of the organisation in a working group" },
  "group.decision.read": { words: "see what a working group has decided" },
  "group.decision.record": { words: "record decisions of a working group" },
  "group.action-item.read": { words: "see the action items of a working group" },
  "group.action-item.write": { words: "give action items to members of a working group" },
  "group.action-item.close": {
    words: "mark action items of a working group as done",
    ownWords: "mark {own} action items in working groups as done",
  },
  "group.document.read": { words: "see and download the documents of a working group" },
  "group.document.write": { words: "add documents and versions in a working group" },
  "group.document.withdraw": {
    words: "withdraw documents of a working group",
    ownWords: "withdraw {own} documents in working groups",
  },
  "ballot.read": { words: "see ballots" },
  "ballot.create": { words: "create ballots" },
  "ballot.run": { words: "open and extend ballots" },
  "ballot.vote": { words: "vote in ballots" },
  "ballot.annul": { words: "annul ballots, together with a second person" },
  "ballot.charter.write": {
    words: "set the rules by which ballots may be held, together with a second person",
  },
  "meeting.read": { words: "see meetings of working groups" },
  "meeting.call": { words: "call meetings of a working group and write their agendas" },
  "meeting.attend": {
    words: "attend meetings of working groups, propose late items and have a meeting stopped",
  },
  "meeting.record": {
    words: "write down attendance and minutes of meetings",
    ownWords: "write down attendance and minutes of meetings where that is {own} task",
  },
  "meeting.review": { words: "decide on late items and minutes of every working group" },
};
