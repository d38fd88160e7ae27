// Types of the names, as far as tests use them.
export function productAt(index: number, seed: number): { slug: string; name: string };
