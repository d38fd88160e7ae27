// The command line as commander knows it. Descriptions are no promise.
import { CommanderError, type Argument, type Command, type Option } from 'commander';
import { createProgram } from '../../../src/cli/program.js';
import { code, fact, type Section } from './section.js';

const silent = { write: () => true };

const createSilentProgram = () =>
  createProgram({
    out: silent,
    err: silent,
    environment: {},
    interruption: new AbortController().signal,
    handlesInterruption: false,
    code: 0,
  });

const exampleOf = ({ argChoices }: Argument | Option) => argChoices?.[0] ?? '1';

/** The flags of the options that a verb refuses to go without: which they are, only a run can tell. */
async function requiredFlags(name: string): Promise<string[]> {
  const required: Option[] = [];
  for (;;) {
    const program = createSilentProgram();
    const command = program.commands.find((each) => each.name() === name) as Command;
    command.action(() => undefined);
    const args = command.registeredArguments.filter((each) => each.required).map(exampleOf);
    const options = required.flatMap((option) => [option.long ?? '', exampleOf(option)]);
    try {
      await program.parseAsync([name, ...args, ...options], { from: 'user' });
      return required.map(({ flags }) => flags);
    } catch (error) {
      const flags = /required option '(.+?)'/.exec(String(error))?.[1];
      const option = command.options.find((each) => each.flags === flags);
      if (!(error instanceof CommanderError) || !option) throw error;
      required.push(option);
    }
  }
}

const choicesOf = ({ argChoices }: Argument | Option) =>
  argChoices && `one of ${argChoices.map(code).join(' ')}`;
const defaultOf = ({ defaultValue }: Argument | Option) =>
  defaultValue !== undefined && `default ${code(JSON.stringify(defaultValue))}`;

async function commandSection(command: Command): Promise<Section> {
  const required = await requiredFlags(command.name());
  return {
    title: command.name(),
    facts: [
      ...command.registeredArguments.map((each) =>
        fact(
          'argument',
          `${each.name()}${each.variadic ? '...' : ''}`,
          choicesOf(each),
          defaultOf(each),
          each.required && 'required',
        ),
      ),
      ...command.options
        .map((each) =>
          fact(
            'option',
            each.flags,
            choicesOf(each),
            defaultOf(each),
            required.includes(each.flags) && 'required',
          ),
        )
        .sort(),
    ],
  };
}

export async function commandsSection(): Promise<Section> {
  const program = createSilentProgram();
  const sections = await Promise.all(program.commands.map(commandSection));
  return {
    title: 'Command line',
    facts: program.options.map(({ flags }) => fact('option', flags)),
    sections: sections.sort((one, other) => (one.title < other.title ? -1 : 1)),
  };
}
