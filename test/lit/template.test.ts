// What stands for Lit's templates in the files that stand alone makes the nodes that Lit makes.
import { expect } from '@open-wc/testing';
import { html as litHtml, nothing as litNothing, render } from 'lit';
import { html, nothing, plant, type TemplateResult } from '../../src/lit/template.js';

describe('plant', () => {
  /** An element with a template in it. */
  const planted = (view: TemplateResult) => {
    const root = document.createElement('div');
    plant(root, view);
    return root;
  };

  /** A template written once for both. */
  type View = (tag: typeof html, none: undefined) => ReturnType<typeof html>;

  const views: [name: string, view: View][] = [
    ['text', (tag) => tag`Ship`],
    ['an element', (tag) => tag`<p class="a b">Ship</p>`],
    ['elements in each other', (tag) => tag`<div><p>a<b>b</b></p><i></i></div>c`],
    ['what ends in itself', (tag) => tag`<img alt="" width="44" />after`],
    ['text in a hole', (tag) => tag`<p>a ${'b'} c</p>`],
    ['a number', (tag) => tag`<p>${0}</p>`],
    ['nothing', (tag, none) => tag`<p>${none}</p>`],
    ['an empty text', (tag) => tag`<p>${''}</p>`],
    ['a template', (tag) => tag`<p>${tag`<b>b</b>${'c'}`}</p>`],
    ['a list', (tag, none) => tag`<ul>${['a', 'b'].map((name) => tag`<li>${name}</li>`)}${[none, 'c']}</ul>`],
    ['an attribute', (tag) => tag`<p title=${'a "b" <c> &amp; $& $1'}>d</p>`],
    ['part of an attribute', (tag) => tag`<p class="a ${'b'} c">d</p>`],
    ['an attribute with a number', (tag) => tag`<td colspan=${3}></td>`],
    ['no attribute', (tag, none) => tag`<p lang=${none} dir="auto">d</p>`],
    ['an empty attribute', (tag) => tag`<p class=${''}>d</p>`],
    ['markup in text', (tag) => tag`<p>${'<b>b</b><script>alert(1)</script>'}</p>`],
    ['a table', (tag) => tag`<table><tbody><tr>${tag`<td>a</td>`}</tr></tbody></table>`],
    ['a picture', (tag) => tag`<svg viewBox="0 0 1 1"><rect width=${0.5} height="1" /></svg><p>after</p>`],
    ['a slot in a slot', (tag) => tag`<slot name=${'loading'}><slot></slot></slot>`],
  ];
  for (const [name, view] of views)
    it(`makes ${name} as Lit does`, () => {
      const theirs = document.createElement('div');
      render(view(litHtml as unknown as typeof html, litNothing as unknown as undefined), theirs);
      // Lit leaves comments where its holes are.
      const walker = document.createTreeWalker(theirs, NodeFilter.SHOW_COMMENT);
      const comments: Comment[] = [];
      while (walker.nextNode()) comments.push(walker.currentNode as Comment);
      for (const comment of comments) comment.remove();
      theirs.normalize();
      const ours = planted(view(html, nothing));
      ours.normalize();
      expect(ours.isEqualNode(theirs), `${ours.innerHTML}\n${theirs.innerHTML}`).to.be.true;
    });

  it('makes pictures of SVG, and HTML around them', () => {
    const root = planted(
      html`<svg><path /></svg>
        <p></p>`,
    );
    expect(root.querySelector('path')).to.be.instanceOf(SVGElement);
    expect(root.querySelector('p')).to.be.instanceOf(HTMLElement);
  });
});
