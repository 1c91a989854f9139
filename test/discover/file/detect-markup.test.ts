import { expect, test } from 'vitest';
import { detectMarkup } from '../../../src/discover/file/detect-markup.ts';
import { allOf } from '../../../src/discover/sighting.ts';

test.each([
  { name: 'each script', text: '<script>pipeline("x", "org/a")</script>\n<script type="module">pipeline("x", "org/b")</script>', models: ['org/a', 'org/b'] },
  { name: 'capital letters', text: '<SCRIPT>pipeline("x", "org/a")</SCRIPT>', models: ['org/a'] },
  { name: 'a script that is not closed', text: '<script>pipeline("x", "org/a")', models: ['org/a'] },
  { name: 'text outside scripts', text: 'pipeline("x", "org/a")<script></script>pipeline("x", "org/b")', models: [] },
  { name: 'an element that only begins so', text: '<scripted>pipeline("x", "org/a")</scripted>', models: [] },
  { name: 'letters that grow in lower case before it', text: `${'\u0130'.repeat(50)}<script>pipeline("x", "org/a")</script>`, models: ['org/a'] },
])('$name: $models', ({ text, models }) => {
  const { sightings } = detectMarkup(text, allOf('other'));
  expect(sightings.map(({ id, at }) => [id, text.slice(at, at + id.length)])).toEqual(models.map((model) => [model, model]));
});
