// Who may call whom. docs/architecture.md explains the picture; this table is the picture.
const mayCall = {
  accounts: [],
  catalog: [],
  profiles: ['accounts'],
  ingest: ['catalog', 'encoding'],
  search: ['profiles', 'catalog', 'library', 'encoding'],
  library: ['profiles', 'catalog'],
  recommend: ['profiles', 'catalog', 'library'],
  news: ['profiles', 'catalog', 'library', 'recommend'],
  encoding: ['catalog'],
  playback: ['profiles', 'catalog', 'library', 'encoding'],
  party: ['profiles', 'playback'],
  sharing: ['catalog', 'look'],
  look: ['accounts'],
  studio: ['accounts', 'catalog', 'ingest', 'profiles', 'encoding'],
};

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const door = '^src/modules/[^/]+/(contract|server)\\.ts$';
const test = '\\.test\\.tsx?$';

module.exports = {
  forbidden: [
    ...Object.entries(mayCall).map(([module, others]) =>
      forbid(
        `${module}-calls`,
        `${module} may call: ${others.join(', ') || 'no other module'}.`,
        { path: `^src/modules/${module}/`, pathNot: test },
        { path: '^src/modules/', pathNot: [module, ...others].map((name) => `^src/modules/${name}/`) },
      ),
    ),
    forbid(
      'known-modules',
      'A new module gets a line in the table above.',
      { path: `^src/modules/(?!(${Object.keys(mayCall).join('|')})/)` },
      {},
    ),
    forbid(
      'module-doors',
      'Enter another module by its contract or its server door.',
      { path: '^src/modules/([^/]+)/', pathNot: test },
      { path: '^src/modules/', pathNot: ['^src/modules/$1/', door] },
    ),
    forbid(
      'browser-code',
      'What ships to the browser sees contracts, never server code.',
      { path: ['^src/modules/[^/]+/ui/', '^src/(player|ui)/'], pathNot: test },
      { path: ['^src/server/', '^src/modules/[^/]+/(?!ui/|contract\\.ts$)'] },
    ),
    forbid(
      'language-knows-the-viewer',
      'Texts know catalogues, and whose language to ask for; nothing else of the product.',
      { path: '^src/(language|messages)/', pathNot: test },
      {
        path: '^src/',
        pathNot: ['^src/(language|messages|shared|server)/', '^src/modules/(accounts|profiles)/server\\.ts$'],
      },
    ),
    forbid(
      'language-of-the-server',
      'Components take texts from #text, which is the right half on either side.',
      { path: ['^src/modules/[^/]+/', '^src/(player|ui)/'], pathNot: test },
      { path: '^src/language/(text\\.server|texts|request-locale|catalogues)\\.' },
    ),
    forbid(
      'player-stands-alone',
      'The player is handed a source; it knows no catalogue. ui/ is neutral, but for the typed client.',
      { path: '^src/(player|ui)/', pathNot: '^src/ui/api/' },
      { path: '^src/(modules|app|origin|cli)/' },
    ),
    forbid(
      'adapters-know-no-product',
      'Adapters speak of rows, bytes and messages.',
      { path: '^src/server/' },
      { path: '^src/(modules|app|player|ui|origin|cli)/' },
    ),
    forbid(
      'pure-stays-pure',
      'media/ and shared/ do no I/O and know nobody.',
      { path: '^src/(media|shared)/', pathNot: test },
      {
        path: [
          '^src/(modules|server|app|player|ui|origin|cli)/',
          '^(node:)?(fs|child_process|net|http|https)(/|$)',
        ],
      },
    ),
    forbid(
      'shared-knows-nobody',
      'shared/ is what everyone stands on.',
      { path: '^src/shared/', pathNot: test },
      { path: '^src/(?!shared/)' },
    ),
    forbid(
      'routes-stay-thin',
      'Routes call modules, not adapters.',
      { path: '^src/app/', pathNot: '^src/app/api/_route/' },
      { path: '^src/server/', pathNot: '^src/server/(env|log|request-id)\\.ts$' },
    ),
    forbid(
      'prisma-in-one-place',
      'The driver lives in server/db.',
      { path: '^src/', pathNot: '^src/server/db/' },
      { path: 'node_modules/(@prisma|mongodb|libsql|mingo)/' },
    ),
    forbid(
      'hls-in-one-place',
      'The engine lives in player/.',
      { path: '^src/', pathNot: '^src/player/' },
      { path: 'node_modules/hls\\.js' },
    ),
    forbid(
      'next-at-the-edge',
      'Next is how pages are served, not how the product works.',
      {
        path: '^src/',
        pathNot: [
          '^src/app/',
          '/ui/',
          '^src/language/',
          '^src/proxy\\.ts$',
          '^src/cli/serve/',
          '^src/modules/accounts/',
        ],
      },
      { path: 'node_modules/next/' },
    ),
    forbid(
      'nobody-imports-app',
      'app and cli are ends, not libraries. The server mounts the list of API handlers (docs/decisions/0001).',
      { path: '^src/(?!app/)' },
      { path: '^src/app/', pathNot: '^src/app/api/_route/(table|match)\\.ts$' },
    ),
    forbid(
      'table-is-for-the-server',
      'Only the server process mounts the list of API handlers.',
      { path: '^src/(?!app/|cli/)' },
      { path: '^src/app/api/_route/(table|match)\\.ts$' },
    ),
    forbid('no-cycles', 'Two modules in a cycle are one module.', {}, { circular: true }),
    forbid(
      'kebab-case',
      'File names are lower-case words joined by hyphens.',
      {},
      { path: '^src/.*[A-Z]', pathNot: '/\\[[^/]+\\]/' },
    ),
    forbid(
      'names-say-something',
      'No drawer for everything: name the file after what it does.',
      {},
      { path: '/(utils|util|misc|helpers|helper|types|constants|common)[./]', pathNot: 'node_modules' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.next', '^dist/'] },
  },
};
