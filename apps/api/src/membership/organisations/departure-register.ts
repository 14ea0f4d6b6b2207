/** Who has to know that an organisation is out? Said here, answered by the floor that holds ballots. In the transaction of the act. */
export abstract class DepartureRegister {
  /** It was suspended just now; a later reinstatement undoes nothing that follows from it. */
  abstract suspended(organisationId: string): Promise<void>;
}
