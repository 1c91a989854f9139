/** A rule: a package may be imported from its home only. */
const only = (name, pkg, home, comment) => ({ name, severity: 'error', comment, from: { path: '^src/', pathNot: home }, to: { path: `node_modules/${pkg}/` } });
/** A rule: a folder may import from the listed folders and itself, and from nothing else of src. */
const layer = (name, allowed, comment) => ({ name: `${name}-imports`, severity: 'error', comment, from: { path: `^src/${name}/` }, to: { path: '^src/', pathNot: [`^src/${name}/`, ...allowed.map((folder) => `^src/${folder}`)] } });
const typesOnly = (from, to, comment) => ({ name: `${from}-to-${to}-types-only`, severity: 'error', comment, from: { path: `^src/${from}/` }, to: { path: `^src/${to}/`, dependencyTypesNot: ['type-only'] } });

export default {
  forbidden: [
    layer('util', ['errors[.]ts'], 'util knows nothing of the domain, so that any folder may use it'),
    layer('model', ['util/'], 'the vocabulary has no logic and no IO, so that every step can share it'),
    layer('io', ['model/', 'errors[.]ts', 'util/'], 'the outside world knows nothing of the pipeline'),
    layer('source', ['model/', 'io/', 'errors[.]ts', 'util/'], 'a source says what was said; it does not judge'),
    layer('lineage', ['model/', 'source/', 'errors[.]ts', 'util/'], 'lineage must not know licences or policies: facts apart from judgement'),
    layer('license', ['model/', 'errors[.]ts', 'util/'], 'licences are concluded from records and edges handed in'),
    layer('policy', ['model/', 'errors[.]ts', 'util/'], 'a policy reads facts and nothing else'),
    layer('lock', ['model/', 'errors[.]ts', 'util/'], 'a lock is made from a report and compared with a report'),
    layer('discover', ['model/', 'io/', 'errors[.]ts', 'util/'], 'source code is searched without knowing what a model is'),
    typesOnly('discover', 'io', 'IO is handed in'),
    only('ignore-one-home', 'ignore', '^src/discover/', 'gitignore rules are read in one place'),
    layer('candidates', ['model/profile[.]ts', 'errors[.]ts', 'util/'], 'a list is read without knowing what a model is; it may state facts of the profile'),
    layer('report', ['model/', 'util/'], 'a saved JSON report must render again in every format, so reporters read the report alone'),
    layer('audit', ['model/', 'source/card[.]ts', 'lineage/', 'license/', 'policy/', 'errors[.]ts', 'util/', 'report/html/markup[.]ts'], 'an audit runs the steps of the pipeline over a whole dump, so it may use all of them and their reader of cards'),
    typesOnly('lineage', 'source', 'lineage reads through the Source handed in'),
    typesOnly('source', 'io', 'IO is handed in'),
    only('hub-one-home', '@huggingface/hub', '^src/source/hub/', 'its defects are repaired in one place'),
    only('undici-one-home', 'undici', '^src/io/', 'the network has one door'),
    only('json-logic-one-home', 'json-logic-js', '^src/policy/', 'rules are evaluated by the policy folder'),
    only('spdx-parse-one-home', 'spdx-expression-parse', '^src/license/expression[.]ts$', 'expressions are parsed in one place, with LicenseRef ids'),
    only('yaml-one-home', 'yaml', '^src/util/yaml[.]ts$', 'limits and positions are set in one place'),
    only('commander-one-home', 'commander', '^src/cli/', 'the command line belongs to cli'),
    only('csv-parse-one-home', 'csv-parse', '^src/candidates/', 'tables are read in one place'),
    only('read-excel-one-home', 'read-excel-file', '^src/candidates/', 'workbooks are read in one place'),
    only('fflate-one-home', 'fflate', '^src/candidates/workbook/', 'archives of strangers are opened in one place, which bounds them'),
    only('viz-one-home', '@viz-js/viz', '^src/report/lineage/', 'pictures of a lineage are drawn in one place'),
    only('write-excel-one-home', 'write-excel-file', '^src/report/xlsx/', 'workbooks are written in one place'),
    only('noble-one-home', '@noble/hashes', '^src/util/digest[.]ts$', 'hashes are made in one place'),
    only('duckdb-one-home', '@duckdb/node-api', '^src/audit/duck-db[.]ts$', 'it is optional and large, so it is loaded in one place and only there'),
    only('levenshtein-one-home', 'fastest-levenshtein', '^src/util/suggest[.]ts$', 'did-you-mean has one meaning'),
    { name: 'node-built-ins-only-in-io', severity: 'error', comment: 'IO is handed in, so that tests need no network and no disk', from: { path: '^src/', pathNot: '^src/(io|cli)/' }, to: { dependencyTypes: ['core'] } },
    { name: 'nobody-imports-cli', severity: 'error', comment: 'cli is the outermost layer', from: { pathNot: '^src/cli/' }, to: { path: '^src/cli/' } },
    { name: 'no-circular', severity: 'error', comment: 'a cycle means that a type is in the wrong place', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', comment: 'a module that nobody imports is dead', from: { orphan: true, pathNot: ['^src/(index|cli/main)[.]ts$'] }, to: {} },
    { name: 'no-test-code', severity: 'error', comment: 'the product does not need its tests', from: { path: '^src/' }, to: { path: '^(test|bench|scripts)/' } },
    { name: 'no-dev-dependencies', severity: 'error', comment: 'what ships may use only what is installed with it', from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] } },
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, doNotFollow: { path: 'node_modules' } },
};
