export default {
  title: 'Verdicts',
  url: 'https://verdicts.example',
  baseUrl: '/',
  scripts: [{ src: '/ship-or-skip.js', type: 'module' }],
  headTags: [
    { tagName: 'link', attributes: { rel: 'ship-catalog', href: '/v1/' } },
    { tagName: 'link', attributes: { rel: 'icon', href: 'data:,' } },
  ],
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false, theme: {} }]],
};
