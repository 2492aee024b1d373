/** What the command palette asks of the thread that holds the result. */
export interface PaletteQuestions {
  /** Customers whose id has the text in it, the closest first. */
  findCustomers(typed: string, most: number): Promise<readonly FoundCustomer[]>;
}

export interface FoundCustomer {
  /** In the core's table. */
  readonly row: number;
  readonly id: string;
  /** Place in `preset.segments`. */
  readonly segment: number;
}
