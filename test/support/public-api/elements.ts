// The elements as `custom-elements.json` describes them; that it is up to date is another test's subject.
import { readFileSync } from 'node:fs';
import { code, fact, sortedUnion, type Section } from './section.js';

interface Described {
  name: string;
  default?: string;
  type?: { text: string };
  parsedType?: { text: string };
}
interface Member extends Described {
  kind: 'field' | 'method';
  privacy?: string;
  static?: boolean;
  readonly?: boolean;
  reflects?: boolean;
  parameters?: Described[];
  return?: { type: { text: string } };
}
interface Declaration {
  tagName?: string;
  attributes?: Described[];
  members?: Member[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
  cssStates?: Described[];
}

const typeOf = ({ type, parsedType }: Described): string | undefined => {
  // Members of an object type are lost in the parsed form.
  const text = parsedType && !parsedType.text.includes('{') ? parsedType.text : type?.text;
  return text === undefined ? undefined : code(sortedUnion(text));
};
const defaultOf = ({ default: value }: Described) => value !== undefined && `default ${code(value)}`;

const methodFact = (member: Member) => {
  const parameters = member.parameters?.map(({ name, type }) => `${name}: ${type?.text ?? 'unknown'}`) ?? [];
  const signature = `${member.name}(${parameters.join(', ')}): ${member.return?.type.text ?? 'void'}`;
  return fact(member.static ? 'static method' : 'method', signature);
};

const propertyFact = (member: Member) =>
  member.static
    ? fact('static property', member.name)
    : fact(
        'property',
        member.name,
        typeOf(member),
        defaultOf(member),
        member.readonly && 'read-only',
        member.reflects && 'reflects',
      );

const elementFacts = (element: Declaration): string[] => {
  const members = (element.members ?? []).filter(({ privacy = 'public' }) => privacy === 'public');
  const named = (kind: string, list: readonly Described[] = []) => list.map(({ name }) => fact(kind, name));
  return [
    ...(element.attributes ?? []).map((each) => fact('attribute', each.name, typeOf(each), defaultOf(each))),
    ...members.filter(({ kind }) => kind === 'field').map(propertyFact),
    ...members.filter(({ kind }) => kind === 'method').map(methodFact),
    ...(element.events ?? []).map((each) => fact('event', each.name, typeOf(each))),
    ...(element.slots ?? []).map(({ name }) => fact('slot', name || '(default)')),
    ...named('part', element.cssParts),
    ...(element.cssProperties ?? []).map((each) => fact('custom property', each.name, defaultOf(each))),
    ...named('state', element.cssStates),
  ].sort();
};

export function elementsSection(): Section {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
    modules: { declarations?: Declaration[] }[];
  };
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  return {
    title: 'Elements',
    sections: elements
      .map((element) => ({ title: element.tagName ?? '', facts: elementFacts(element) }))
      .sort((one, other) => (one.title < other.title ? -1 : 1)),
  };
}
