/** Who has to know that an organisation is out? Said here, answered by the floor that holds groups and ballots. In the transaction of the act. */
export abstract class DepartureRegister {
  /** It was suspended just now; a later reinstatement undoes nothing that follows from it. */
  abstract suspended(organisationId: string): Promise<void>;

  /** It has left for good: its seats, its places in groups and its people's chairs end. How many of each did? */
  abstract left(
    organisationId: string,
    how: "withdrawn" | "expelled",
    at: Date,
  ): Promise<{ readonly placesEnded: number; readonly seatsEnded: number; readonly chairsEnded: number }>;
}
