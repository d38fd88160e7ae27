// What the tests see of the names.
export function productAt(index: number, seed: number): { slug: string; name: string };
