declare const budgets: readonly { name: string; limit: string }[];
export default budgets;
