import next from 'eslint-config-next/core-web-vitals';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const lines = (max) => ['error', { max, skipBlankLines: false, skipComments: false }];
const typescript = ['**/*.{ts,tsx}'];

export default defineConfig(
  globalIgnores([
    '.next*/',
    'dist/',
    'data/',
    'coverage/',
    'next-env.d.ts',
    'prisma/contract.d.ts',
    'prisma/migrations/',
  ]),
  next,
  { name: 'dex/accessible', files: ['**/*.tsx'], rules: jsxA11y.flatConfigs.strict.rules },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // `AnswerOf` of an endpoint without a response is void, as its handler's result is.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `onClick={async () => …}` is fine: React ignores the promise and our handlers catch.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    name: 'dex/not-only-react',
    rules: {
      // After signing in or out the page must be loaded anew, with the cookies of now.
      '@next/next/no-location-assign-relative-destination': 'off',
      'import/no-anonymous-default-export': 'off',
    },
  },
  // `useOf` on the server is a word, not a hook.
  {
    name: 'dex/no-hooks-here',
    files: ['src/server/**', 'src/media/**'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
  {
    name: 'dex/sizes',
    rules: {
      'max-lines': lines(350),
      'max-lines-per-function': lines(60),
      'max-params': ['error', 4],
    },
  },
  { name: 'dex/components', files: ['**/*.tsx'], rules: { 'max-lines-per-function': lines(120) } },
  { name: 'dex/routes', files: ['src/app/**/route.ts'], rules: { 'max-lines': lines(80) } },
  {
    name: 'dex/habits',
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },
  {
    name: 'dex/next-wants-defaults',
    files: ['src/app/**/*.{ts,tsx}', 'src/proxy.ts', '*.config.{ts,mjs}'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    name: 'dex/tests',
    files: ['**/*.test.{ts,tsx}', 'tests/**', 'bench/**'],
    rules: {
      'max-lines-per-function': 'off',
      // A missing value should fail the test where it is missing.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    name: 'dex/reporters',
    files: ['bench/**', 'scripts/**', 'bin/**', 'src/cli/**'],
    rules: { 'no-console': 'off' },
  },
  prettier,
);
