/** Something is wrong with the database that a person can put right; the message says what. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}
