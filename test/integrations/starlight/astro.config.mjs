import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';

export default defineConfig({
  image: { service: passthroughImageService() },
  integrations: [
    starlight({
      title: 'Verdicts',
      pagefind: false,
      head: [
        { tag: 'script', attrs: { type: 'module', src: '/ship-or-skip.js' } },
        { tag: 'link', attrs: { rel: 'ship-catalog', href: '/v1/' } },
      ],
    }),
  ],
});
