import { expect, test } from 'vitest';
import { detectDockerfile } from '../../../src/discover/command/detect-dockerfile.ts';
import { shown } from './shown.ts';

test.each([
  { name: 'variables of the image', text: 'FROM img\nENV MODEL_ID=org/name OTHER=x', models: ['likely org/name'] },
  { name: 'variables in the old form', text: 'ENV MODEL_ID org/name', models: ['likely org/name'] },
  { name: 'arguments with a default', text: 'ARG MODEL_ID="org/name"', models: ['likely org/name'] },
  { name: 'commands', text: 'RUN pip install x && \\\n  # the weights\n  hf download org/name', models: ['certain org/name'] },
  { name: 'commands with a mount', text: 'RUN --mount=type=secret,id=t hf download org/name', models: ['certain org/name'] },
  { name: 'commands as lists', text: 'ENTRYPOINT ["vllm", "serve"]\nCMD ["vllm", "serve", "org/name"]', models: ['certain org/name'] },
  { name: 'lists over several lines', text: 'CMD ["vllm", "serve", \\\n  "--model", "org/name"]', models: ['certain org/name'] },
  { name: 'lists with a command line in a word', text: 'CMD ["sh", "-c", "vllm serve org/name"]', models: ['certain org/name'] },
  { name: 'lists that read a variable', text: 'ENV M=org/name\nCMD ["vllm", "serve", "$M"]', models: ['certain org/name'] },
  { name: 'a list that is not closed', text: 'CMD ["vllm", "serve", "org/name"', models: ['certain org/name'] },
  { name: 'images', text: 'FROM org/Model-7b:1 AS x\nCOPY --from=org/Model-7b a b\nLABEL model=org/Model-7b', models: [] },
  { name: 'small letters and Windows line ends', text: 'from img\r\nenv MODEL_ID=org/name\r\n', models: ['likely org/name'] },
])('$name', ({ text, models }) => {
  expect(shown(detectDockerfile(text), text)).toEqual(models);
});
