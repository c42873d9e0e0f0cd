/** A municipality's place on the operator's map. */
export type Outline = {
  /** `d` of a path, filled by the even-odd rule. */
  readonly d: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The operator's map as the server has drawn it, x to the right and y downwards, in whole units of `metres`. */
export type Outlines = {
  readonly metres: number;
  /** By municipality number. */
  readonly shapes: ReadonlyMap<string, Outline>;
  /** The line between two neighbours. */
  readonly borders: readonly { readonly between: readonly [string, string]; readonly d: string }[];
};
