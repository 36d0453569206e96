import 'server-only';

declare const gatedBrand: unique symbol;
/** A value the gate has let through for one reader. Nobody else can make one. */
export type Gated<T> = T & { readonly [gatedBrand]: true };

export const pass = <T>(value: T) => value as Gated<T>;
export const passAll = <T>(values: T[]) => values as Gated<T>[];
