// Replaces sources in the manifest by files of the package, and adds the file that registers each tag.
// @wc-toolkit/module-path-resolver 1.0.0 renames neither superclasses nor origins of what is inherited, and registers
// base classes; cem-plugin-module-file-extensions 0.0.5 forgets superclasses and the origins of attributes.

const published = (key, value) =>
  /^(path|module)$/.test(key) ? value.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js') : value;

const registration = ({ tagName, name }, module) => ({
  kind: 'javascript-module',
  path: `dist/components/${tagName}/define.js`,
  declarations: [],
  exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module } }],
});

export const publishedPlugin = () => ({
  name: 'published',
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.schemaVersion = '2.1.0';
    manifest.modules = JSON.parse(JSON.stringify(manifest.modules), published);
    for (const { path, declarations } of [...manifest.modules])
      for (const item of declarations) {
        // Private members are of no use to readers, and names in their types change with the compiler.
        item.members &&= item.members.filter(({ privacy }) => privacy !== 'private');
        // The analyzer also guesses from dispatchEvent(); an event is public where `@fires` describes it.
        item.events &&= item.events.filter(({ description }) => description);
        if (item.tagName) manifest.modules.push(registration(item, path));
      }
  },
});
