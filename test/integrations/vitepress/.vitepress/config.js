import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'Verdicts',
  head: [
    ['link', { rel: 'icon', href: 'data:,' }],
    ['script', { type: 'module', src: '/ship-or-skip.js' }],
    ['link', { rel: 'ship-catalog', href: '/v1/' }],
  ],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => /^(ship-|tool-compare)/.test(tag) } } },
});
